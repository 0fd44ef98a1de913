namespace CommunityBot.Content.Library;

/// <summary>Phrases for one topic, or for "none": what people also write that isn't ours to answer.</summary>
internal sealed record Saying(string Topic, IReadOnlyList<string> Swedish, IReadOnlyList<string> English);

/// <param name="Name">A municipality.</param>
/// <param name="Region">Its region (län).</param>
/// <param name="OtherNames">Short names and towns in it: Gbg, Huskvarna.</param>
/// <param name="IsAlsoAWord">"Vara", "Mora", "Mark": only a place when written with a capital after "i", "på", "in" …</param>
internal sealed record Place(string Name, string Region, IReadOnlyList<string> OtherNames, bool IsAlsoAWord);

/// <summary>Reads all files of a content folder into records that know where they stand, and collects every fault of form.</summary>
internal sealed class LibraryReader
{
    public Dictionary<YamlRecord, Topic> Topics { get; } = [];

    public Dictionary<YamlRecord, Tip> Tips { get; } = [];

    public Dictionary<YamlRecord, Resource> Resources { get; } = [];

    public List<(YamlRecord Record, Starter Starter)> StarterRecords { get; } = [];

    public IReadOnlyList<Starter> Starters => [.. StarterRecords.Select(read => read.Starter)];

    public List<Saying> Sayings { get; } = [];

    public List<Place> Places { get; } = [];

    public List<string> Nouns { get; } = [];

    public List<Meaning> Meanings { get; } = [];

    public Dictionary<YamlRecord, SurveyTemplate> Surveys { get; } = [];

    public List<Opening> Openings { get; } = [];

    public List<ContentFault> Faults { get; } = [];

    public static LibraryReader Read(IReadOnlyList<ContentFile> files)
    {
        var reader = new LibraryReader();
        foreach (var needed in (string[])["topics.yaml", "resources.yaml", "starters.yaml", "places.yaml", "nouns.yaml", "meanings.yaml", "openings.yaml"])
        {
            if (!files.Any(file => file.Path == needed))
            {
                reader.Faults.Add(new ContentFault(needed, 1, "The file is missing."));
            }
        }

        foreach (var file in files)
        {
            reader.ReadFile(file);
        }

        reader.FindDoubles();
        return reader;
    }

    // Other rooms keep their own files in the folder: those are left alone.
    private void ReadFile(ContentFile file)
    {
        Action<YamlRecord>? read = file.Path switch
        {
            "topics.yaml" => ReadTopics,
            "resources.yaml" => ReadResources,
            "starters.yaml" => ReadStarters,
            "places.yaml" => ReadPlaces,
            "nouns.yaml" => record => Nouns.AddRange(record.Texts("nouns")),
            "meanings.yaml" => file => Meanings.AddRange(file.Records("meanings").Select(Meaning.Read)),
            "openings.yaml" => ReadOpenings,
            _ when file.Path.StartsWith("surveys/", StringComparison.Ordinal) => record => Surveys.Add(record, SurveyReader.Read(record)),
            _ when file.Path.StartsWith("tips/", StringComparison.Ordinal) => record => Tips.Add(record, TipReader.Read(record)),
            _ when file.Path.StartsWith("sayings/", StringComparison.Ordinal) => ReadSaying,
            _ => null,
        };
        if (read is not null && YamlRecord.Open(file, Faults) is { } record)
        {
            read(record);
        }
    }

    private void ReadTopics(YamlRecord file)
    {
        foreach (var record in file.Records("topics"))
        {
            Topics.Add(record, new Topic(
                record.Text("code"), record.Text("facet"), record.Local("name"), record.Flag("sensitive"),
                record.Texts("loneliness"), record.Texts("fiveways")));
            record.EndOfFields();
        }
    }

    private void ReadResources(YamlRecord file)
    {
        var reader = new ResourceReader(ResourceReader.Organizations(file));
        foreach (var record in file.Records("services"))
        {
            Resources.Add(record, reader.Read(record));
        }
    }

    private void ReadStarters(YamlRecord file)
    {
        foreach (var record in file.Records("starters"))
        {
            StarterRecords.Add((record, new Starter(record.Text("id"), record.Text("level"), record.Local("text"))));
            record.EndOfFields();
        }
    }

    private void ReadPlaces(YamlRecord file)
    {
        foreach (var region in file.Records("regions"))
        {
            foreach (var place in region.Records("municipalities"))
            {
                Places.Add(new Place(place.Text("name"), region.Text("name"), place.Texts("also"), place.Flag("also_a_word")));
            }
        }
    }

    private void ReadSaying(YamlRecord file)
    {
        Sayings.Add(new Saying(file.Text("topic"), file.Texts("sv"), file.Texts("en")));
        file.EndOfFields();
    }

    private void ReadOpenings(YamlRecord file)
    {
        foreach (var record in file.Records("openings"))
        {
            var opening = new Opening(record.Text("kind"), [.. record.Texts("sv"), .. record.Texts("en")]);
            record.EndOfFields();
            if (!Opening.Kinds.Contains(opening.Kind))
            {
                record.Fault($"'kind' is {string.Join(", ", Opening.Kinds)}.", "kind");
            }

            foreach (var phrase in opening.Phrases.Where(phrase => phrase.Trim() is "" or "_" || phrase.StartsWith('*')))
            {
                record.Fault($"\"{phrase}\" would match everything.");
            }

            Openings.Add(opening);
        }
    }

    private void FindDoubles()
    {
        Report(Topics.Select(pair => (pair.Key, pair.Value.Code)));
        Report(Tips.Select(pair => (pair.Key, pair.Value.Id)).Concat(Resources.Select(pair => (pair.Key, pair.Value.Id))));
        Report(StarterRecords.Select(pair => (pair.Record, pair.Starter.Id)));
        Report(Surveys.Select(pair => (pair.Key, pair.Value.Id)));
    }

    private static void Report(IEnumerable<(YamlRecord Record, string Id)> all)
    {
        var seen = new HashSet<string>();
        foreach (var (record, id) in all.Where(one => !seen.Add(one.Id)))
        {
            record.Fault($"The id '{id}' is there twice.");
        }
    }
}
