using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Store;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Health;

public sealed class SayingTheNextReminder
{
    private static readonly Chat Group = new() { Id = 7, Channel = "fake", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" };

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_the_first_that_is_still_to_come(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh, 100, 300, 200);

        var line = await fresh.Store.ReadAsync(db => new NextReminderLine().SayAsync(db, Group, Instant.FromUnixTimeSeconds(150), default), default);

        Assert.Equal("health.next-reminder", line?.Key);
        Assert.EndsWith("@200", line!.Args!["when"], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_so_when_none_is_planned(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh, 100);

        var line = await fresh.Store.ReadAsync(db => new NextReminderLine().SayAsync(db, Group, Instant.FromUnixTimeSeconds(150), default), default);

        Assert.Equal("health.no-reminder", line?.Key);
    }

    private static Task<int> PlanAsync(FreshStore fresh, params long[] dueSeconds) => fresh.Store.WriteAsync(async db =>
    {
        var meetup = Rows.Meetup();
        db.Meetups.Add(meetup);
        db.Reminders.AddRange(dueSeconds.Select((due, index) => new Reminder
        {
            Id = index + 1, MeetupId = meetup.Id, StartsAt = meetup.StartsAt + index, Which = ReminderKind.TwoHours, DueAt = due * 1000,
        }));
        return await db.SaveChangesAsync();
    }, default);
}
