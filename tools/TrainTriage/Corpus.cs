using System.Text.Json;
using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>An invented message and what it should be read as.</summary>
/// <param name="Text">The message.</param>
/// <param name="Level">Its label.</param>
/// <param name="Line">The template it comes from: all messages of one line are held out together.</param>
/// <param name="Kind">What kind of crisis; null for the rest.</param>
internal sealed record Example(string Text, DistressLevel Level, int Line, DistressKind? Kind = null, double Weight = 1, string Class = "", bool Copy = false)
{
    /// <summary>Held out when thresholds are chosen, and never read by whoever writes rules.</summary>
    public bool ForChoosing => Line >= Corpus.FirstAuthored && Line % 5 == 0;
}

/// <summary>The training messages, written out from the templates in Data.</summary>
internal static class Corpus
{
    private const int MostPerLine = 8;

    /// <summary>Ordinary chat is harmless as it stands; the others are templates.</summary>
    private static readonly string[] Files = ["none", "concern", "crisis", "everyday", "wider-none", "wider-concern", "wider-crisis"];

    /// <summary>Messages by authors who have not seen the rules are numbered from here, by a hash of their words.</summary>
    public const int FirstAuthored = 100_000;

    /// <summary>Where everyday.txt stands among the files: its lines are numbered by it.</summary>
    public const int Chat = 3;

    /// <summary>Sealed sets that have been opened are numbered from here: they measure nothing more, so everything is learnt from them.</summary>
    public const int FirstOpened = 90_000;

    private static readonly string[] OpenedChat = ["everyday4", "everyday5"];

    /// <summary>What was written to teach which times are plans is ordinary chat too.</summary>
    private static readonly string[] TimedChat =
    [
        "when-dev2", "when-dev3", "when-dev4", "when-dev5-none", "when-dev6", "when-dev6-none", "when-dev7", "when-dev7-none", "when-dev8", "when-dev8-none",
        "when-dev9", "when-dev9-none", "when-dev10", "when-dev10-none", "when-dev11",
    ];

    private static readonly string[] OpenedSets = ["heldout5", "heldout6"];

    private static readonly string[] Authored = ["authored-crisis-sv", "authored-crisis-mixed", "authored-harmless", "authored-questions", "authored-plans", "authored-crisis-second", "authored-harmless-second", "authored-crisis-third", "authored-harmless-third", "authored-crisis-fourth", "authored-harmless-fourth"];

    public static IReadOnlyList<Example> All() => [.. Written(), .. Misspelling.Of(Written())];

    private static IReadOnlyList<Example> Written() =>
    [
        .. from file in Authored.Concat(OpenedSets)
           from line in Lines(file + ".tsv")
           let columns = line.Split('\t')
           select new Example(columns[4], Enum.Parse<DistressLevel>(columns[0], ignoreCase: true), OpenedSets.Contains(file) ? FirstOpened : FirstAuthored + Sequence.Hash(columns[4]),
               columns[1] == "null" ? null : Enum.Parse<DistressKind>(columns[1].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), 1, columns[3]),
        .. from line in Lines("dev.jsonl")
           let message = JsonDocument.Parse(line).RootElement
           let note = message.GetProperty("note").GetString()!
           let level = Enum.Parse<DistressLevel>(message.GetProperty("label").GetString()!, ignoreCase: true)
           select new Example(message.GetProperty("text").GetString()!, level, FirstOpened, null, 1, level == DistressLevel.None ? "tricky" : note),
        .. from file in OpenedChat
           from line in Lines(file + ".txt")
           where line.Length > 0
           select new Example(line, DistressLevel.None, FirstOpened, null, 1, "everyday"),
        .. from file in TimedChat
           from line in Lines(file + ".tsv")
           let columns = line.Split('\t')
           where columns.Length > 2 && line[0] != '#'
           select new Example(columns[1], DistressLevel.None, FirstOpened, null, 1, "everyday"),
        .. from file in Files
           from line in Kinded(file).Index()
           where line.Item.Text.Length > 0
           let level = file == "everyday" ? DistressLevel.None : Enum.Parse<DistressLevel>(file.Replace("wider-", "", StringComparison.Ordinal), ignoreCase: true)
           let id = Array.IndexOf(Files, file) * 10_000 + line.Index
           from message in file == "everyday" ? [line.Item.Text] : WriteOut(line.Item.Text, id)
           select new Example(message, level, id, level == DistressLevel.Crisis ? line.Item.Kind : null),
    ];

    /// <summary>The lines of a file; <c>## violence</c> says of what kind those below it are, and other remarks are empty lines.</summary>
    private static IEnumerable<(string Text, DistressKind? Kind)> Kinded(string file)
    {
        DistressKind? kind = null;
        foreach (var line in Lines(file + ".txt"))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                kind = Enum.Parse<DistressKind>(line[3..].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            }

            yield return (line.StartsWith('#') ? "" : line, kind);
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var text = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream($"CommunityBot.TrainTriage.Data.{file}")!);
        while (text.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>Up to eight messages of a template, spread evenly over its possibilities; the same ones every time.</summary>
    private static IEnumerable<string> WriteOut(string template, int seed)
    {
        var random = new Sequence((uint)seed);
        return Enumerable.Range(0, MostPerLine * 4).Select(_ => Choose(template, random)).Distinct().Take(MostPerLine);
    }

    private static string Choose(string template, Sequence random)
    {
        while (template.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            var choices = template[(open + 1)..close].Split('|');
            template = template[..open] + choices[random.Next(choices.Length)] + template[(close + 1)..];
        }

        return template.Trim();
    }
}

/// <summary>A random sequence that is the same on every machine.</summary>
internal sealed class Sequence(uint seed)
{
    /// <summary>A number from 0 to 999,999 that is the same for the same text everywhere.</summary>
    public static int Hash(string text) => (int)(Features.NumberOf(text) % 1_000_000);

    private uint _state = (seed * 2654435761u) + 1u;

    public int Next(int below)
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }
}
