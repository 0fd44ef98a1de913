using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

public sealed class DecidingAThreshold
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_everybody_once_when_it_comes_about(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 4);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 3);
        await town.AnswerAsync(1, 1, Answer.Yes);
        await town.AnswerAsync(1, 2, Answer.Yes);
        Assert.Empty(await town.ToldAsync("goes-ahead:"));

        Assert.True((await town.AnswerAsync(1, 3, Answer.Yes))!.CameAbout);
        await town.AnswerAsync(1, 3, Answer.No);
        Assert.False((await town.AnswerAsync(1, 4, Answer.Yes))!.CameAbout);

        Assert.Equal([1001L, 1002L, 1000 + SeatTown.Host], await town.ToldAsync("goes-ahead:"));
        var buttons = await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.DedupeKey.StartsWith("goes-ahead:")).OrderBy(row => row.ChatId).Select(row => row.Content).ToListAsync(), default);
        Assert.Equal(["button.cant-any-more", "button.cant-any-more", "button.manage"], buttons.Select(content => Saying.FromJson(content).Buttons![0][0].Label.Key));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Calls_it_off_in_private_when_too_few_have_said_yes(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 2);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 3);
        await town.AnswerAsync(1, 1, Answer.Yes);

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(24));

        var meetup = await town.MeetupAsync(1);
        Assert.Equal((MeetupState.Cancelled, true), (meetup.State, meetup.NeverCameAbout));
        Assert.Equal([1001L, 1000 + SeatTown.Host], await town.ToldAsync("not-this-time:"));
    }

    /// <summary>Who said yes in the group and has no private chat would otherwise stand there alone; so would who said maybe.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_one_line_to_the_group_when_somebody_cannot_be_told_in_private(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 3, unreached: 1);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 4);
        await town.AnswerAsync(1, 1, Answer.Yes);
        await town.AnswerAsync(1, 2, Answer.Maybe);
        await town.AnswerAsync(1, 3, Answer.No);

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(24));

        Assert.Equal([71L, 1002L, 1000 + SeatTown.Host], await town.ToldAsync("not-this-time:"));
        var line = await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.DedupeKey.StartsWith("not-this-time:") && row.ChatId == 71).Select(row => row.Content).SingleAsync(), default);
        Assert.Equal("least.not-this-time-group", Saying.FromJson(line).Lines.Single().Key);
    }

    /// <summary>Calendars take the newer version only.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Calls_it_off_in_the_calendars_too(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 1);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 4);
        var before = town.Now;

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(24));

        var meetup = await town.MeetupAsync(1);
        Assert.Equal(1, meetup.Sequence);
        Assert.True(meetup.ChangedAt > before.ToUnixTimeMilliseconds());
    }

    /// <summary>"Det här händer i stället" sends nobody to another stairwell's fika.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Points_to_other_meetups_that_are_for_all(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 1);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 3);
        await town.MeetAsync(2, capacity: null, with: meetup => meetup.OnlyFor = "uppgång B");
        await town.MeetAsync(3, capacity: null);
        await town.AnswerAsync(1, 1, Answer.Yes);

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(24));

        var told = await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.ChatId == 1001 && row.DedupeKey.StartsWith("not-this-time:")).Select(row => row.Content).SingleAsync(), default);
        Assert.Equal([3L], Saying.FromJson(told).Buttons!.Select(row => row[0].Subject));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_alone_what_came_about(StoreEngine engine)
    {
        await using var town = await SeatTown.OpenAsync(engine, people: 2);
        await town.MeetAsync(1, capacity: null, with: meetup => meetup.Least = 2);
        await town.AnswerAsync(1, 1, Answer.Yes, guests: 1);
        await town.AnswerAsync(1, 1, Answer.No);

        await town.PassAsync(SeatTown.Start - town.Now - Duration.FromHours(1));

        Assert.Equal((MeetupState.Planned, true), ((await town.MeetupAsync(1)).State, (await town.MeetupAsync(1)).GoesAhead));
    }
}
