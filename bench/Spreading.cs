using System.Diagnostics;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bench;

/// <summary>50 reminders of 40 people each fall due at one moment: how long one transaction spreads them, while on SQLite every press waits.</summary>
internal static class Spreading
{
    private const int Meetups = 50, People = 40;
    private const long Moment = 1_795_712_400_000;

    public static async Task RunAsync(int repeat)
    {
        foreach (var engine in new[] { StoreEngine.Sqlite, StoreEngine.PostgreSql })
        {
            await using var fresh = await FreshStore.OnAsync(engine);

            // The first pass pays for EF's model and queries.
            await SeedAsync(fresh.Store, 1);
            await SpreadAsync(fresh.Store);
            await SeedAsync(fresh.Store, 1000);
            var watch = Stopwatch.StartNew();
            using var statements = new StatementCounter();
            await SpreadAsync(fresh.Store);
            var rows = await fresh.Store.ReadAsync(db => db.Dispatch.CountAsync(row => row.MeetupId >= 1000), default);
            Console.WriteLine($"repeat {repeat} spreading on {engine}: {rows} rows of {Meetups} reminders in {watch.ElapsedMilliseconds} ms" + (engine == StoreEngine.PostgreSql ? $", {statements.Count} statements" : ""));
        }
    }

    private static Task<int> SpreadAsync(CommunityStore store) => store.WriteAsync(db => new SpreadReminders(new Ids(TimeProvider.System)).RunAsync(db, Moment, default), default);

    private static Task<int> SeedAsync(CommunityStore store, long first) => store.WriteAsync(
        async db =>
        {
            for (var id = first; id < first + Meetups; id++)
            {
                db.Chats.Add(new Chat { Id = id, Channel = "bench", Address = $"-{id}", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" });
                db.Meetups.Add(new Meetup
                {
                    Id = id, ChatId = id, HostId = id * 1000, HostName = "Anna", Title = "Promenad", LocalStart = "2026-11-26T20:00", Zone = "Europe/Stockholm", StartsAt = Moment + 7_200_000, CreatedAt = 0,
                });
                db.Reminders.Add(new Reminder { Id = id, MeetupId = id, Which = ReminderKind.TwoHours, StartsAt = Moment + 7_200_000, DueAt = Moment });
                for (var person = id * 1000; person < (id * 1000) + People; person++)
                {
                    db.Persons.Add(new Person { Id = person, Channel = "bench", Address = $"{person}", Language = "sv", Reach = Reach.Open, PrivateChatId = person + 1_000_000_000 });
                    db.Rsvps.Add(new Rsvp { MeetupId = id, PersonId = person, Answer = Answer.Yes, Name = "Bo", AnsweredAt = 0 });
                }
            }

            return await db.SaveChangesAsync();
        },
        default);
}
