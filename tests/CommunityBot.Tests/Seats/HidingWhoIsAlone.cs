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

    private static async Task<string> CardAsync(int yes, int? capacity, int maybe = 0)
    {
        Rsvp[] answers = [.. Enumerable.Range(0, yes + maybe).Select(n => new Rsvp { MeetupId = 1, PersonId = n, Name = n < yes ? Names[n] : "Eva", Answer = n < yes ? Answer.Yes : Answer.Maybe, AnsweredAt = n })];
        var card = await new MeetupCard([new CardHost(), new CardComing(), new CardLine(), new CardMaybe()]).WriteAsync(null!, Needing(4, capacity, goesAhead: yes >= 4), answers, default);
        return card.ToJson();
    }
}
