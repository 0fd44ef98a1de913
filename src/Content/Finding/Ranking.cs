namespace CommunityBot.Content.Finding;

/// <summary>From beliefs and word scores to three answers.</summary>
internal static class Ranking
{
    private const int Most = 3;
    private const double WordShare = 0.6;
    private const double LaterTopic = 0.75;        // an item's second topic counts less than its first
    private const double SomewhereElse = 0.55;     // a local door when nobody said where
    private const double RightHere = 1.25;
    private const double Doubt = 0.75;             // a second answer on the same topic gives way the more, the less sure the topic is

    public static IReadOnlyList<Found> Best(
        IReadOnlyList<Item> items, string[] topics, float[] belief, double[] words, IReadOnlySet<string> places, IReadOnlySet<string>? without)
    {
        var beliefs = topics.Zip(belief).ToDictionary(pair => pair.First, pair => (double)pair.Second);
        var left = Enumerable.Range(0, items.Count)
            .Where(at => IsReachable(items[at], places) && without?.Contains(items[at].Id) is not true)
            .Select(at => (Item: items[at], Score: Score(items[at], beliefs, words[at], places)))
            .OrderByDescending(one => one.Score)
            .Take(24)
            .ToList();
        var best = new List<Found>();
        while (best.Count < Most && left.Count > 0)
        {
            var next = left.MaxBy(one => one.Score * Freshness(one.Item, best, beliefs));
            if (next.Score < 0.04)
            {
                break;
            }

            left.Remove(next);
            best.Add(new Found(next.Item.Id, next.Item.Kind, next.Item.Topics, Math.Round(Math.Min(1, next.Score), 3)));
        }

        return best;
    }

    // Never a Malmö place for a Helsingborg question.
    private static bool IsReachable(Item item, IReadOnlySet<string> places) =>
        places.Count == 0 || item.Places.Count == 0 || item.Places.Overlaps(places);

    private static double Score(Item item, Dictionary<string, double> beliefs, double words, IReadOnlySet<string> places)
    {
        var topic = item.Topics.Select((code, place) => beliefs.GetValueOrDefault(code) * Math.Pow(LaterTopic, place)).Sum();
        var place = item.Places.Count == 0 ? 1 : places.Count == 0 ? SomewhereElse : RightHere;
        return (topic + (WordShare * words)) * place * (0.9 + (0.1 * item.Trust));
    }

    private static double Freshness(Item item, List<Found> taken, Dictionary<string, double> beliefs)
    {
        var same = taken.Count(found => found.Topics[0] == item.Topics[0]);
        var sameKind = taken.Count > 0 && taken.All(found => found.Kind == item.Kind) ? 0.95 : 1;
        return Math.Pow(1 - (Doubt * (1 - beliefs.GetValueOrDefault(item.Topics[0]))), same) * sameKind;
    }
}
