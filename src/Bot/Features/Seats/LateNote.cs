using System.Globalization;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Seats;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Somebody gave their seat back on the day: the host, who may be buying buns, hears how many come now. Never who, never why.</summary>
internal sealed class LateNote(SeatMail mail)
{
    /// <summary>Several who leave within this time are one note.</summary>
    private static readonly Duration Gathers = Duration.FromMinutes(10);

    public async Task TellHostAsync(CommunityDb db, Meetup meetup, long leaver, Instant now, CancellationToken cancellation)
    {
        if (leaver == meetup.HostId || SeatMail.StartOf(meetup) - now >= OfferTime.Urgent || ComeAbout.Undecided(meetup)
            || (await SeatMail.ReachedAsync(db, [meetup.HostId], cancellation)).SingleOrDefault() is not { PrivateChatId: { } chat })
        {
            return;
        }

        var coming = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes).SumAsync(rsvp => 1 + rsvp.Guests, cancellation);
        var saying = new Saying([Line.Of(coming == 0 ? "seats.late-note-none" : "seats.late-note", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("n", coming.ToString(CultureInfo.InvariantCulture)))]);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"coming-now:{meetup.Id}:");
        var waiting = await db.Dispatch.Where(row => row.MeetupId == meetup.Id && row.ChatId == chat && row.State == DispatchState.Pending && row.DedupeKey.StartsWith(prefix))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, saying.ToJson()), cancellation);
        if (waiting == 0)
        {
            var group = await SeatMail.GroupAsync(db, meetup, cancellation);
            var zone = SeatMail.ZoneOf(meetup);
            var soon = now + Gathers;
            var decent = Instant.Max(soon, zone.AtLeniently(SeatMail.QuietOf(group).NextOpen(soon.InZone(zone).LocalDateTime)).ToInstant());
            db.Dispatch.Add(mail.Row(meetup, chat, saying, decent, Priority.Suggestion, string.Create(CultureInfo.InvariantCulture, $"{prefix}{meetup.Version}")));
        }
    }
}
