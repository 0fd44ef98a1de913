using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary><c>/mina</c>: what this person has answered yes, maybe or no to, and what they host; each can be changed. Only they see it.</summary>
internal sealed class MyMeetups(MyCalendar calendar) : IHearCommand, IHearPress
{
    public const string Action = "mine";
    private const int Most = 8;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var mine = await turn.Db.Meetups.AsNoTracking().Where(row => row.State == MeetupState.Planned && row.StartsAt > turn.NowMs
                && (row.HostId == person.Id || turn.Db.SecondHosts.Any(second => second.PersonId == person.Id && second.Accepted && second.SubjectId == (row.SeriesId ?? row.Id)) || turn.Db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == person.Id)))
            .OrderBy(row => row.StartsAt).Take(Most * MySeries.Look).ToListAsync(cancellation);
        if (mine.Count == 0)
        {
            return Reply.OnlySpeaker(new Saying([Line.Of("mine.nothing")]));
        }

        long[] ids = [.. mine.Select(meetup => meetup.Id)];
        var answers = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => ids.Contains(rsvp.MeetupId) && rsvp.PersonId == person.Id).ToDictionaryAsync(rsvp => rsvp.MeetupId, cancellation);
        List<Line> lines = [Line.Of("mine.title")];
        var series = await MySeries.OfAsync(turn, mine, cancellation);
        mine = [.. mine.Where(meetup => series.Shows(meetup, answers.GetValueOrDefault(meetup.Id)?.Answer)).Take(Most)];
        foreach (var meetup in mine)
        {
            if (series.LineOf(meetup, answers.GetValueOrDefault(meetup.Id)) is { } line)
            {
                lines.Add(line);
                continue;
            }

            var answer = answers.TryGetValue(meetup.Id, out var given) ? Word(given) : "mine.host";
            lines.Add(Line.Of("mine.entry", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("answer", answer)));
        }

        return Reply.OnlySpeaker(new Saying(
            lines, [.. mine.Select(meetup => (IReadOnlyList<Button>)[new Button(Line.Of("button.change-meetup", ("title", Shortened.To(meetup.Title, 24))), Action, meetup.Id)]), [new Button(Line.Of("button.reminders"), "reminders"), .. calendar.Offered]]));
    }

    /// <summary>[Ändra]: the answers again, and for a host what a host can do.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        if (meetup is null || !meetup.Open(turn.Now))
        {
            return Reply.No(turn, new Refusal("meetup.over"));
        }

        List<IReadOnlyList<Button>> buttons =
        [
            [Answering("button.coming", meetup, Answer.Yes), Answering("button.maybe", meetup, Answer.Maybe), Answering("button.cant", meetup, Answer.No)],
        ];
        buttons.AddRange(meetup.Hybrid ? [[ComingByLink.Join(meetup)]] : []);
        buttons.AddRange(await MySeries.ButtonsAsync(turn, meetup, cancellation));
        if (await turn.Db.Rsvps.AnyAsync(rsvp => rsvp.MeetupId == meetup.Id && rsvp.PersonId == turn.Speaker.Id && rsvp.Answer == Answer.Yes && !rsvp.ByLink, cancellation))
        {
            buttons.Add([new Button(Line.Of("button.meet-me"), BeMet.Action, meetup.Id, BeMet.Wish), new Button(Line.Of("button.can-meet"), BeMet.Action, meetup.Id, BeMet.CanMeet)]);
        }

        if (meetup.HostId == turn.Speaker.Id || await SecondHosts.SharesAsync(turn.Db, meetup, turn.Speaker.Id, cancellation))
        {
            buttons.Add([new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)]);
        }

        buttons.Add([new Button(Line.Of("button.not-now"), Close.Action)]);
        return Reply.OnlySpeaker(new Saying(MeetupFacts.Of(meetup), buttons));
    }

    private static Button Answering(string label, Meetup meetup, Answer answer) => new(Line.Of(label), AnswerMeetup.Action, meetup.Id, (int)answer);

    public static string Word(Rsvp given) => given.Answer switch { Answer.Yes => given.ByLink ? "mine.by-link" : "mine.yes", Answer.Maybe => "mine.maybe", Answer.Waiting => "mine.waiting", _ => "mine.no" };
}
