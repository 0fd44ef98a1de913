using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community.Meetups;
using CommunityBot.Scheduling.Reminders;

namespace CommunityBot.Tests.Seats;

/// <summary>A meetup that needs a number of people: below it, the card gives nobody away.</summary>
public sealed class HidingWhoIsAlone
{
    private static readonly string[] Names = ["Anna", "Bo", "Cilla", "David"];

    [Theory]
    [InlineData(null)]
    [InlineData(6)]
    public async Task Says_the_same_of_none_and_of_one(int? capacity) => Assert.Equal(await CardAsync(yes: 0, capacity), await CardAsync(yes: 1, capacity));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Names_nobody_and_counts_no_maybes(int yes)
    {
        var card = await CardAsync(yes, capacity: 6, maybe: 1);

        Assert.DoesNotContain(Names, name => card.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain("card.maybe", card, StringComparison.Ordinal);
        Assert.DoesNotContain("seats-left", card, StringComparison.Ordinal);
    }

    /// <summary>A held seat that somebody takes would tell that the one who has said yes is new; a line, that those who have are many.</summary>
    [Fact]
    public async Task Counts_no_held_seat_no_offer_and_no_line()
    {
        Rsvp[] some =
        [
            new Rsvp { MeetupId = 1, PersonId = 1, Name = "Anna", Answer = Answer.Yes, Newcomer = true, AnsweredAt = 1 },
            new Rsvp { MeetupId = 1, PersonId = 2, Name = "Bo", Answer = Answer.Waiting, OfferUntil = 5, AnsweredAt = 2 },
            new Rsvp { MeetupId = 1, PersonId = 3, Name = "Cilla", Answer = Answer.Waiting, InLine = 3, AnsweredAt = 3 },
        ];

        Assert.Equal(await CardAsync([], capacity: 6, held: 2), await CardAsync(some, capacity: 6, held: 2));
    }

    [Fact]
    public async Task Shows_who_comes_once_they_are_enough() => Assert.Contains("Anna, Bo, Cilla, David", await CardAsync(yes: 4, capacity: 6), StringComparison.Ordinal);

    [Fact]
    public void Tells_no_number_in_the_groups_reminder() => Assert.Equal(
        ReminderWords.ToGroup(Needing(4), today: false, coming: 0).Select(line => line.Key), ReminderWords.ToGroup(Needing(4), today: false, coming: 3).Select(line => line.Key));

    [Theory]
    [InlineData(5, "reminder.coming")]
    [InlineData(6, "reminder.full")]
    public void Asks_nobody_along_to_what_is_full(int coming, string key) => Assert.Equal(key, ReminderWords.ToGroup(Needing(4, capacity: 6), today: false, coming)[^1].Key);

    [Fact]
    public void Bids_welcome_where_one_can_take_part_by_link_although_as_many_come_as_there_are_seats()
    {
        var meetup = Needing(4, capacity: 6);
        meetup.Hybrid = true;

        Assert.Equal("reminder.coming", ReminderWords.ToGroup(meetup, today: false, coming: 6)[^1].Key);
    }

    private static Meetup Needing(int least, int? capacity = null, bool goesAhead = false) => new()
    {
        Id = 1, ChatId = 1, HostId = 9, HostName = "Doris", Title = "Promenad", LocalStart = "2026-11-26T18:00", Zone = "Europe/Stockholm", StartsAt = 1795712400000, CreatedAt = 0, Capacity = capacity, Least = least, GoesAhead = goesAhead,
    };

    private static Task<string> CardAsync(int yes, int? capacity, int maybe = 0) =>
        CardAsync([.. Enumerable.Range(0, yes + maybe).Select(n => new Rsvp { MeetupId = 1, PersonId = n, Name = n < yes ? Names[n] : "Eva", Answer = n < yes ? Answer.Yes : Answer.Maybe, AnsweredAt = n })], capacity);

    private static async Task<string> CardAsync(Rsvp[] answers, int? capacity, int held = 0)
    {
        var meetup = Needing(4, capacity, goesAhead: answers.Count(answer => answer.Answer == Answer.Yes) >= 4);
        meetup.HeldSeats = held;
        return (await new MeetupCard([new CardHost(), new CardComing(), new CardLine(), new CardMaybe()]).WriteAsync(null!, meetup, answers, default)).ToJson();
    }
}
