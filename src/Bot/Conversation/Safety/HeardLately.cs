using System.Collections.Concurrent;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>What somebody who is heard again gets.</summary>
internal enum Repeat
{
    /// <summary>The whole reply: nothing was said to them lately.</summary>
    First,

    /// <summary>The numbers once more: said anew, and plainly.</summary>
    Anew,

    /// <summary>Nothing more.</summary>
    Same,
}

/// <summary>
/// One reply a person, kind of danger and ten minutes, so that nobody can make the bot fill a chat; the numbers come again when the words are new and plain.
/// Kept in this process's memory only, as numbers that mean nothing elsewhere, and for half an hour at most: nowhere is written who was answered.
/// So with several processes somebody may be answered once by each: rather twice than never.
/// </summary>
internal sealed class HeardLately : IDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    /// <summary>More messages of one person and kind than this within ten minutes get nothing more.</summary>
    private const int MostOfOne = 100;

    private readonly ConcurrentDictionary<int, Heard> heard = new();
    private readonly TimeProvider clock;

    /// <summary>Forgets also where nobody is heard again.</summary>
    private readonly ITimer forgetting;

    public HeardLately(TimeProvider clock)
    {
        this.clock = clock;
        forgetting = clock.CreateTimer(_ => Forget(clock.GetUtcNow()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many are remembered.</summary>
    public int Count => heard.Count;

    /// <param name="incoming">An update that is tried again, or brought again, gets the same verdict.</param>
    /// <param name="triage">What the net read in it.</param>
    public Repeat Judge(Incoming incoming, Triage triage)
    {
        var now = clock.GetUtcNow();

        // Another kind of danger has other numbers and is answered whole; a question or a word of comfort, which only private chats get, is always given.
        if (triage.Level != DistressLevel.Crisis)
        {
            return Repeat.First;
        }

        var who = HashCode.Combine(incoming.Channel, incoming.Place.Address, incoming.Speaker?.Address, triage.Kind);
        var words = HashCode.Combine(SafetyDesk.WordsOf(incoming.What)?.Trim().ToUpperInvariant());
        Forget(now);
        forgetting.Change(Quiet + TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        return heard.AddOrUpdate(
            who,
            _ => new Heard(now, [new Message(incoming.UpdateId, words, Repeat.First)]),
            (_, before) => before.Of(incoming.UpdateId) is not null ? before
                : now - before.Since >= Quiet ? new Heard(now, [new Message(incoming.UpdateId, words, Repeat.First)])
                : before.Messages.Count >= MostOfOne ? before
                : before with { Messages = [.. before.Messages, new Message(incoming.UpdateId, words, !triage.Faint && before.Messages.All(said => said.Words != words) ? Repeat.Anew : Repeat.Same)] })
            .Of(incoming.UpdateId)?.Verdict ?? Repeat.Same;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (who, _) in heard.Where(entry => now - entry.Value.Since >= Quiet))
        {
            heard.TryRemove(who, out _);
        }
    }

    public void Dispose() => forgetting.Dispose();

    /// <param name="Since">When the whole reply was given.</param>
    /// <param name="Messages">Each with its own verdict: of several that failed together each is brought again, and the first must not find itself a repeat.</param>
    private sealed record Heard(DateTimeOffset Since, IReadOnlyList<Message> Messages)
    {
        public Message? Of(string updateId) => Messages.FirstOrDefault(message => message.UpdateId == updateId);
    }

    private sealed record Message(string UpdateId, int Words, Repeat Verdict);
}
