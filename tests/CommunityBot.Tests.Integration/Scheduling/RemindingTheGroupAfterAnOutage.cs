using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Support;
using NodaTime;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Scheduling;

/// <summary>Bo and Cia have no private chat. The process was away from Tuesday 24 November until Wednesday, the day of the meetups.</summary>
public sealed class RemindingTheGroupAfterAnOutage
{
    private const long Group = 7, Anna = 8, Bo = 9, Cia = 10;
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_only_the_later_of_two(StoreEngine engine)
    {
        await using var fresh = await TownAsync(engine, [18]);

        Assert.Equal(["18: TwoHours"], await SpreadAsync(fresh, At(25, 16, 30)));
    }

    /// <summary>Both read the group: one line is enough, and the later one is the truer.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_one_line_to_those_who_want_different_reminders(StoreEngine engine)
    {
        await using var fresh = await TownAsync(engine, [18]);
        await fresh.Store.WriteAsync(db => db.Persons.Where(row => row.Id == Bo).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindTwoHours, false)), default);
        await fresh.Store.WriteAsync(db => db.Persons.Where(row => row.Id == Cia).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindDayBefore, false)), default);

        Assert.Equal(["18: TwoHours"], await SpreadAsync(fresh, At(25, 16, 30)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_earlier_where_nobody_wants_the_later(StoreEngine engine)
    {
        await using var fresh = await TownAsync(engine, [18]);
        await fresh.Store.WriteAsync(db => db.Persons.Where(row => row.Id != Anna).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindTwoHours, false)), default);

        Assert.Equal(["18: DayBefore"], await SpreadAsync(fresh, At(25, 16, 30)));
    }

    /// <summary>Back in the night: what was missed waits for eight o'clock, when the later one of a meetup at ten falls due as well.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_only_the_later_when_both_would_be_said_as_the_night_ends(StoreEngine engine)
    {
        await using var fresh = await TownAsync(engine, [10]);

        Assert.Empty(await SpreadAsync(fresh, At(25, 2, 0)));
        Assert.Equal(["10: TwoHours"], await SpreadAsync(fresh, At(25, 8, 0)));
    }

    /// <summary>A line takes along the day's other meetups; one whose own later line is said now needs no word in it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_nothing_along_that_has_its_own_line_now(StoreEngine engine)
    {
        await using var fresh = await TownAsync(engine, [20, 18]);

        Assert.Equal(["18: TwoHours", "20: DayBefore"], await SpreadAsync(fresh, At(25, 16, 30)));
    }

    /// <summary>Meetups on the 25th at these hours; both reminders of each are planned, the first at the same moment for all.</summary>
    private static async Task<FreshStore> TownAsync(StoreEngine engine, int[] hours)
    {
        var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(async db =>
        {
            db.Chats.Add(new Chat { Id = Group, Channel = "fake", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
            db.Persons.Add(new Person { Id = Anna, Channel = "fake", Address = "anna", Language = "sv", Reach = Reach.Open, PrivateChatId = 1008 });
            db.Persons.Add(new Person { Id = Bo, Channel = "fake", Address = "bo", Language = "sv" });
            db.Persons.Add(new Person { Id = Cia, Channel = "fake", Address = "cia", Language = "sv" });
            foreach (var (hour, order) in hours.Select((hour, order) => (hour, order + 1)))
            {
                var start = At(25, hour);
                db.Meetups.Add(new Meetup { Id = hour, ChatId = Group, HostId = Anna, HostName = "Anna", Title = $"{hour}", LocalStart = $"2026-11-25T{hour}:00", Zone = "Europe/Stockholm", StartsAt = start, CreatedAt = 0 });
                db.Reminders.Add(new Reminder { Id = order, MeetupId = hour, Which = ReminderKind.DayBefore, StartsAt = start, DueAt = At(24, 10) });
                db.Reminders.Add(new Reminder { Id = 100 + order, MeetupId = hour, Which = ReminderKind.TwoHours, StartsAt = start, DueAt = At(25, hour - 2) });
                db.Rsvps.Add(new Rsvp { MeetupId = hour, PersonId = Bo, Answer = Answer.Yes, Name = "Bo", AnsweredAt = 0 });
                db.Rsvps.Add(new Rsvp { MeetupId = hour, PersonId = Cia, Answer = Answer.Yes, Name = "Cia", AnsweredAt = 0 });
            }

            return await db.SaveChangesAsync();
        }, default);
        return fresh;
    }

    /// <returns>The lines that wait for the group: of which meetups, and which reminder.</returns>
    private static async Task<IReadOnlyList<string>> SpreadAsync(FreshStore fresh, long now)
    {
        await fresh.Store.WriteAsync(db => new SpreadReminders(new Ids(TimeProvider.System)).RunAsync(db, now, default), default);
        var rows = await fresh.Store.ReadAsync(db => db.Dispatch.Where(row => row.ChatId == Group && row.State == DispatchState.Pending).ToListAsync(), default);
        return [.. rows.Select(row => $"{string.Join(' ', Titles(row))}: {(ReminderKind)int.Parse(row.DedupeKey.Split(':')[3], null)}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Titles(Dispatch row) => Saying.FromJson(row.Content).Lines.Select(line => line.Args?.GetValueOrDefault("title")).OfType<string>();

    private static long At(int day, int hour, int minute = 0) => Stockholm.AtLeniently(new LocalDateTime(2026, 11, day, hour, minute)).ToInstant().ToUnixTimeMilliseconds();
}
