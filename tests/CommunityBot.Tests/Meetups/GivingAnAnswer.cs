using CommunityBot.Community;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Tests.Meetups;

public sealed class GivingAnAnswer
{
    [Fact]
    public void Is_refused_when_there_are_not_enough_seats() => Assert.Equal("rsvp.full", Refused(Give(capacity: 2, before: null, others: 2, Answer.Yes)));

    [Fact]
    public void Counts_guests_as_seats()
    {
        Assert.Equal("rsvp.full", Refused(Give(capacity: 3, before: Yes(), others: 1, Answer.Yes, guests: 2)));
        Assert.Equal(2, Given(Give(capacity: 3, before: Yes(), others: 1, Answer.Yes, guests: 1)).Seats);
    }

    [Fact]
    public void May_always_be_taken_back_even_when_it_is_full() => Assert.Equal(0, Given(Give(capacity: 2, before: Yes(), others: 5, Answer.No)).Seats);

    [Fact]
    public void Said_twice_keeps_its_place_in_the_list() => Assert.Equal(1, Given(Give(capacity: null, before: Yes(), others: 0, Answer.Yes)).AnsweredAt);

    [Fact]
    public void Brings_at_most_five() => Assert.Equal("rsvp.too-many-guests", Refused(Give(capacity: null, before: null, others: 0, Answer.Yes, guests: 6)));

    private static Outcome<Rsvp> Give(int? capacity, Rsvp? before, int others, Answer answer, int guests = 0) =>
        Attendance.Give(With(capacity), before, others, (PersonId: 1, Name: "Anna", Now: 9), answer, guests);

    private static string? Refused(Outcome<Rsvp> outcome) => outcome.IsRefused(out var why, out _) ? why.Key : null;

    private static Rsvp Given(Outcome<Rsvp> outcome)
    {
        Assert.False(outcome.IsRefused(out _, out var given));
        return given!;
    }

    private static Rsvp Yes() => new() { MeetupId = 1, PersonId = 1, Answer = Answer.Yes, Name = "Anna", AnsweredAt = 1 };

    private static Meetup With(int? capacity) => new()
    {
        Id = 1, ChatId = 1, HostId = 1, HostName = "Anna", Title = "Promenad", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1, CreatedAt = 0, Capacity = capacity,
    };
}
