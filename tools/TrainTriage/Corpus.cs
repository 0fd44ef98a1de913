using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>An invented message and what it should be read as.</summary>
/// <param name="Text">The message.</param>
/// <param name="Level">Its label.</param>
/// <param name="Line">The template it comes from: all messages of one line are held out together.</param>
internal sealed record Example(string Text, DistressLevel Level, int Line);

/// <summary>The training messages, written out from the templates in Data.</summary>
internal static class Corpus
{
    private const int MostPerLine = 8;

    public static IReadOnlyList<Example> All()
    {
        var examples = new List<Example>();
        var line = 0;
        foreach (var level in Enum.GetValues<DistressLevel>())
        {
            var name = $"CommunityBot.TrainTriage.Data.{level.ToString().ToLowerInvariant()}.txt";
            using var text = new StreamReader(typeof(Corpus).Assembly.GetManifestResourceStream(name)!);
            while (text.ReadLine() is { } template)
            {
                line++;
                if (template.Length > 0 && template[0] != '#')
                {
                    examples.AddRange(WriteOut(template, line).Select(message => new Example(message, level, line)));
                }
            }
        }

        return examples;
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
