using System.Diagnostics;
using CommunityBot.Content.Safety;

namespace CommunityBot.TrainTriage;

/// <summary>How long the longest messages take to read, in all and without the rules.</summary>
internal static class Pace
{
    private const int Messages = 200;
    private const int Rounds = 7;

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
        // The best of seven rounds: what the reading takes, not what other processes took meanwhile, and with other messages read in between, as in a chat.
        var times = new double[texts.Length];
        Array.Fill(times, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var at = 0; at < texts.Length; at++)
            {
                var started = Stopwatch.GetTimestamp();
                read(texts[at]);
                times[at] = Math.Min(times[at], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        Array.Sort(times);
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
