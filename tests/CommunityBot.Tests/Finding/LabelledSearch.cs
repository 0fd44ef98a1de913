using System.Text.Json;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Finding;

/// <summary>A query somebody labelled: which topics an answer may be about; none = the bot should not know.</summary>
internal sealed record LabelledQuery(string Text, string Language, IReadOnlyList<string> Topics, string Style, string? Area);

/// <summary>How a set of labelled queries fares.</summary>
internal sealed record SearchScore(int Asked, int FirstHits, int HitsInThree, double ReciprocalRanks)
{
    public double RecallAt3 => (double)HitsInThree / Asked;

    public double MeanReciprocalRank => ReciprocalRanks / Asked;
}

internal static class LabelledSearch
{
    public static ContentFinder Finder => ContentInUse.Shipped.Finder;

    /// <param name="name">search_dev (tuned on) or search_heldout (written before the search, never tuned on).</param>
    public static IReadOnlyList<LabelledQuery> Read(string name) =>
        [.. File.ReadLines(Path.Combine(TheSources.Root, "tests", "labelled", name + ".jsonl")).Select(Parse)];

    public static SearchScore Score(IEnumerable<LabelledQuery> queries)
    {
        var ranks = queries.Where(query => query.Topics.Count > 0).Select(query => RankIn(Finder.Find(Of(query)), query)).ToList();
        return new SearchScore(ranks.Count, ranks.Count(rank => rank == 1), ranks.Count(rank => rank > 0), ranks.Sum(rank => rank > 0 ? 1.0 / rank : 0));
    }

    public static FindQuery Of(LabelledQuery query) => new(query.Text, query.Language, query.Area);

    private static int RankIn(IReadOnlyList<Found> found, LabelledQuery query) =>
        found.TakeWhile(one => !one.Topics.Any(query.Topics.Contains)).Count() is var before && before < found.Count ? before + 1 : 0;

    private static LabelledQuery Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new LabelledQuery(
            root.GetProperty("query").GetString()!,
            root.GetProperty("lang").GetString()!,
            [.. root.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)],
            root.GetProperty("style").GetString()!,
            root.TryGetProperty("area", out var area) ? area.GetString() : null);
    }
}
