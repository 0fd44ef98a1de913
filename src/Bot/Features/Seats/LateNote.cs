using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Somebody gave their seat back on the day: its hosts, who may be buying buns, hear how many come now. Never who, never why.</summary>
internal sealed class LateNote(PrivateWord say)
{
    /// <summary>Several who leave within this time are one note.</summary>
    private static readonly Duration Gathers = Duration.FromMinutes(10);

    public async Task TellHostsAsync(CommunityDb db, Meetup meetup, long leaver, Instant now, CancellationToken cancellation)
    {
        if (SeatMail.StartOf(meetup) - now >= Decency.Urgent || ComeAbout.Undecided(meetup))
        {
            return;
        }

        var hosts = (await db.HostsAsync(meetup, cancellation)).Where(host => host != leaver);
        foreach (var person in await SeatMail.ReachedAsync(db, hosts, cancellation))
        {
            await TellAsync(db, meetup, person, now, cancellation);
        }
    }

    private async Task TellAsync(CommunityDb db, Meetup meetup, Person host, Instant now, CancellationToken cancellation)
    {
        var chat = host.PrivateChatId!.Value;
        var coming = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && !rsvp.ByLink).SumAsync(rsvp => 1 + rsvp.Guests, cancellation);
        var saying = new Saying([Line.Of(coming == 0 ? "seats.late-note-none" : "seats.late-note", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("n", coming))]);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"coming-now:{meetup.Id}:");
        var waiting = await db.Dispatch.Where(row => row.MeetupId == meetup.Id && row.ChatId == chat && row.State == DispatchState.Pending && row.DedupeKey.StartsWith(prefix))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, saying.ToJson()), cancellation);
        if (waiting == 0)
        {
            var group = await SeatMail.GroupAsync(db, meetup, cancellation);
            var decent = Decency.Of(group).Next(now + Gathers);
            await say.SayAsync(
                db, host, saying, (decent, SeatMail.StartOf(meetup), Priority.Suggestion), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"{prefix}{host.Id}:{meetup.Version}"), cancellation);
        }
    }
}
