using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Library;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Library;

/// <summary>Takes an item away: whoever added it may, and the group's organisers. A message with it that hasn't gone out yet isn't sent.</summary>
internal sealed class TidyLibrary : IHearPress
{
    public const string Action = "tidy-library";
    public const int TakeAway = 1;
    private const int Shown = 8;

    /// <summary>What the speaker may take away, newest first.</summary>
    public static async Task<IReadOnlyList<LeftItem>> MineAsync(Turn turn, IReadOnlyList<Chat> groups, CancellationToken cancellation)
    {
        var mine = new List<LeftItem>();
        foreach (var group in groups)
        {
            var organiser = await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation);
            mine.AddRange(await turn.Db.Leftovers.AsNoTracking().Where(row => row.ChatId == group.Id && (organiser || row.AddedBy == turn.Speaker.Id)).OrderByDescending(row => row.AddedAt).Take(Shown).ToListAsync(cancellation));
        }

        return mine;
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg == TakeAway)
        {
            return await TakeAwayAsync(turn, token.Subject, cancellation);
        }

        var mine = await MineAsync(turn, await GroupsOf.PersonAsync(turn, cancellation), cancellation);
        return mine.Count == 0 ? Reply.No(turn, new Refusal("button.stale")) : Reply.OnlySpeaker(new Saying(
            [Line.Of("library.take-which")],
            [
                .. mine.Take(Shown).Select(item => (IReadOnlyList<Button>)[new Button(Line.Of("button.words", ("words", ShowLibrary.Cut(item.What))), Action, item.Id, TakeAway)]),
                [new Button(Line.Of("button.not-now"), Close.Action)],
            ]), DraftPress.MessageOf(turn));
    }

    private static async Task<Reply> TakeAwayAsync(Turn turn, long itemId, CancellationToken cancellation)
    {
        var item = await turn.Db.Leftovers.SingleOrDefaultAsync(row => row.Id == itemId, cancellation);
        var group = item is null ? null : await turn.Db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == item.ChatId, cancellation);
        if (item is null || group is null || (item.AddedBy != turn.Speaker.Id && !await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation)))
        {
            return Reply.No(turn, new Refusal(item is null ? "button.stale" : "meetup.not-yours"));
        }

        var occasion = $"left:{item.Id}:";
        await turn.Db.Dispatch.Where(row => row.DedupeKey.StartsWith(occasion) && row.State == DispatchState.Pending).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        turn.Db.Leftovers.Remove(item);
        return Reply.Here(new Saying([Line.Of("library.taken-away", ("what", item.What))]), DraftPress.MessageOf(turn));
    }
}
