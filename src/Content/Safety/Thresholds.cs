namespace CommunityBot.Content.Safety;

/// <summary>What the classifier's log-odds must reach, chosen on messages that nobody has read and that it hasn't learnt from (docs/safety-net-report.md).</summary>
internal static class Thresholds
{
    /// <summary>Log-odds from which a message is a crisis, chosen on messages held out of training (docs/safety-net-report.md). To miss one is worse than to ask in private.</summary>
    public const double CrisisFrom = 0.5;

    /// <summary>Log-odds from which it is one although the rules understood a "not" or a "long ago" in it: "jag vill inte leva, jag ville inte födas".</summary>
    public const double AgainstNotFrom = 2;

    /// <summary>Log-odds from which it may also be answered where others see it: in ordinary chat nearly every alarm is false (reliability.md 3.4).</summary>
    public const double LoudFrom = 2;

    /// <summary>Log-odds from which a message is a concern.</summary>
    public const double ConcernFrom = 2.5;

    /// <summary>Log-odds under which a passage has nothing of a crisis in it: one in twenty. What the rules only suspect is then a concern.</summary>
    public const double NothingUnder = -3;

    /// <summary>Fewer words say too little for statistics; the rules know the short cries.</summary>
    public const int FewestWords = 3;

    /// <summary>Up to so many words there is little to go by, and most that is written in a group is so short: it takes more to raise it.</summary>
    private const int Few = 6, Rather = 9;

    private const double MoreForFew = 1.25, MoreForRather = .5;

    /// <summary>One sentence among others may be the cry, but out of its surroundings it says less.</summary>
    private const double MoreForSentence = .75;

    /// <summary>Whether a message is so short that there is little to go by.</summary>
    public static bool SaysLittle(string message) => message.AsSpan().Trim().Count(' ') < Few;

    /// <summary>How much more a passage must reach that says little.</summary>
    /// <param name="words">How many it has.</param>
    /// <param name="isWhole">False for one sentence out of several.</param>
    public static double MoreFor(int words, bool isWhole) => (words <= Few ? MoreForFew : words <= Rather ? MoreForRather : 0) + (isWhole ? 0 : MoreForSentence);
}
