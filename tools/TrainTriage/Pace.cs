using System.Diagnostics;
using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>How long the longest messages take to read, in all and without the rules.</summary>
internal static class Pace
{
    private const int Messages = 200;

    public static void Print(string[] lines)
    {
        var random = new Sequence(3);
        var texts = Enumerable.Range(0, Messages).Select(_ => Long(lines, random)).ToArray();
        var rules = RuleBook.Shipped();
        Say("spelling", texts, text => Spelling.Normalise(text));
        Say("rules", [.. texts.Select(Spelling.Normalise)], text => rules.Read(text));
        Say("classifier silent", [.. texts.Select(Spelling.Normalise)], text => Classifier.Silent.Guess(text, []));
        var shipped = Classifier.Shipped();
        Say("classifier", [.. texts.Select(Spelling.Normalise)], text => shipped.Guess(text, []));
        var founds = texts.Select(Spelling.Normalise).Distinct().ToDictionary(t => t, rules.Read);
        Say("marks", [.. founds.Keys], text => rules.Marks(founds[text]));
        Say("all", texts, text => SafetyNet.Read(text, "sv"));
    }

    private static void Say(string what, string[] texts, Action<string> read)
    {
        foreach (var text in texts)
        {
            read(text);
        }

        // The best of seven: what the reading takes, not what other processes took meanwhile.
        var times = texts.Select(text => Enumerable.Range(0, 7).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            read(text);
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        })).Order().ToArray();
        var (collections, before) = (GC.CollectionCount(0), GC.GetAllocatedBytesForCurrentThread());
        Array.ForEach(texts, read);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / texts.Length;
        Console.WriteLine($"{what}: median {times[times.Length / 2]:0.00} ms, p99 {times[times.Length * 99 / 100]:0.00} ms, {bytes / 1024} kB allocated, {GC.CollectionCount(0) - collections} collections in {texts.Length}");
    }

    private static string Long(string[] lines, Sequence random)
    {
        var text = "";
        while (text.Length < 4096)
        {
            text += lines[random.Next(lines.Length)].Split('\t')[^1] + " ";
        }

        return text[..4096];
    }
}
