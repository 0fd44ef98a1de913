namespace CommunityBot.Tests.Safety;

/// <summary>What a bot does that looks for words.</summary>
internal static class NaiveAnchor
{
    private static readonly string[] Words =
    [
        "självmord", "suicid", "ta livet av", "vill dö", "inte leva", "döda", "självskada", "överdos", "misshandl",
        "suicide", "kill myself", "want to die", "self harm", "self-harm", "overdose", "end my life", "abuse",
    ];

    public static bool Rings(string text) => Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

internal static class Shares
{
    /// <summary>How much of the whole fulfils a condition; 1 of nothing.</summary>
    public static double Share<T>(this IEnumerable<T> all, Func<T, bool> condition)
    {
        var list = all.ToList();
        return list.Count == 0 ? 1 : list.Count(condition) / (double)list.Count;
    }
}
