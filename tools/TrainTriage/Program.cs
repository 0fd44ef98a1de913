using System.Text.Json;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Safety;
using CommunityBot.TrainTriage;

// dotnet run --project tools/TrainTriage -- train                 writes src/Content/Safety/triage.model
// dotnet run --project tools/TrainTriage -- estimate              five-fold: whole templates held out, classifier alone
// dotnet run --project tools/TrainTriage -- explain FILE [rules]  one line per message: label, reading, kind, text, families
// dotnet run --project tools/TrainTriage -- train-told            writes src/Content/Understanding/Told/told.model; estimate-told: eight-fold
// dotnet run --project tools/TrainTriage -- train-find            writes src/Content/Finding/find.model
// dotnet run -c Release --project tools/TrainTriage -- pace FILE  milliseconds for messages of 4,096 characters made of the file's lines
switch (args)
{
    case ["train"]:
        var model = Trainer.Train(Corpus.All());
        File.WriteAllBytes(Path.Combine("src", "Content", "Safety", "triage.model"), model);
        Console.WriteLine($"{Corpus.All().Count} messages, {model.Length} bytes");
        return 0;
    case ["estimate", .. var which]:
        Estimate.Print(Corpus.All(), which is ["choosing"]);
        return 0;
    case ["misses"]:
        Estimate.Misses(Corpus.All());
        return 0;
    case ["corpus"]:
        foreach (var e in Corpus.All())
        {
            Console.WriteLine($"{e.Level.ToString().ToLowerInvariant()}\t-\t-\t{e.Line}\t{e.Text}");
        }

        return 0;
    case ["explain", var file, .. var more]:
        Explain(file, more is ["rules"] ? Classifier.Silent : Classifier.Shipped());
        return 0;
    case ["train-told"]:
        var told = ToldTrainer.Examples();
        File.WriteAllBytes(Path.Combine("src", "Content", "Understanding", "Told", "told.model"), ToldTrainer.Train(told));
        Console.WriteLine($"{told.Count(example => example.IsTold)} of {told.Count} messages only tell");
        return 0;
    case ["estimate-told"]:
        ToldTrainer.Estimate();
        return 0;
    case ["train-find"]:
        var search = FindTrainer.Train();
        var packed = SearchModelFile.Pack(search);
        File.WriteAllBytes(Path.Combine("src", "Content", "Finding", "find.model"), packed);
        Console.WriteLine($"{search.Length} bytes, packed {packed.Length}");
        return 0;
    case ["pace", var file]:
        Pace.Print(File.ReadAllLines(file));
        return 0;
    default:
        Console.Error.WriteLine("Say train, train-told, train-find, estimate, corpus, explain FILE or pace FILE, from the repository's root.");
        return 1;
}

static void Explain(string file, Classifier classifier)
{
    var folder = Path.Combine("src", "Content", "Safety", "Rules");
    var judge = new Judge(new RuleBook([.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Open)]), classifier);
    foreach (var line in File.ReadLines(file))
    {
        var (label, text, note) = Parts(line);
        var read = judge.Read(text);
        var families = judge.Explain(text).Select(f => $"{f.Family}:{f.Level}").Distinct();
        Console.WriteLine($"{label}\t{read.Level.ToString().ToLowerInvariant()}\t{read.Kind}\t{note}\t{text.Replace('\n', ' ')}\t{string.Join(' ', families)}");
    }
}

static RuleFile Open(string path)
{
    using var text = File.OpenText(path);
    return RuleFile.Read(text);
}

static (string Label, string Text, string Note) Parts(string line)
{
    if (!line.StartsWith('{'))
    {
        var columns = line.Split('\t');
        return (columns[0], columns[^1], columns.Length > 3 ? columns[3] : "");
    }

    var json = JsonDocument.Parse(line).RootElement;
    return (json.GetProperty("label").GetString()!, json.GetProperty("text").GetString()!, json.GetProperty("note").GetString()!);
}
