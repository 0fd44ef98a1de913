using CommunityBot.Community.Meetups;

namespace CommunityBot.Tests.Meetups;

public sealed class GivingAnAnswer
{
    [Fact]
    public void Is_refused_when_there_are_not_enough_seats()
    {
        var attendance = With(capacity: 2, Yes(1), Yes(2));

        Assert.True(attendance.Give(3, "Cia", Answer.Yes, 0, now: 9).IsRefused(out var why, out _));

        Assert.Equal("rsvp.full", why.Key);
    }

    [Fact]
    public void Counts_guests_as_seats()
    {
        var attendance = With(capacity: 3, Yes(1), Yes(2));

        Assert.True(attendance.Give(2, "Bo", Answer.Yes, 2, now: 9).IsRefused(out _, out _));
        Assert.False(attendance.Give(2, "Bo", Answer.Yes, 1, now: 9).IsRefused(out _, out _));
    }

    [Fact]
    public void May_always_be_taken_back_even_when_it_is_full()
    {
        var attendance = With(capacity: 2, Yes(1), Yes(2));

        Assert.False(attendance.Give(2, "Bo", Answer.No, 0, now: 9).IsRefused(out _, out var given));

        Assert.Equal(0, given.Seats);
    }

    [Fact]
    public void Said_twice_keeps_its_place_in_the_list()
    {
        var attendance = With(capacity: null, Yes(1));

        Assert.False(attendance.Give(1, "Anna", Answer.Yes, 0, now: 9).IsRefused(out _, out var given));

        Assert.Equal(1, given.AnsweredAt);
    }

    [Fact]
    public void Brings_at_most_five()
    {
        Assert.True(With(capacity: null).Give(1, "Anna", Answer.Yes, 6, now: 9).IsRefused(out var why, out _));

        Assert.Equal("rsvp.too-many-guests", why.Key);
    }

    private static Rsvp Yes(long person) => new() { MeetupId = 1, PersonId = person, Answer = Answer.Yes, Name = $"P{person}", AnsweredAt = person };

    private static Attendance With(int? capacity, params Rsvp[] answers) => new(
        new Meetup { Id = 1, ChatId = 1, HostId = 1, HostName = "Anna", Title = "Promenad", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1, CreatedAt = 0, Capacity = capacity }, answers);
}
