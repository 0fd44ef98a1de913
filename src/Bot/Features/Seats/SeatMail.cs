using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Whom seats have to tell something, and what the group hears: only while it still matters.</summary>
internal sealed class SeatMail(Ids ids)
{
    public static DateTimeZone ZoneOf(Meetup meetup) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc;

    public static Instant StartOf(Meetup meetup) => Instant.FromUnixTimeMilliseconds(meetup.StartsAt);

    public static string Wall(Instant moment, Meetup meetup) => Moment.Of(moment.InZone(ZoneOf(meetup)).LocalDateTime, ZoneOf(meetup));

    public static bool Reaches(Person person) => person is { Reach: Reach.Open, PrivateChatId: not null };

    public static Task<Chat> GroupAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) => db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);

    /// <summary>Those among them who can be told in private.</summary>
    public static Task<List<Person>> ReachedAsync(CommunityDb db, IEnumerable<long> people, CancellationToken cancellation)
    {
        long[] wanted = [.. people];
        return db.Persons.AsNoTracking().Where(person => wanted.Contains(person.Id) && person.Reach == Reach.Open && person.PrivateChatId != null).ToListAsync(cancellation);
    }

    /// <summary>One line in the group itself. A change uses the group's noise budget but never waits for it; a suggestion waits (decision 0011).</summary>
    public Dispatch ToGroup(Meetup meetup, Chat group, Saying what, Instant due, string occasion, Priority priority = Priority.Change) => new()
    {
        Id = ids.Next(),
        ChatId = group.Id,
        Thread = meetup.Thread,
        Content = what.ToJson(),
        DueAt = due.ToUnixTimeMilliseconds(),
        NotAfter = meetup.StartsAt,
        Priority = priority,
        Unasked = true,
        MeetupId = meetup.Id,
        DedupeKey = occasion,
    };
}
