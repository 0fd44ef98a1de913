using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation.Answering;

/// <summary>
/// What somebody without a private chat would have been asked or told. In the group stands one neutral line with the way to one; nothing of what
/// they wrote. When they open it, by that line or by themselves, the conversation goes on there where it stood.
/// </summary>
internal static class HeldBack
{
    /// <summary>The neutral line.</summary>
    public static readonly Saying TheWay = TheWayTo("hej");

    /// <summary>The same line with a link that takes something up. Everybody sees the link: it must not tell what.</summary>
    public static Saying TheWayTo(string payload) => new([Line.Of("answer.in-private")], [[new Button(Line.Of("button.open-private"), "", Url: "start:" + payload)]]);

    /// <summary>Where a draft is asked that waits for its author's private chat: in no chat, so that nobody's words answer it.</summary>
    private const long Nowhere = 0;

    /// <summary>A line this fresh is still on the screen: whoever tries once more shall not fill the group with copies.</summary>
    private const long FreshLine = 10 * 60_000L;

    /// <summary>Keeps it, and lets the drafts that were to be asked in the group wait.</summary>
    /// <returns>False: the group was shown the way on their account a moment ago.</returns>
    public static async Task<bool> KeepAsync(Turn turn, IReadOnlyList<Saying> sayings, CancellationToken cancellation)
    {
        AskIn(turn, Nowhere);
        return await KeepAsync(turn.Db, (turn.Speaker.Id, turn.Chat.Id), Together(sayings), turn.NowMs, cancellation);
    }

    /// <summary>The same where there is no turn: an answer that only the speaker should have seen in the group came too late.</summary>
    public static async Task<bool> KeepAsync(CommunityDb db, (long Person, long Chat) whose, Saying what, long now, CancellationToken cancellation)
    {
        var (person, chat) = whose;
        var row = await db.Unsaid.SingleOrDefaultAsync(unsaid => unsaid.PersonId == person, cancellation);
        var shown = row is not null && row.ChatId == chat && now - row.LineAt < FreshLine;
        if (row is null)
        {
            row = new Unsaid { PersonId = person, ChatId = chat, Content = "", LineAt = now, ExpiresAt = now };
            db.Unsaid.Add(row);
        }

        (row.ChatId, row.Content, row.ExpiresAt) = (chat, what.ToJson(), now + (Unsaid.LivesHours * 3_600_000L));
        row.LineAt = shown ? row.LineAt : now;
        return !shown;
    }

    /// <summary>In the private chat: says what waits, and takes the waiting draft up there.</summary>
    /// <returns>Null: nothing waits.</returns>
    public static async Task<Reply?> TakeUpAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.InGroup || turn.Person is not { } person || await turn.Db.Unsaid.SingleOrDefaultAsync(unsaid => unsaid.PersonId == person.Id, cancellation) is not { } row)
        {
            return null;
        }

        turn.Db.Unsaid.Remove(row);
        if (row.ExpiresAt <= turn.NowMs)
        {
            return null;
        }

        await MoveAsync(turn.Db, person.Id, (Nowhere, turn.Chat.Id), cancellation);
        return Reply.Here(Saying.FromJson(row.Content));
    }

    /// <summary>This turn's drafts are answered in another chat than this one.</summary>
    public static void AskIn(Turn turn, long chat)
    {
        foreach (var draft in turn.Db.Drafts.Local.Where(draft => draft.PersonId == turn.Speaker.Id && draft.AskedIn == turn.Chat.Id))
        {
            draft.AskedIn = chat;
        }
    }

    /// <summary>Drafts that were asked in the group wait for the private chat.</summary>
    public static Task WaitAsync(CommunityDb db, long person, long chat, CancellationToken cancellation) => MoveAsync(db, person, (chat, Nowhere), cancellation);

    private static Task<int> MoveAsync(CommunityDb db, long person, (long From, long To) chats, CancellationToken cancellation) =>
        db.Drafts.Where(draft => draft.PersonId == person && draft.AskedIn == chats.From).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.AskedIn, chats.To), cancellation);

    private static Saying Together(IReadOnlyList<Saying> sayings) => sayings.Aggregate(static (first, next) => new Saying(
        [.. first.Lines, Line.Blank, .. next.Lines], [.. first.Buttons ?? [], .. next.Buttons ?? []], first.AwaitsWords || next.AwaitsWords));
}
