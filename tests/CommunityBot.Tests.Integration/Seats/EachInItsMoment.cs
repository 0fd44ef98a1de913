using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>What comes too seldom in <see cref="AnyOrderOfThings"/> to be relied on, played against the same model. The second meetup has four seats, the first three, one of them held; 5, 6 and 7 are new.</summary>
public sealed class EachInItsMoment
{
    [Fact]
    public Task The_next_is_asked_when_an_offer_ends() => PlayAsync(Seats(3), Yes(1), Yes(2), Yes(3), Yes(5), Yes(6), No(1), new Deed.Passes(200));

    [Fact]
    public Task Two_offers_end_each_at_its_own_time() => PlayAsync(Seats(3), Yes(1), Yes(2), Yes(3), Yes(5), Yes(6), No(1), new Deed.Passes(20), No(2), new Deed.Passes(170));

    [Fact]
    public Task The_line_is_asked_when_held_seats_are_released() =>
        PlayAsync(new Deed.Answers(1, 1, Answer.Yes, 0), new Deed.Answers(1, 2, Answer.Yes, 0), new Deed.Answers(1, 3, Answer.Yes, 0), new Deed.Passes(1500), new Deed.Passes(1500), new Deed.Passes(1340));

    [Fact]
    public Task The_line_keeps_its_order_through_a_move() => PlayAsync(Seats(3), Yes(1), Yes(2), Yes(3), Yes(6), Yes(5), No(1), new Deed.Moves(2, 5), new Deed.Passes(200));

    [Fact]
    public Task The_seat_of_a_named_guest_who_is_taken_off_is_offered() => PlayAsync(Seats(2), new Deed.Names(2, 0), Yes(1), Yes(2), new Deed.Unnames(2));

    [Fact]
    public Task Named_guests_go_with_who_brought_them() => PlayAsync(Yes(1), new Deed.Names(2, 1), new Deed.Answers(2, 1, Answer.Maybe, 0), Yes(2), new Deed.Names(2, 2), No(2));

    /// <summary>Who takes part by link has no seat, but the neighbour whom they have named has.</summary>
    [Fact]
    public Task The_seat_of_a_guest_whom_somebody_by_link_takes_along_is_offered() =>
        PlayAsync(Seats(2), new Deed.Links(2, 1), new Deed.Names(2, 1), Yes(2), Yes(3), No(1));

    [Fact]
    public Task A_members_guest_takes_no_seat_that_is_held() => PlayAsync(new Deed.Answers(1, 1, Answer.Yes, 0), new Deed.Answers(1, 2, Answer.Yes, 0), new Deed.Names(1, 1));

    [Fact]
    public Task Nobody_brings_more_than_five() => PlayAsync(Seats(null), Yes(1, guests: 4), new Deed.Names(2, 1), new Deed.Names(2, 1), Yes(2, guests: 5), Yes(2, guests: -1));

    [Fact]
    public Task An_offered_seat_is_theirs_although_more_have_been_held_since() =>
        PlayAsync(Yes(5), Yes(6), Yes(1), Yes(2), Yes(3), No(1), new Deed.Sets(2, SeatChoice.Held, 3), Yes(3));

    [Fact]
    public Task A_newcomer_who_is_asked_leaves_the_other_seats_to_all() => PlayAsync(Seats(2), Yes(1, guests: 1), new Deed.Sets(2, SeatChoice.Held, 1), Yes(5), Yes(2), No(1));

    private static Task<bool> PlayAsync(params Deed[] deeds) => AnyOrderOfThings.PlayAsync(deeds);

    private static Deed.Answers Yes(int person, int guests = 0) => new Deed.Answers(2, person, Answer.Yes, guests);

    private static Deed.Answers No(int person) => new Deed.Answers(2, person, Answer.No, 0);

    private static Deed.Sets Seats(int? seats) => new Deed.Sets(2, SeatChoice.Seats, seats);
}
