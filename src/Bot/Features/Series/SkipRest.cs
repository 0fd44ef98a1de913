using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Hoppa över julafton] on the confirm card of a series: the day is left out, as if its author had said "utom".</summary>
internal sealed class SkipRest : IHearPress
{
    public const string Action = "series-skip-rest";
    public const int All = 0;

    /// <summary>A date as a button's argument: 20261224.</summary>
    public static int Mark(LocalDate date) => (((date.Year * 100) + date.Month) * 100) + date.Day;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null || draft.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal(draft is null ? "button.stale" : "button.not-yours"));
        }

        if (DraftTime.Full(draft) is not { } start || DraftRepeats.Of(draft)?.MovedTo(start.Date) is not { } repeats)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        // Only what the card offers: nobody leaves out a date of their own by a button.
        var skipped = RestLine.Of(draft, start).Select(day => day.Date).Where(date => token.Arg == All || Mark(date) == token.Arg);
        draft.AskedIn = turn.Chat.Id;
        draft.Repeats = (repeats with { LeftOut = [.. repeats.LeftOut.Union(skipped).Order()] }).ToText();
        return DraftTalk.Next(turn, draft);
    }
}
