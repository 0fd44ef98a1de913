namespace CommunityBot.Content.Library;

/// <summary>Everything curated, read and cross-checked: topics, tips, resources, starters and the words that find them.</summary>
public sealed class ContentLibrary
{
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Tip> _tips;
    private readonly Dictionary<string, Resource> _resources;

    private ContentLibrary(LibraryReader read)
    {
        // An id that is there twice is a fault the reader has told of; the checker still reads on.
        _topics = read.Topics.Values.DistinctBy(topic => topic.Code).ToDictionary(topic => topic.Code);
        _tips = read.Tips.Values.DistinctBy(tip => tip.Id).ToDictionary(tip => tip.Id);
        _resources = read.Resources.Values.DistinctBy(resource => resource.Id).ToDictionary(resource => resource.Id);
        Topics = [.. read.Topics.Values];
        Tips = [.. read.Tips.Values];
        Resources = [.. read.Resources.Values];
        Starters = read.Starters;
        Surveys = [.. read.Surveys.Values];
        Openings = read.Openings;
        Sayings = read.Sayings;
        Places = read.Places;
        Nouns = read.Nouns;
        Meanings = read.Meanings;
    }

    /// <summary>The thirty topics, in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>All tips, also drafts and retired ones; see <see cref="Tip.IsLive"/>.</summary>
    public IReadOnlyList<Tip> Tips { get; }

    /// <summary>All resources, also defunct ones; see <see cref="Resource.IsLive"/>.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Conversation starters, light and deep.</summary>
    public IReadOnlyList<Starter> Starters { get; }

    /// <summary>Survey templates.</summary>
    public IReadOnlyList<SurveyTemplate> Surveys { get; }

    /// <summary>Plain words that open a feature.</summary>
    public IReadOnlyList<Opening> Openings { get; }

    /// <summary>The names of the 290 municipalities.</summary>
    public IReadOnlyList<string> Municipalities => [.. Places.Select(place => place.Name)];

    /// <summary>How people really say it: topic code (or "none") -> phrases.</summary>
    internal IReadOnlyList<Saying> Sayings { get; }

    internal IReadOnlyList<Place> Places { get; }

    internal IReadOnlyList<string> Nouns { get; }

    internal IReadOnlyList<Meaning> Meanings { get; }

    /// <summary>The content that ships inside the program.</summary>
    /// <exception cref="InvalidDataException">It has faults; the message lists the first twenty as path:line: fault.</exception>
    public static ContentLibrary Load() => From(ContentFile.Embedded());

    /// <summary>The content of a folder laid out as src/Content/Data, for coordinators who edit and for reloading in Development.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It has faults; the message lists the first twenty as path:line: fault.</exception>
    public static ContentLibrary LoadFrom(string folder) => From(ContentFile.In(folder));

    /// <summary>The topic with a code, or null.</summary>
    public Topic? Topic(string code) => _topics.GetValueOrDefault(code);

    /// <summary>The tip with an id, or null.</summary>
    public Tip? Tip(string id) => _tips.GetValueOrDefault(id);

    /// <summary>The resource with an id, or null.</summary>
    public Resource? Resource(string id) => _resources.GetValueOrDefault(id);

    /// <summary>What is read in spite of faults, for the checker that reports them all.</summary>
    internal static ContentLibrary Of(LibraryReader read) => new(read);

    /// <exception cref="InvalidDataException">They have faults.</exception>
    internal static ContentLibrary From(IReadOnlyList<ContentFile> files)
    {
        var read = LibraryReader.Read(files);
        return read.Faults.Count == 0
            ? new ContentLibrary(read)
            : throw new InvalidDataException(
                $"The content has {read.Faults.Count} faults:\n{string.Join('\n', read.Faults.Take(20))}");
    }
}
