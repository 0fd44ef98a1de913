using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Noise;

/// <summary>A group whose Bo has no private chat, with a meetup at six on each of the next days: his reminders are the group's lines.</summary>
public sealed class OneLineForSeveralDays
{
    private const long Group = 7, Anna = 8, Bo = 9;
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_week_with_room_gives_each_day_its_own_line(StoreEngine engine) =>
        Assert.Equal(["25: 26", "26: 27", "27: 28"], await LinesAsync(engine, perWeek: 3, days: [26, 27, 28], bo: [26, 27, 28]));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_week_without_room_takes_the_next_days_along_as_many_as_it_must(StoreEngine engine) =>
        Assert.Equal(["25: 26 27", "27: 28"], await LinesAsync(engine, perWeek: 2, days: [26, 27, 28], bo: [26, 27, 28]));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_day_that_nobody_needs_a_line_for_is_not_taken_along(StoreEngine engine) =>
        Assert.Equal(["25: 26 28"], await LinesAsync(engine, perWeek: 1, days: [26, 27, 28], bo: [26, 28]));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_that_wants_silence_still_reminds_once(StoreEngine engine) =>
        Assert.Equal(["25: 26 27 28"], await LinesAsync(engine, perWeek: 0, days: [26, 27, 28], bo: [26, 27, 28]));

    /// <summary>Lets the days pass, and tells of each line when it was said and of which days it spoke.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(StoreEngine engine, int perWeek, int[] days, int[] bo)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(async db =>
        {
            db.Chats.Add(new Chat { Id = Group, Channel = "fake", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm", PostsPerWeek = perWeek });
            db.Persons.Add(new Person { Id = Anna, Channel = "fake", Address = "anna", Language = "sv", Reach = Reach.Open, PrivateChatId = 1008 });
            db.Persons.Add(new Person { Id = Bo, Channel = "fake", Address = "bo", Language = "sv" });
            foreach (var day in days)
            {
                var start = At(day, 18);
                db.Meetups.Add(new Meetup { Id = day, ChatId = Group, HostId = Anna, HostName = "Anna", Title = $"{day}", LocalStart = $"2026-11-{day}T18:00", Zone = "Europe/Stockholm", StartsAt = start, CreatedAt = 0 });
                db.Reminders.Add(new Reminder { Id = day, MeetupId = day, Which = ReminderKind.DayBefore, StartsAt = start, DueAt = At(day - 1, 18) });
                if (bo.Contains(day))
                {
                    db.Rsvps.Add(new Rsvp { MeetupId = day, PersonId = Bo, Answer = Answer.Yes, Name = "Bo", AnsweredAt = 0 });
                }
            }

            return await db.SaveChangesAsync();
        }, default);
        foreach (var day in days)
        {
            var now = At(day - 1, 18);
            await fresh.Store.WriteAsync(db => new SpreadReminders(new Ids(TimeProvider.System)).RunAsync(db, now, default), default);
            await fresh.Store.WriteAsync(db => db.Dispatch.Where(row => row.State == DispatchState.Pending)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent).SetProperty(row => row.SentAt, now), default), default);
        }

        var said = await fresh.Store.ReadAsync(db => db.Dispatch.Where(row => row.ChatId == Group && row.State == DispatchState.Sent).OrderBy(row => row.SentAt).ToListAsync(), default);
        return [.. said.Select(row => $"{Instant.FromUnixTimeMilliseconds(row.SentAt!.Value).InZone(Stockholm).Day}: {string.Join(' ', Titles(row))}")];
    }

    private static IEnumerable<string> Titles(Dispatch row) => Saying.FromJson(row.Content).Lines.Select(line => line.Args?.GetValueOrDefault("title")).OfType<string>();

    private static long At(int day, int hour) => Stockholm.AtLeniently(new LocalDateTime(2026, 11, day, hour, 0)).ToInstant().ToUnixTimeMilliseconds();
}
