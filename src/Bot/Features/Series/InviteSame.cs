using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>"Same people as last time": whoever came to the host's last meetup is asked privately, once, and answers for themselves. Nobody is signed up by somebody else.</summary>
internal sealed class InviteSame(PrivateWord say) : IHearPress
{
    public const string Action = "invite-same";
    public const int Really = 1;

    /// <summary>Answers are kept so long; "last time" is within them.</summary>
    private const long Back = Retention.AnswerDays * 24 * 3_600_000L;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        var group = meetup is null ? null : await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (meetup is null || group is null || !meetup.Open(turn.Now) || !await ChangeMeetup.MayAsync(turn, meetup, group, cancellation))
        {
            return Reply.No(turn, new Refusal(meetup?.Open(turn.Now) == true ? "meetup.not-yours" : "meetup.over"));
        }

        if (await LastAsync(turn, meetup, cancellation) is not { } last)
        {
            return Reply.No(turn, await WhyNobodyAsync(turn, meetup, cancellation));
        }

        return token.Arg == Really ? await InviteAsync(turn, meetup, last, group, cancellation) : Reply.OnlySpeaker(new Saying(
            [Line.Of("invite.really", ("title", last.Title), ("when", Moment.Of(last)))],
            [[new Button(Line.Of("button.invite"), Action, meetup.Id, Really), new Button(Line.Of("button.not-now"), Close.Action)]]), DraftPress.MessageOf(turn));
    }

    private async Task<Reply> InviteAsync(Turn turn, Meetup meetup, Meetup last, Community.Groups.Chat group, CancellationToken cancellation)
    {
        var came = turn.Db.Rsvps.Where(row => row.MeetupId == last.Id && row.Answer == Answer.Yes).Select(row => row.PersonId);
        var people = await turn.Db.Persons.AsNoTracking().Where(person => came.Contains(person.Id) && person.Id != meetup.HostId && person.Id != turn.Speaker.Id
                && !turn.Db.Rsvps.Any(row => row.MeetupId == meetup.Id && row.PersonId == person.Id)
                && !turn.Db.Standings.Any(row => row.SeriesId == meetup.SeriesId && row.PersonId == person.Id))
            .ToListAsync(cancellation);
        var due = Decency.Of(group).Next(turn.Now);
        var asked = 0;
        foreach (var person in people)
        {
            var when = (due, Instant.FromUnixTimeMilliseconds(meetup.StartsAt), Priority.Suggestion);
            asked += await say.SayAsync(turn.Db, person, Question(turn, meetup), when, meetup.Id, string.Create(CultureInfo.InvariantCulture, $"invite-same:{meetup.Id}:{person.Id}"), cancellation) ? 1 : 0;
        }

        return Reply.Here(new Saying([Line.Of(asked == 0 ? "invite.none-left" : "invite.sent", ("n", asked))]), DraftPress.MessageOf(turn));
    }

    private static Saying Question(Turn turn, Meetup meetup) => new(
        [Line.Of("invite.asks", ("host", turn.Name), ("title", meetup.Title)), .. MeetupFacts.Below(meetup)],
        [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);

    /// <summary>The latest time of the same series, else the host's latest meetup in this group, that has begun and to which somebody else said yes.</summary>
    private static async Task<Meetup?> LastAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var same = meetup.SeriesId is { } series ? await SeriesChain.OfAsync(turn.Db, series, cancellation) : [];
        return await Been(turn, meetup).Where(row => row.StartsAt > turn.NowMs - Back && turn.Db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.Answer == Answer.Yes && rsvp.PersonId != meetup.HostId))
            .OrderByDescending(row => row.SeriesId != null && same.Contains(row.SeriesId.Value) ? 1 : 0).ThenByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>There was none, or the bot has forgotten who came: two things that a host does well to tell apart.</summary>
    private static async Task<Refusal> WhyNobodyAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var latest = await Been(turn, meetup).OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        return latest is null || latest.StartsAt > turn.NowMs - Back
            ? new Refusal("invite.nobody")
            : new Refusal("invite.forgotten", new Dictionary<string, string> { ["when"] = Moment.Of(latest), ["days"] = Retention.AnswerDays.ToString(CultureInfo.InvariantCulture) });
    }

    private static IQueryable<Meetup> Been(Turn turn, Meetup meetup) => turn.Db.Meetups.AsNoTracking()
        .Where(row => row.ChatId == meetup.ChatId && row.HostId == meetup.HostId && row.State == MeetupState.Planned && row.StartsAt <= turn.NowMs);
}
