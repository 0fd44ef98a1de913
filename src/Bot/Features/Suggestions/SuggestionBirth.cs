using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>
/// Somebody holds what was suggested: the line says who, and those who wanted it without a host hear of it in private. At the time that
/// was suggested they are on the list, at another they are asked.
/// </summary>
internal sealed class SuggestionBirth(Ids ids, SignUp signUp, PrivateWord say) : IBirth
{
    /// <summary>What a draft's notes begin with when it takes up a suggestion.</summary>
    private const string Origin = "suggestion:";

    public static string NotesOf(Suggestion suggestion) => Origin + suggestion.Id.ToString(CultureInfo.InvariantCulture);

    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (draft.Notes?.StartsWith(Origin, StringComparison.Ordinal) != true || !long.TryParse(draft.Notes.AsSpan(Origin.Length), CultureInfo.InvariantCulture, out var id)
            || await turn.Db.Suggestions.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { MeetupId: null } suggestion)
        {
            // Of a series only the first time is told.
            return;
        }

        suggestion.MeetupId = meetup.Id;
        await turn.Db.SaveChangesAsync(cancellation);
        await SettledLine.SayAsync(turn.Db, ids, WeeklySuggestion.OccasionOf(suggestion.Id), Line.Of("more.settled", ("host", turn.Name), ("title", meetup.Title)), turn.Now, cancellation);
        var willing = await turn.Db.SuggestionVotes.AsNoTracking().Where(row => row.SuggestionId == id && row.Vote == SuggestionAnswer.WithoutHost && row.PersonId != meetup.HostId).OrderBy(row => row.PersonId).ToListAsync(cancellation);
        foreach (var vote in willing)
        {
            await TellAsync(turn, meetup, group, vote, meetup.StartsAt == suggestion.StartsAt, cancellation);
        }

        // The names have done their work.
        await turn.Db.SuggestionVotes.Where(row => row.SuggestionId == id).ExecuteDeleteAsync(cancellation);
    }

    private async Task TellAsync(Turn turn, Meetup meetup, Chat group, SuggestionVote vote, bool sameTime, CancellationToken cancellation)
    {
        var person = await turn.Db.Persons.SingleAsync(row => row.Id == vote.PersonId, cancellation);
        var comes = sameTime && !(await signUp.GiveAsync(turn.Db, new SignUpAsk(meetup.Id, person, vote.Name, Answer.Yes), turn.Now, cancellation)).IsRefused(out _, out var done) && done.Given.Answer == Answer.Yes;
        List<Line> lines = [Line.Of(comes ? "suggestion.you-are-in" : "suggestion.it-became", ("host", meetup.HostName), ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        lines.AddRange(MeetupFacts.Rest(meetup));
        var cant = new Button(Line.Of(comes ? "button.cant-any-more" : "button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No);
        IReadOnlyList<Button> buttons = comes ? [cant] : [new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), cant];
        await say.SayAsync(
            turn.Db, person.Id, new Saying(lines, [buttons]), (Decency.Of(group).BeforeStart(meetup, turn.Now), SeatMail.StartOf(meetup), Priority.Change), meetup.Id,
            string.Create(CultureInfo.InvariantCulture, $"suggestion-told:{vote.SuggestionId}:{person.Id}"), cancellation);
    }
}
