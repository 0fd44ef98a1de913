using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Tests.Integration.Store;

/// <summary>Rows with everything filled in that a test doesn't care about.</summary>
internal static class Rows
{
    public static Meetup Meetup(long id = 1, int? capacity = null) => new()
    {
        Id = id,
        ChatId = 7,
        HostId = 8,
        HostName = "Anna",
        Title = "Promenad runt dammen",
        LocalStart = "2026-05-10T18:00",
        Zone = "Europe/Stockholm",
        StartsAt = 1778428800000,
        Capacity = capacity,
        CreatedAt = 1778320000000,
    };

    public static Rsvp Rsvp(long person, long meetup = 1) => new()
    {
        MeetupId = meetup,
        PersonId = person,
        Answer = Answer.Yes,
        Name = "Bo",
        AnsweredAt = 1778320000000,
    };

    public static Dispatch Dispatch(string occasion, long id = 1) => new()
    {
        Id = id,
        ChatId = 7,
        Content = new Saying([Line.Blank]).ToJson(),
        DueAt = 1778320000000,
        Priority = Priority.Answer,
        DedupeKey = occasion,
    };
}
