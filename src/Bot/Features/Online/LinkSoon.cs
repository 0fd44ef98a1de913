using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>A quarter of an hour before the start, those who said yes, and the hosts, have the link before them (S39, S46). Planned and moved with the reminders; in the quiet hours it stays silent, since they have the link already.</summary>
internal sealed class LinkSoon(PrivateWord say) : IRing
{
    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject && row.State == MeetupState.Planned && row.Hybrid, cancellation);
        var link = meetup is null ? null : await db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation);
        var group = meetup is null ? null : await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId && chat.State == ChatState.Active, cancellation);
        if (meetup is null || link is null || group is null || !meetup.Open(now) || !Decency.Of(group).Allows(now))
        {
            return;
        }

        var saying = new Saying([Line.Of("online.soon", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. LinkMail.Phone(link)], [[new Button(Line.Of("button.open-link"), "", Url: link.Url)]]);
        var paused = now.ToUnixTimeMilliseconds();
        var holders = await db.LinkHoldersAsync(meetup, cancellation);
        foreach (var person in await db.Persons.AsNoTracking().Where(person => holders.Contains(person.Id) && !(person.PausedUntil > paused)).Select(person => person.Id).ToListAsync(cancellation))
        {
            // The occasion begins as every message that carries this link: leaving takes it back.
            await say.SayAsync(
                db, person, saying, (now, Instant.FromUnixTimeMilliseconds(meetup.StartsAt), Priority.Reminder), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"link:{meetup.Id}:soon:{meetup.StartsAt}:{person}"), cancellation);
        }
    }
}
