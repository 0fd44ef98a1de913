using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Activities;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>[Jag] [Vi turas om] under what enough people want, and [Jag kan hålla i en till] under a full series. Whoever presses first has it; whoever says [Inte nu] to the draft gives it back.</summary>
internal sealed class TakeUp(HostlessMeetup hostless) : IHearPress
{
    public const string Action = "offshoot";
    public const int Host = 1, Turns = 2, Another = 3;

    /// <summary>What a draft's notes begin with when it takes up an offshoot.</summary>
    public const string Origin = "offshoot:";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The update is the lock: of two who press at once the second sees what the first did.
        await turn.Db.Offshoots.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetupId, row => row.MeetupId), cancellation);
        var offshoot = await turn.Db.Offshoots.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ChatId == turn.Chat.Id, cancellation);
        if (offshoot is null || offshoot.MeetupId is not null || offshoot.StartsAt <= turn.NowMs)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var notes = Origin + offshoot.Id.ToString(CultureInfo.InvariantCulture);
        if (await turn.Db.Drafts.AnyAsync(row => row.Notes == notes && row.PersonId != turn.Speaker.Id && row.ExpiresAt > turn.NowMs, cancellation))
        {
            return Reply.Toasted("more.somebody-is-at-it");
        }

        return token.Arg == Another
            ? await SplitAsync(turn, offshoot, notes, cancellation)
            : ActivityList.Load().Find(offshoot.Activity) is { } what ? await WishAsync(turn, offshoot, what, token.Arg, notes, cancellation) : Reply.No(turn, new Refusal("button.stale"));
    }

    private async Task<Reply> WishAsync(Turn turn, Offshoot offshoot, Activity what, int how, string notes, CancellationToken cancellation)
    {
        if (how == Turns)
        {
            var suggestion = await turn.Db.Suggestions.SingleAsync(row => row.Id == offshoot.Id, cancellation);
            var first = new SuggestionVote { SuggestionId = offshoot.Id, PersonId = turn.Speaker.Id, Vote = SuggestionAnswer.WithoutHost, Name = turn.Name };
            var reply = await hostless.BeginAsync(turn, suggestion, what, [first], cancellation);
            (offshoot.MeetupId, offshoot.TakesTurns) = (suggestion.MeetupId, suggestion.MeetupId is not null);
            return reply;
        }

        var draft = await Proposals.EmptyAsync(turn, turn.Chat, DraftKind.NewMeetup, what.Name.In(turn.Chat.Language), cancellation);
        (draft.LocalStart, draft.Notes) = (offshoot.LocalStart, notes);
        return DraftTalk.Privately(turn, draft).WithToast("suggestion.thanks");
    }

    /// <summary>The same words and the same rule; the time is the draft's to change.</summary>
    private static async Task<Reply> SplitAsync(Turn turn, Offshoot offshoot, string notes, CancellationToken cancellation)
    {
        var series = await turn.Db.Series.AsNoTracking().SingleAsync(row => row.Id == offshoot.SeriesId, cancellation);
        var next = await turn.Db.Meetups.AsNoTracking().Where(row => row.SeriesId == series.Id && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs).OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        if (series.State != SeriesState.Going || next is null || RepeatText.Parse(series.Rule, series.TimeZone) is not { } rule)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (series.HostId == turn.Speaker.Id)
        {
            return Reply.Toasted("split.you-host");
        }

        var start = SeriesPart.DateOf(next) + series.Start.TimeOfDay;
        var draft = await Proposals.EmptyAsync(turn, turn.Chat, DraftKind.NewMeetup, series.Title, cancellation);
        draft.Fill(next);
        (draft.LocalStart, draft.Place, draft.Notes) = (Meetup.Iso(start), series.Place ?? "", notes);
        draft.Repeats = new DraftRepeats(rule.Split(series.Start.Date, start.Date).From, [.. series.LeftOut.Where(date => date > start.Date)], start.Date).ToText();
        return DraftTalk.Privately(turn, draft).WithToast("split.thanks");
    }
}
