using CommunityBot.Content.Library;

namespace CommunityBot.Content.Activities;

/// <summary>All activities, as they ship inside the program.</summary>
public sealed class ActivityList
{
    private static readonly Lazy<ActivityList> Shipped = new(() => Read(ContentFile.Embedded(), []));

    private ActivityList(IReadOnlyList<Activity> all, WordList meeting) => (All, Meeting) = (all, meeting);

    public IReadOnlyList<Activity> All { get; }

    /// <summary>Words for meeting as such ("ses", "hang out").</summary>
    public WordList Meeting { get; }

    public static ActivityList Load() => Shipped.Value;

    public Activity? Find(string id) => All.FirstOrDefault(activity => activity.Id == id);

    /// <summary>The first activity that these words speak of; null: none.</summary>
    /// <inheritdoc cref="WordList.IsIn"/>
    public Activity? In(string line, IReadOnlyList<string> words) => All.FirstOrDefault(activity => activity.Words.IsIn(line, words));

    /// <summary>Reads the file and notes what is wrong with it.</summary>
    internal static ActivityList Read(IReadOnlyList<ContentFile> files, List<ContentFault> faults)
    {
        if (files.FirstOrDefault(file => file.Path == ActivityReader.File) is not { } file)
        {
            faults.Add(new ContentFault(ActivityReader.File, 1, "The file is missing."));
            return new ActivityList([], new WordList([]));
        }

        return YamlRecord.Open(file, faults) is { } record
            ? new ActivityList(ActivityReader.All(record), ActivityReader.Words(record, "meeting"))
            : new ActivityList([], new WordList([]));
    }
}
