namespace CommunityBot.Content.Library.Checks;

/// <summary>Reads a whole content folder as a strict editor would. The verb <c>check-content</c> prints what it says.</summary>
public static class ContentCheck
{
    private const double MostLix = 25;             // content.md 1.4: the catalogue, all tips joined
    private const int FewestStarters = 60;
    private const int FewestSayings = 10;

    /// <summary>Every fault of the content that ships inside the program, by path and line; empty = none.</summary>
    /// <param name="today">Decides whether the crisis file's review still holds.</param>
    public static IReadOnlyList<ContentFault> OfEmbedded(DateOnly today) =>
        Whole(ContentFile.Embedded(), ContentFile.EmbeddedPhrases(), ContentFile.EmbeddedCrisis(), ContentFile.EmbeddedSignature(), today);

    /// <summary>Every fault of a folder laid out as src/Content/Data, and of the phrases and the crisis file beside it, by path and line; empty = none.</summary>
    /// <param name="today">Decides whether the crisis file's review still holds.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ContentFault> OfFolder(string folder, DateOnly today)
    {
        var safety = Path.Combine(folder, "..", "Safety");
        var beside = Directory.Exists(safety);
        var crisis = beside ? ContentFile.At(Path.Combine(safety, "crisis.yaml"), "../Safety/crisis.yaml") : ContentFile.EmbeddedCrisis();
        var signature = beside ? ContentFile.At(Path.Combine(safety, "crisis.sha256"), "")?.Text : ContentFile.EmbeddedSignature();
        return Whole(ContentFile.In(folder), PhrasesBeside(folder), crisis, signature, today);
    }

    internal static IReadOnlyList<ContentFault> Whole(
        IReadOnlyList<ContentFile> files, IReadOnlyList<ContentFile> phrases, ContentFile? crisis, string? signature, DateOnly today)
    {
        var elsewhere = crisis is null ? phrases : [.. phrases, crisis];
        var writing = files.FirstOrDefault(file => file.Path == "writing.yaml") is { } file && YamlRecord.Open(file, []) is { } record ? new WritingRules(record) : null;
        return [.. Of(files), .. writing is null ? [] : SaidElsewhere.Check(elsewhere, writing), .. CrisisRules.Check(crisis, signature, today)];
    }

    internal static IReadOnlyList<ContentFault> Of(IReadOnlyList<ContentFile> files)
    {
        var read = LibraryReader.Read(files);
        Activities.ActivityList.Read(files, read.Faults);
        if (WritingOf(files, read) is { } writing)
        {
            CheckRecords(read, ContentLibrary.Of(read), writing);
            NumberRules.Check(files, writing.DeadNumbers, read.Faults);
        }

        return [.. read.Faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line)];
    }

    private static IReadOnlyList<ContentFile> PhrasesBeside(string folder) => Path.Combine(folder, "..", "Phrases") is var beside && Directory.Exists(beside)
        ? [.. ContentFile.In(beside).Select(file => file with { Path = "../Phrases/" + file.Path })]
        : ContentFile.EmbeddedPhrases();

    private static WritingRules? WritingOf(IReadOnlyList<ContentFile> files, LibraryReader read)
    {
        if (files.FirstOrDefault(file => file.Path == "writing.yaml") is not { } file)
        {
            read.Faults.Add(new ContentFault("writing.yaml", 1, "The file is missing."));
            return null;
        }

        return YamlRecord.Open(file, read.Faults) is { } record ? new WritingRules(record) : null;
    }

    private static void CheckRecords(LibraryReader read, ContentLibrary library, WritingRules writing)
    {
        var tips = new TipRules(library, writing);
        foreach (var (record, tip) in read.Tips)
        {
            tips.Check(record, tip);
        }

        var resources = new ResourceRules(library, writing);
        foreach (var (record, resource) in read.Resources)
        {
            resources.Check(record, resource);
        }

        foreach (var (record, topic) in read.Topics)
        {
            CheckTopic(record, topic, read);
        }

        var surveys = new SurveyRules(writing);
        foreach (var (record, survey) in read.Surveys)
        {
            surveys.Check(record, survey);
        }

        CheckStarters(read, writing);
        var lix = WritingRules.Lix(string.Join(' ', library.Tips.SelectMany(tip => (string[])[tip.Title.Swedish + ".", tip.Why.Swedish, tip.Step.Swedish, tip.IfHard.Swedish])));
        if (lix > MostLix)
        {
            read.Faults.Add(new ContentFault("tips", 1, $"All Swedish tips together have LIX {lix:F1}, at most {MostLix}."));
        }
    }

    private static void CheckTopic(YamlRecord record, Topic topic, LibraryReader read)
    {
        if (topic.Facet is not ("situation" or "wellbeing" or "activity" or "safety"))
        {
            record.Fault("'facet' is situation, wellbeing, activity or safety.", "facet");
        }

        var saying = read.Sayings.Where(saying => saying.Topic == topic.Code).ToList();
        if (saying.Sum(one => one.Swedish.Count) < FewestSayings || saying.Sum(one => one.English.Count) < FewestSayings)
        {
            record.Fault($"sayings/{topic.Code}.yaml needs at least {FewestSayings} phrases each in sv and en: search learns from them.", "code");
        }

        if (!read.Tips.Values.Any(tip => tip.IsLive && tip.Topics.Contains(topic.Code)) || !read.Resources.Values.Any(resource => resource.IsLive && resource.Topics.Contains(topic.Code)))
        {
            record.Fault($"The topic '{topic.Code}' has no live tip or no live resource.", "code");
        }
    }

    private static void CheckStarters(LibraryReader read, WritingRules writing)
    {
        foreach (var (record, starter) in read.StarterRecords)
        {
            if (starter.Level is not ("light" or "deep"))
            {
                record.Fault("'level' is light or deep.", "level");
            }

            foreach (var language in (string[])["sv", "en", "sv-lattlast"])
            {
                var text = starter.Text.In(language);
                var faults = writing.ShameIn(text).Concat(language == "sv-lattlast" ? writing.HardIn(text) : []);
                foreach (var fault in faults.Concat(text.Contains('?', StringComparison.Ordinal) || language == "sv-lattlast" ? [] : ["A starter is a question."]))
                {
                    record.Fault($"{language}: {fault}", "text");
                }
            }
        }

        if (read.Starters.Count < FewestStarters)
        {
            read.Faults.Add(new ContentFault("starters.yaml", 1, $"There are {read.Starters.Count} starters, at least {FewestStarters} are needed."));
        }
    }
}
