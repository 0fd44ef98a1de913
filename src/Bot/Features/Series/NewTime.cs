using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Ny tid]: a series goes on as long again, on another day or at another hour. All else stays as it was; who is always in is told.</summary>
internal sealed class NewTime(PrivateWord say)
{
    /// <summary>What a draft's notes begin with when it gives a series its new time.</summary>
    private const string Origin = "series:";

    /// <summary>As long again, from the next date on.</summary>
    public static (RepeatRule Rule, LocalDate Start)? Again(Turn turn, MeetupSeries series)
    {
        var today = turn.Now.InZone(series.TimeZone).LocalDateTime;
        return RepeatText.Parse(series.Rule, series.TimeZone)?.Again(series.Start.Date, today.TimeOfDay < series.Start.TimeOfDay ? today.Date.PlusDays(-1) : today.Date);
    }

    public static async Task<Reply> AskAsync(Turn turn, MeetupSeries series, Chat group, CancellationToken cancellation)
    {
        var draft = await Proposals.EmptyAsync(turn, group, DraftKind.NewMeetup, series.Title, cancellation);
        if (await turn.Db.Meetups.AsNoTracking().Where(row => row.SeriesId == series.Id).OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation) is { } latest)
        {
            draft.Fill(latest);
        }

        draft.Seat(series.Capacity, draft.Least, draft.HeldSeats);
        (draft.Thread, draft.Place, draft.Notes) = (series.Thread, series.Place ?? "", Origin + series.Id.ToString(CultureInfo.InvariantCulture));
        draft.Repeats = Again(turn, series) is { } again ? new DraftRepeats(again.Rule, [], again.Start).ToText() : null;
        return DraftTalk.Next(turn, draft);
    }

    /// <summary>The series whose [Ny tid] began this draft; null: none.</summary>
    public static long? SeriesOf(Draft draft) =>
        draft.Notes?.StartsWith(Origin, StringComparison.Ordinal) == true && long.TryParse(draft.Notes.AsSpan(Origin.Length), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The series that this draft goes on with, locked: the one whose [Ny tid] was pressed, else the speaker's own of that name that waits for its host to say how it goes on.</summary>
    /// <returns>A refusal when somebody else has settled it meanwhile.</returns>
    public static async Task<(MeetupSeries? Series, Refusal? Why)> BeforeAsync(Turn turn, Draft draft, Chat group, CancellationToken cancellation)
    {
        if (SeriesOf(draft) is not { } id)
        {
            return (await turn.Db.Series.Where(row => row.ChatId == group.Id && row.HostId == turn.Speaker.Id && row.Title == draft.Title && row.State == SeriesState.Going && row.Hands > 0)
                .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation), null);
        }

        var locked = await turn.Db.Series.Where(row => row.Id == id && row.ChatId == group.Id && row.State == SeriesState.Going).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence + 1), cancellation);
        var series = locked == 0 ? null : await turn.Db.Series.SingleAsync(row => row.Id == id, cancellation);
        return series is null ? (null, new Refusal("series.answered"))
            : await SeriesHand.MayAsync(turn, series, group, cancellation) ? (series, null) : (null, new Refusal("meetup.not-yours"));
    }

    /// <summary>Who is always in was so on another day: they hear of the new one, with the way out of this time and of all.</summary>
    public async Task TellRegularsAsync(Turn turn, MeetupSeries following, Meetup first, Chat group, CancellationToken cancellation)
    {
        var rule = Repeats.Of(following, following.Start.Date) ?? "";
        List<Line> lines = [Line.Of("series.goes-on", ("title", following.Title), ("rule", rule), ("when", Moment.Of(first))), Line.Of("always.new-time")];
        lines.AddRange(MeetupFacts.Rest(first));
        var saying = new Saying(lines, [[new Button(Line.Of("button.cant"), AnswerMeetup.Action, first.Id, (int)Answer.No)], [new Button(Line.Of("button.always-stop"), AlwaysIn.Action, following.Id, AlwaysIn.Stop)]]);
        foreach (var person in await turn.Db.Standings.AsNoTracking().Where(row => row.SeriesId == following.Id && row.PersonId != turn.Speaker.Id).Select(row => row.PersonId).ToListAsync(cancellation))
        {
            await say.SayAsync(
                turn.Db, person, saying, (Decency.Of(group).BeforeStart(first, turn.Now), SeatMail.StartOf(first), Priority.Change), first.Id, string.Create(CultureInfo.InvariantCulture, $"new-time:{following.Id}:{person}"), cancellation);
        }
    }
}
