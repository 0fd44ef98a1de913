using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>
/// The afterchat's private half (S38): when the host has wished for it, those who came are asked one kind question, at most once a week each. A day later the
/// answers are counted. What the group hears, and when, is <see cref="TalkAfterwards"/>.
/// </summary>
internal sealed class AskAfterwards(Ids ids, PrivateWord say, IEnumerable<IAfterRow> rows) : IAfterMeetup
{
    /// <summary>A feeling a day later is another feeling.</summary>
    private static readonly Duration WorthAsking = Duration.FromHours(20);

    /// <summary>Who answers later than this answers too late.</summary>
    private static readonly Duration Counted = WorthAsking + Duration.FromMinutes(30);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (!meetup.Afterchat)
        {
            return;
        }

        var hosts = await db.HostsAsync(meetup, cancellation);
        var came = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null && !hosts.Contains(rsvp.PersonId))
            .Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        foreach (var person in came)
        {
            var week = Week(now, group);
            if (await say.SayAsync(db, person, Question(meetup), (now, now + WorthAsking, Priority.Tip), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"afterchat:{person}:{week}"), cancellation))
            {
                await db.AskAsync(CountFeelings.Action, meetup.Id, person, cancellation);
            }
        }

        await db.RingAtAsync(ids, CloseAfterchat.Kind, meetup.Id, (now + Counted).ToUnixTimeMilliseconds(), CloseAfterchat.CountingOf(meetup.Id), cancellation);
    }

    private Saying Question(Meetup meetup) => new(
        [Line.Of("after.ask", ("title", meetup.Title))],
        [
            [Feeling("button.after-good", meetup, CountFeelings.Good), Feeling("button.after-so-so", meetup, CountFeelings.SoSo)],
            .. rows.Select(row => row.RowOf(meetup)).Where(row => row.Count > 0),
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Button Feeling(string label, Meetup meetup, int which) => new(Line.Of(label), CountFeelings.Action, meetup.Id, which);

    private static string Week(Instant now, Chat group)
    {
        var day = now.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(group.TimeZone) ?? DateTimeZone.Utc).Date;
        return string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day)}-{WeekYearRules.Iso.GetWeekOfWeekYear(day)}");
    }
}
