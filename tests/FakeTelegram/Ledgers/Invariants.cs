namespace CommunityBot.FakeTelegram;

/// <summary>A broken promise: which one (reliability.md 1.3) and what happened.</summary>
public sealed record Violation(string Invariant, string Says)
{
    public override string ToString() => $"{Invariant}: {Says}";
}

/// <summary>The promises that can be checked from outside. Each answers an empty list when it holds.</summary>
public sealed partial class Ledger
{
    /// <summary>I2: no occurrence has more than <paramref name="most"/> accepted sends.</summary>
    /// <param name="occurrence">What a send is a copy of; null leaves it out. Default: its chat and text.</param>
    /// <param name="most">2, the hard limit for reminders; 1 for what is sent at most once.</param>
    public IReadOnlyList<Violation> CopiesOfOneOccurrence(Func<LedgerEntry, string?>? occurrence = null, int most = 2) =>
        [.. from copies in Copies(occurrence)
            where copies.Count() > most
            select new Violation("I2", $"{copies.Key}: {copies.Count()} accepted copies, at most {most} allowed (calls {string.Join(", ", copies.Select(copy => copy.Sequence))})")];

    /// <summary>How many accepted copies each occurrence has, for counting losses and duplicates.</summary>
    public IReadOnlyDictionary<string, int> CountCopies(Func<LedgerEntry, string?>? occurrence = null) =>
        Copies(occurrence).ToDictionary(copies => copies.Key, copies => copies.Count());

    /// <summary>I3: nothing is sent before it is due, on the bot's clock where the ledger has it, else on the fake's.</summary>
    /// <param name="due">When a send was due; null leaves it out.</param>
    public IReadOnlyList<Violation> SentBeforeDue(Func<LedgerEntry, DateTimeOffset?> due) =>
        [.. from send in AcceptedSends
            let at = send.BotNow ?? send.Time
            where due(send) is { } when && at < when
            select new Violation("I3", $"call {send.Sequence} in chat {send.ChatId} was sent {due(send) - at} early")];

    /// <summary>I5: in each chat, reminders are sent in the order in which they are due. A second copy doesn't count.</summary>
    public IReadOnlyList<Violation> SentOutOfDueOrder(Func<LedgerEntry, DateTimeOffset?> due, Func<LedgerEntry, string?>? occurrence = null)
    {
        var violations = new List<Violation>();
        foreach (var chat in AcceptedSends.Where(send => due(send) is not null).GroupBy(send => send.ChatId))
        {
            LedgerEntry? latest = null;
            foreach (var send in chat.DistinctBy(occurrence ?? TextAndChat))
            {
                if (latest is not null && due(send) < due(latest))
                {
                    violations.Add(new Violation("I5", $"chat {chat.Key}: call {send.Sequence}, due {due(send):O}, came after call {latest.Sequence}, due {due(latest):O}"));
                }

                latest = latest is null || due(send) > due(latest) ? send : latest;
            }
        }

        return violations;
    }

    /// <summary>I10, first half: per group at most 20 accepted sends and edits in any 60 s; per chat one a second, with a burst.</summary>
    public IReadOnlyList<Violation> OverTheLimits(int perMinute = 20, int burst = 8)
    {
        var violations = new List<Violation>();
        foreach (var chat in Entries.Where(entry => entry.Accepted && entry.IsSendOrEdit && entry.ChatId is not null).GroupBy(entry => entry.ChatId!.Value))
        {
            var times = chat.Select(entry => entry.Time).Order().ToList();
            for (int first = 0, last = 0; last < times.Count; last++)
            {
                while (times[last] - times[first] >= TimeSpan.FromMinutes(1))
                {
                    first++;
                }

                if (chat.Key < 0 && last - first + 1 > perMinute)
                {
                    violations.Add(new Violation("I10", $"chat {chat.Key}: {last - first + 1} sends and edits in the 60 s before {times[last]:O}"));
                    break;
                }
            }

            violations.AddRange(TooFast(chat.Key, times, burst));
        }

        return violations;
    }

    /// <summary>I10, second half: after a 429, no send or edit in its reach (chat or whole bot) until retry_after has passed.</summary>
    /// <param name="inFlight">Calls this soon after the refusal were already on their way. Default: none.</param>
    public IReadOnlyList<Violation> CallsDuringRetryAfter(TimeSpan inFlight = default)
    {
        var entries = Entries;
        return [.. from refusal in entries
                   where refusal.RetryAfter is not null
                   from call in entries
                   where call.Sequence > refusal.Sequence && call.IsSendOrEdit && call.Time >= refusal.Time + inFlight
                   where call.Time < refusal.Time + TimeSpan.FromSeconds(refusal.RetryAfter!.Value)
                   where refusal.Scope == "bot" || call.ChatId == refusal.ChatId
                   select new Violation("I10", $"call {call.Sequence} ({call.Method}, chat {call.ChatId}) came {(call.Time - refusal.Time).TotalSeconds:F1} s after call {refusal.Sequence} was told to wait {refusal.RetryAfter} s")];
    }

    private IEnumerable<LedgerEntry> AcceptedSends => Entries.Where(entry => entry.Accepted && entry.IsSend);

    private IEnumerable<IGrouping<string, LedgerEntry>> Copies(Func<LedgerEntry, string?>? occurrence) =>
        AcceptedSends.Select(send => (Key: (occurrence ?? TextAndChat)(send), Send: send))
            .Where(each => each.Key is not null)
            .GroupBy(each => each.Key!, each => each.Send);

    private static string? TextAndChat(LedgerEntry entry) => entry.TextHash is null ? null : $"{entry.ChatId}/{entry.TextHash}";

    private static IEnumerable<Violation> TooFast(long chat, List<DateTimeOffset> times, int burst)
    {
        double level = 0;
        for (var i = 0; i < times.Count; i++)
        {
            level = Math.Max(0, level - (i == 0 ? 0 : (times[i] - times[i - 1]).TotalSeconds)) + 1;
            if (level > burst + 0.001)
            {
                yield return new Violation("I10", $"chat {chat}: more than one send or edit a second, past a burst of {burst}, at {times[i]:O}");
                yield break;
            }
        }
    }
}
