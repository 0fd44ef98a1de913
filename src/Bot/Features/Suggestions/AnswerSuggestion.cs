using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Activities;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>[Jag vill hålla i den] [Vi tar den utan värd] [Inte nu] under a suggestion.</summary>
internal sealed class AnswerSuggestion(HostlessMeetup hostless) : IHearPress
{
    public const string Action = "suggestion";
    private const int Host = 1, WithoutHost = 2, NotNow = 3;

    public static Saying Ask(Suggestion suggestion, Activity what, Chat group, DateTimeZone zone)
    {
        var local = Instant.FromUnixTimeMilliseconds(suggestion.StartsAt).InZone(zone).LocalDateTime;
        return new Saying(
            [Line.Of("suggestion.ask", ("title", what.Name.In(group.Language)), ("when", Moment.Of(local, zone))), Line.Of("suggestion.why")],
            [
                [new Button(Line.Of("button.i-host"), Action, suggestion.Id, Host)],
                [new Button(Line.Of("button.no-host"), Action, suggestion.Id, WithoutHost)],
                [new Button(Line.Of("button.not-now"), Action, suggestion.Id, NotNow)],
            ]);
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The update is the lock: three who press at once wait for each other, and the third sees the other two.
        await turn.Db.Suggestions.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.MeetupId, row => row.MeetupId), cancellation);
        var suggestion = await turn.Db.Suggestions.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ChatId == turn.Chat.Id, cancellation);
        if (suggestion is null || suggestion.MeetupId is not null || suggestion.StartsAt <= turn.NowMs || ActivityList.Load().Find(suggestion.Activity) is not { } what)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var notes = SuggestionBirth.NotesOf(suggestion);
        var taken = await turn.Db.Drafts.AnyAsync(row => row.Notes == notes && row.PersonId != turn.Speaker.Id && row.ExpiresAt > turn.NowMs, cancellation);
        if (token.Arg == Host)
        {
            return taken ? Reply.Toasted("more.somebody-is-at-it") : await HostAsync(turn, suggestion, what, cancellation);
        }

        await VoteAsync(turn, suggestion, token.Arg == WithoutHost ? SuggestionAnswer.WithoutHost : SuggestionAnswer.NotNow, cancellation);
        var votes = await turn.Db.SuggestionVotes.AsNoTracking().Where(row => row.SuggestionId == suggestion.Id).ToListAsync(cancellation);
        if (token.Arg == NotNow)
        {
            return votes.Count(row => row.Vote == SuggestionAnswer.NotNow) < Suggestion.EnoughNotNow ? Reply.Toasted("suggestion.noted") : await RestAsync(turn, cancellation);
        }

        if (taken)
        {
            // Who wants it without a host hears of it when somebody holds it.
            return Reply.Toasted("suggestion.noted");
        }

        var willing = votes.Where(row => row.Vote == SuggestionAnswer.WithoutHost).ToList();
        if (willing.Count >= Suggestion.EnoughWithoutHost)
        {
            // Whoever was about to hold it has just said that it goes without.
            await turn.Db.Drafts.Where(row => row.Notes == notes).ExecuteDeleteAsync(cancellation);
        }

        return willing.Count < Suggestion.EnoughWithoutHost
            ? Reply.Toasted("suggestion.some-more", ("n", (Suggestion.EnoughWithoutHost - willing.Count).ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : await hostless.BeginAsync(turn, suggestion, what, willing, cancellation);
    }

    /// <summary>Whoever wants to hold it confirms the draft, in private where they can be reached there; the group sees the card when they have.</summary>
    private static async Task<Reply> HostAsync(Turn turn, Suggestion suggestion, Activity what, CancellationToken cancellation)
    {
        var draft = await Proposals.EmptyAsync(turn, turn.Chat, DraftKind.NewMeetup, what.Name.In(turn.Chat.Language), cancellation);
        (draft.LocalStart, draft.Notes) = (suggestion.LocalStart, SuggestionBirth.NotesOf(suggestion));
        return DraftTalk.Privately(turn, draft).WithToast("suggestion.thanks");
    }

    private static async Task VoteAsync(Turn turn, Suggestion suggestion, SuggestionAnswer vote, CancellationToken cancellation)
    {
        var mine = await turn.Db.SuggestionVotes.SingleOrDefaultAsync(row => row.SuggestionId == suggestion.Id && row.PersonId == turn.Speaker.Id, cancellation);
        if (mine is null)
        {
            turn.Db.SuggestionVotes.Add(new SuggestionVote { SuggestionId = suggestion.Id, PersonId = turn.Speaker.Id, Vote = vote, Name = turn.Name });
        }
        else
        {
            (mine.Vote, mine.Name) = (vote, turn.Name);
        }

        await turn.Db.SaveChangesAsync(cancellation);
    }

    private static async Task<Reply> RestAsync(Turn turn, CancellationToken cancellation)
    {
        var attention = await Listening.RowAsync(turn.Db, turn.Chat.Id, cancellation);
        attention.SuggestsAfter = (turn.Now + Duration.FromDays(7 * Suggestion.PauseWeeks)).ToUnixTimeMilliseconds();
        return Reply.Here(new Saying([Line.Of("suggestion.rests")]), DraftPress.MessageOf(turn));
    }
}
