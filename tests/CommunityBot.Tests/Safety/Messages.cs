using System.Text.Json;
using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

/// <summary>An invented message with its label.</summary>
/// <param name="Kind">The kind it should be read as; null where the label gives none.</param>
internal sealed record Labelled(string Text, string Language, DistressLevel Level, string Class, string? Kind = null);

/// <summary>The labelled messages beside these tests; Data/README.md says which were tuned on.</summary>
internal static class Messages
{
    public static IReadOnlyList<Labelled> Dev { get; } = [.. Lines("dev.jsonl").Select(line =>
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Labelled(Text(json, "text"), Text(json, "lang"), Level(Text(json, "label")), Text(json, "note").Split(':')[0]);
    })];

    public static IReadOnlyList<Labelled> HeldOut { get; } = Table("heldout.tsv");

    public static IReadOnlyList<Labelled> SecondSet { get; } = Table("tuned2.tsv");

    public static IReadOnlyList<Labelled> ThirdHeldOut { get; } = Table("heldout3.tsv");

    public static IReadOnlyList<Labelled> FourthHeldOut { get; } = Table("heldout4.tsv");

    /// <summary>By an author who never saw the program; sealed for three trainings, then opened and learnt from.</summary>
    public static IReadOnlyList<Labelled> FifthHeldOut { get; } = Table("heldout5.tsv");

    /// <summary>By another such author; opened with the fifth.</summary>
    public static IReadOnlyList<Labelled> SixthHeldOut { get; } = Table("heldout6.tsv");

    /// <summary>By yet another, after the net had learnt from the sixth's colleagues. Sealed: totals only.</summary>
    public static IReadOnlyList<Labelled> SeventhHeldOut { get; } = Table("heldout7.tsv");

    /// <summary>By one more, after the fifth and sixth were opened. Sealed: totals only.</summary>
    public static IReadOnlyList<Labelled> EighthHeldOut { get; } = Table("heldout8.tsv");

    /// <summary>By one more, while the net learnt from eight others (decision 45). Sealed: totals only.</summary>
    public static IReadOnlyList<Labelled> NinthHeldOut { get; } = Table("heldout9.tsv");

    /// <summary>By one more, asked for no more than the words of the goal say, while the net learnt from ten others. Sealed: totals only.</summary>
    public static IReadOnlyList<Labelled> TenthHeldOut { get; } = Table("heldout10.tsv");

    public static IReadOnlyList<string> TenthEveryday { get; } = [.. Lines("everyday10.txt")];

    public static IReadOnlyList<string> NinthEveryday { get; } = [.. Lines("everyday9.txt")];

    public static IReadOnlyList<string> EighthEveryday { get; } = [.. Lines("everyday8.txt")];

    public static IReadOnlyList<string> SeventhEveryday { get; } = [.. Lines("everyday7.txt")];

    public static IReadOnlyList<string> FifthEveryday { get; } = [.. Lines("everyday5.txt")];

    public static IReadOnlyList<string> FourthEveryday { get; } = [.. Lines("everyday4.txt")];

    public static IReadOnlyList<string> ThirdEveryday { get; } = [.. Lines("everyday3.txt")];

    public static IReadOnlyList<string> Everyday { get; } = [.. Lines("everyday.txt")];

    public static IReadOnlyList<string> SecondEveryday { get; } = [.. Lines("everyday2.txt")];

    public static IEnumerable<string> Lines(string file)
    {
        using var text = new StreamReader(typeof(Messages).Assembly.GetManifestResourceStream($"CommunityBot.Tests.Safety.Data.{file}")!);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static Labelled[] Table(string file) => [.. Lines(file).Select(line => line.Split('\t'))
        .Select(columns => new Labelled(columns[4], columns[2], Level(columns[0]), columns[3], columns[1] == "null" ? null : columns[1].Replace("_", "")))];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static DistressLevel Level(string label) => Enum.Parse<DistressLevel>(label, ignoreCase: true);
}
