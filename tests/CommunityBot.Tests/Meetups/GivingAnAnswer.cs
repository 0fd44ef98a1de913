using CommunityBot.Community;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Tests.Meetups;

public sealed class GivingAnAnswer
{
    [Fact]
    public void Waits_in_line_when_there_are_not_enough_seats()
    {
        var waiting = Given(Give(capacity: 2, before: null, others: 2, Answer.Yes, guests: 1));

        Assert.Equal((Answer.Waiting, 1, Version as int?, 0), (waiting.Answer, waiting.Guests, waiting.InLine, waiting.Reserved));
    }

    [Fact]
    public void Keeps_the_place_in_line_of_somebody_who_asks_again()
    {
        var before = new Rsvp { MeetupId = 1, PersonId = 1, Answer = Answer.Waiting, InLine = 3, Name = "Anna", AnsweredAt = 1 };

        Assert.Equal((3, 1L), Given(Give(capacity: 2, before, others: 2, Answer.Yes)) is var again ? (again.InLine ?? 0, again.AnsweredAt) : default);
    }

    [Fact]
    public void Counts_guests_as_seats()
    {
        Assert.Equal(Answer.Waiting, Given(Give(capacity: 3, before: null, others: 1, Answer.Yes, guests: 2)).Answer);
        Assert.Equal(2, Given(Give(capacity: 3, before: Yes(), others: 1, Answer.Yes, guests: 1)).Seats);
    }

    [Fact]
    public void Keeps_the_seat_of_somebody_who_asks_for_one_more_than_there_are() =>
        Assert.Equal("guest.full", Refused(Give(capacity: 2, before: Yes(), others: 1, Answer.Yes, guests: 1)));

    [Fact]
    public void Lets_nobody_wait_for_more_seats_than_there_ever_will_be() => Assert.Equal("rsvp.full", Refused(Give(capacity: 2, before: null, others: 2, Answer.Yes, guests: 2)));

    [Fact]
    public void Takes_an_offered_seat_although_all_are_reserved()
    {
        var offered = new Rsvp { MeetupId = 1, PersonId = 1, Answer = Answer.Waiting, InLine = 3, OfferUntil = 99, Name = "Anna", AnsweredAt = 1 };

        var given = Given(Give(capacity: 2, offered, others: 2, Answer.Yes));

        Assert.Equal((Answer.Yes, null, null), (given.Answer, given.InLine, given.OfferUntil));
    }

    [Fact]
    public void Leaves_held_seats_to_newcomers()
    {
        var meetup = With(capacity: 4, held: 2);
        var twoRegulars = new SeatCount(Reserved: 2, Coming: 2, Newcomers: 0, Waiting: 0);

        Assert.Equal(Answer.Waiting, Given(Attendance.Give(meetup, null, twoRegulars, (1, "Anna", 9), Answer.Yes, 0, newcomer: false)).Answer);
        Assert.Equal(Answer.Yes, Given(Attendance.Give(meetup, null, twoRegulars, (1, "Anna", 9), Answer.Yes, 0, newcomer: true)).Answer);
    }

    /// <summary>Two seats are held, not two more than the newcomers have already.</summary>
    [Fact]
    public void Counts_a_newcomer_as_one_whose_seat_was_held()
    {
        var meetup = With(capacity: 4, held: 2);

        Assert.Equal(Answer.Yes, Given(Attendance.Give(meetup, null, new SeatCount(Reserved: 3, Coming: 3, Newcomers: 2, Waiting: 0), (1, "Anna", 9), Answer.Yes, 0)).Answer);
        Assert.Equal(Answer.Waiting, Given(Attendance.Give(meetup, null, new SeatCount(Reserved: 3, Coming: 3, Newcomers: 1, Waiting: 0), (1, "Anna", 9), Answer.Yes, 0)).Answer);
    }

    [Fact]
    public void May_always_be_taken_back_even_when_it_is_full() => Assert.Equal(0, Given(Give(capacity: 2, before: Yes(), others: 5, Answer.No)).Seats);

    [Fact]
    public void Said_twice_keeps_its_place_in_the_list() => Assert.Equal(1, Given(Give(capacity: null, before: Yes(), others: 0, Answer.Yes)).AnsweredAt);

    [Fact]
    public void Brings_at_most_five() => Assert.Equal("rsvp.too-many-guests", Refused(Give(capacity: null, before: null, others: 0, Answer.Yes, guests: 6)));

    private static Outcome<Rsvp> Give(int? capacity, Rsvp? before, int others, Answer answer, int guests = 0) =>
        Attendance.Give(With(capacity), before, new SeatCount(others, others, 0, 0), (PersonId: 1, Name: "Anna", Now: 9), answer, guests);

    private static string? Refused(Outcome<Rsvp> outcome) => outcome.IsRefused(out var why, out _) ? why.Key : null;

    private static Rsvp Given(Outcome<Rsvp> outcome)
    {
        Assert.False(outcome.IsRefused(out _, out var given));
        return given!;
    }

    private static Rsvp Yes() => new() { MeetupId = 1, PersonId = 1, Answer = Answer.Yes, Name = "Anna", AnsweredAt = 1 };

    private const int Version = 7;

    private static Meetup With(int? capacity, int held = 0) => new()
    {
        Id = 1, ChatId = 1, HostId = 1, HostName = "Anna", Title = "Promenad", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1, CreatedAt = 0, Capacity = capacity, HeldSeats = held, Version = Version,
    };
}
