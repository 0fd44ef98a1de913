using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Scheduling;

/// <summary>P6. The series' first time is Wednesday 25 November at 18; its reminders fall due on Tuesday at 18 and on Wednesday at 16.</summary>
public sealed class RemindingAfterAnOutage
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_only_the_later_of_two_and_that_it_is_late(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await ComingAsync(town, 1);

        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 16, 30));

        var row = Assert.Single(await town.SaidAsync(), row => row.ChatId == 1001);
        Assert.Equal(["reminder.late", "reminder.today"], Saying.FromJson(row.Content).Lines.Select(line => line.Key));
    }

    /// <summary>The day before, said in the morning of the day itself, says today.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_today_on_the_day_itself(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await ComingAsync(town, 1);

        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 9, 0));
        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 16, 1));

        Assert.Equal([["reminder.late", "reminder.today"], ["reminder.today"]], (await town.SaidAsync()).Where(row => row.ChatId == 1001).Select(row => Saying.FromJson(row.Content).Lines.Select(line => line.Key).ToArray()));
    }

    /// <summary>Whoever wants the day before and no other isn't left without.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_earlier_for_who_wants_no_later_one(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await ComingAsync(town, 1);
        await town.Store.WriteAsync(db => db.Persons.Where(row => row.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindTwoHours, false)), default);

        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 16, 30));

        Assert.Single(await town.SaidAsync(), row => row.ChatId == 1001);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reminds_nobody_of_what_has_begun_and_tells_the_host_once(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        await ComingAsync(town, 1, 2);

        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 19, 0));

        Assert.DoesNotContain(await town.SaidAsync(), row => row.ChatId is 1001 or 1002);
        Assert.Equal([$"{1000 + SeriesTown.Host}"], await town.HearersOfAsync("reminder.missed"));
        Assert.Equal("6", (await SkippedAsync(town))!.Args!["n"]);
    }

    /// <summary>Nobody but the host had said yes: there is nothing to be sorry for.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_nothing_when_nobody_missed_anything(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        await ComingAsync(town);

        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 19, 0));

        Assert.Empty(await town.HearersOfAsync("reminder.missed"));
    }

    /// <summary>The rows were there, and the platform took none of them in time.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_the_host_also_when_the_platform_was_away(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await ComingAsync(town, 1);
        await SpreadAsync(town, new LocalDateTime(2026, 11, 25, 16, 0));
        Assert.Null(await SkippedAsync(town));
        await AfterAsync(town, meetup);
        Assert.Empty(await town.HearersOfAsync("reminder.missed"));

        await town.Store.WriteAsync(
            db => db.Dispatch.Where(row => row.ChatId == 1001).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled).SetProperty(row => row.LastError, "too-late")), default);
        await AfterAsync(town, meetup);
        await AfterAsync(town, meetup);

        Assert.Single(await town.HearersOfAsync("reminder.missed"));
        Assert.Equal("1", (await SkippedAsync(town))!.Args!["n"]);
    }

    private static async Task<Meetup> ComingAsync(SeriesTown town, params int[] people)
    {
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id))[0];
        foreach (var person in people)
        {
            await town.AnswerAsync(meetup.Id, person, Answer.Yes);
        }

        return meetup;
    }

    private static Task<int> SpreadAsync(SeriesTown town, LocalDateTime at)
    {
        town.Now = SeriesTown.At(at);
        return town.Store.WriteAsync(db => town.Get<SpreadReminders>().RunAsync(db, town.Now.ToUnixTimeMilliseconds(), default), default);
    }

    private static Task<int> AfterAsync(SeriesTown town, Meetup meetup) => town.Store.WriteAsync(async db =>
    {
        await new TellOfSkipped(new MissedReminders(town.Get<CommunityBot.Community.Ids>())).AfterAsync(db, meetup, await GroupAsync(db), SeriesTown.At(new LocalDateTime(2026, 11, 25, 20, 0)), default);
        return await db.SaveChangesAsync();
    }, default);

    private static Task<Line?> SkippedAsync(SeriesTown town) => town.Store.ReadAsync(async db => await new SkippedLine().SayAsync(db, await GroupAsync(db), town.Now, default), default);

    private static Task<Chat> GroupAsync(CommunityDb db) => db.Chats.SingleAsync(chat => chat.Id == SeriesTown.Group);
}
