using CommunityBot.Bot.Channels;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Delivery;

/// <summary>What a receipt means for the row. Pure.</summary>
internal static class RetryPlan
{
    /// <summary>Longest pause between tries (reliability.md R9).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Certain failures of one message before it is given up: with doubling pauses that is most of a day of a platform's outage.</summary>
    public const int MostTries = 200;

    /// <summary>While a release is rolled out or back, another node may have the words that this one lacks; no roll-out takes longer. What says its own end is tried until then.</summary>
    public static readonly TimeSpan LongestWithoutWords = TimeSpan.FromHours(1);

    private static readonly TimeSpan AnotherNode = TimeSpan.FromSeconds(30);

    /// <summary>What becomes of a row that there was nothing to say for. Put back, its pause grows to a tenth of the time that it has waited.</summary>
    public static Completion Unsaid(Leased row, string? why, long now)
    {
        var waited = now - (row.TriedSince ?? now);
        return why switch
        {
            Wording.TooLate or LateReminder.Overtaken => new(row.Id, DispatchState.Cancelled, 0, null, why),
            Wording.Unsayable when row.NotAfter is not null || waited < LongestWithoutWords.TotalMilliseconds =>
                new(row.Id, DispatchState.Pending, now + Math.Max((long)AnotherNode.TotalMilliseconds, waited / 10), null, why),
            _ => new(row.Id, DispatchState.Dead, 0, null, why),
        };
    }

    /// <param name="row">The row as it was claimed; its attempts don't count the one that just ended.</param>
    /// <param name="receipt">How the send ended.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="jitter">0 to 1; spreads the tries of many rows.</param>
    public static Completion Decide(Leased row, Receipt receipt, long now, double jitter) => receipt switch
    {
        Receipt.Delivered delivered => new(row.Id, DispatchState.Sent, 0, delivered.MessageId, null),
        Receipt.TryAgain again when row.Attempts + 1 < MostTries => new(row.Id, DispatchState.Pending, now + Pause(row.Attempts, again.After, jitter), null, "try-again"),
        Receipt.TryAgain => new(row.Id, DispatchState.Dead, 0, null, "gave-up"),
        Receipt.Moved => new(row.Id, DispatchState.Pending, now, null, "moved"),
        Receipt.ChatGone gone => new(row.Id, DispatchState.Dead, 0, null, gone.Reason),
        Receipt.Rejected rejected => new(row.Id, DispatchState.Dead, 0, null, rejected.Reason),
        Receipt.Unknown unknown when row.WhenUnknown == WhenUnknown.SayAgain && row.Copies + 1 < Reaper.MostCopies =>
            new(row.Id, DispatchState.Pending, now + Pause(row.Copies, TimeSpan.FromSeconds(1), jitter), null, unknown.Reason, Copied: true),
        Receipt.Unknown unknown => new(row.Id, DispatchState.Unknown, 0, null, unknown.Reason, Copied: true),
        _ => throw new InvalidOperationException($"A receipt of an unknown kind: {receipt.GetType().Name}."),
    };

    /// <summary>At least what the platform asked for, else a doubling pause from one second, up to five minutes, plus up to a quarter.</summary>
    private static long Pause(int attempts, TimeSpan asked, double jitter)
    {
        var doubling = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(attempts, 12))));
        var pause = asked > doubling ? asked : doubling * (1 + (jitter / 4));
        return (long)pause.TotalMilliseconds;
    }
}
