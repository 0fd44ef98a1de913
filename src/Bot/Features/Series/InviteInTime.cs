using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>
/// Who came to a monthly series is forgotten before its next time is near. So its hosts are asked the day after, while the bot still knows: shall the same people be asked to the next?
/// Nothing is kept longer for it. Twice is harmless: the occasion names the time that was.
/// </summary>
internal sealed class InviteInTime(Ids ids, PrivateWord say) : IAfterMeetup, IRing
{
    public const string Kind = "invite-in-time";

    /// <summary>With a shorter way to the next time its hosts can ask when they themselves think of it.</summary>
    private static readonly Duration FarAway = Duration.FromDays(Retention.AnswerDays - 2);

    private static readonly Duration Remembered = Duration.FromDays(Retention.AnswerDays);
    private static readonly LocalTime At = new(11, 0);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not null && await NextAsync(db, meetup, now, cancellation) is not null)
        {
            var open = Decency.Of(group).Next(now.InZone(Turn.ZoneOf(group)).Date.PlusDays(1) + At);
            await db.RingAtAsync(ids, Kind, meetup.Id, open.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}"), cancellation);
        }
    }

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        if (meetup is null || await NextAsync(db, meetup, now, cancellation) is not { } next)
        {
            return;
        }

        var due = Decency.Of(await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation)).Next(now);

        var until = Start(meetup) + Remembered;
        var question = new Saying(
            [Line.Of("invite.in-time", ("title", meetup.Title), ("when", Moment.Of(next)), ("until", LastDay(meetup)))],
            [[new Button(Line.Of("button.invite"), InviteSame.Action, next.Id, InviteSame.Really)], [new Button(Line.Of("button.not-now"), Close.Action)]]);
        foreach (var host in await db.HostsAsync(meetup, cancellation))
        {
            await say.SayAsync(db, host, question, (due, Instant.Min(until, Start(next)), Priority.Suggestion), next.Id, string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetup.Id}:{host}"), cancellation);
        }
    }

    /// <summary>The last whole day on which the bot knows who came.</summary>
    private static string LastDay(Meetup meetup) => Moment.Of(meetup.Local.PlusDays(Retention.AnswerDays - 1), DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc);

    /// <summary>The next time, when it is far away and somebody came whom one could ask.</summary>
    private static async Task<Meetup?> NextAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var chain = await SeriesChain.OfAsync(db, meetup.SeriesId ?? 0, cancellation);
        var next = await db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && chain.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt > ms).OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        if (next is null || Start(next) - Start(meetup) < FarAway)
        {
            return null;
        }

        var hosts = await db.HostsAsync(meetup, cancellation);
        return await db.Rsvps.AnyAsync(row => row.MeetupId == meetup.Id && row.Answer == Answer.Yes && row.BroughtBy == null && !hosts.Contains(row.PersonId), cancellation) ? next : null;
    }

    private static Instant Start(Meetup meetup) => Instant.FromUnixTimeMilliseconds(meetup.StartsAt);
}
