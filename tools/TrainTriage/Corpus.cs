using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>An invented message and what it should be read as.</summary>
/// <param name="Text">The message.</param>
/// <param name="Level">Its label.</param>
/// <param name="Line">The template it comes from: all messages of one line are held out together.</param>
/// <param name="Kind">What kind of crisis; null for the rest.</param>
internal sealed record Example(string Text, DistressLevel Level, int Line, DistressKind? Kind = null);

/// <summary>The training messages, written out from the templates in Data.</summary>
internal static class Corpus
{
    private const int MostPerLine = 8;

    /// <summary>Ordinary chat is harmless as it stands; the others are templates.</summary>
    private static readonly string[] Files = ["none", "concern", "crisis", "everyday"];

    public static IReadOnlyList<Example> All() =>
    [
        .. from file in Files
           from line in Kinded(file).Index()
           where line.Item.Text.Length > 0
           let level = file == "everyday" ? DistressLevel.None : Enum.Parse<DistressLevel>(file, ignoreCase: true)
           let id = Array.IndexOf(Files, file) * 10_000 + line.Index
           from message in file == "everyday" ? [line.Item.Text] : WriteOut(line.Item.Text, id)
           select new Example(message, level, id, line.Item.Kind),
    ];

    /// <summary>The lines of a file; <c>## violence</c> says of what kind those below it are, and other remarks are empty lines.</summary>
    private static IEnumerable<(string Text, DistressKind? Kind)> Kinded(string file)
    {
        DistressKind? kind = null;
        foreach (var line in Lines(file))
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
        using var text = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream($"CommunityBot.TrainTriage.Data.{file}.txt")!);
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
    private uint _state = (seed * 2654435761u) + 1u;

    public int Next(int below)
    {
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 8) % (uint)below);
    }
}
