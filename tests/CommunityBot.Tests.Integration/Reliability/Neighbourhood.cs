using System.Globalization;
using System.Net.Http.Json;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.FakeTelegram.Control;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A strict Telegram, whose ledger outlives every bot, and residents who have opened their private chats: rows prepared, nothing said yet.</summary>
internal sealed class Neighbourhood : IAsyncDisposable
{
    private const long Group = -1001234567890;
    private const long GroupRow = 1;
    private const long Organiser = 9;

    private readonly CommunityStore store;
    private readonly string connectionString;
    private Func<CancellationToken, Task<DateTimeOffset?>>? clock;

    private Neighbourhood(CommunityStore store, string connectionString) => (this.store, this.connectionString) = (store, connectionString);

    public FakeTelegramServer Telegram { get; private set; } = null!;

    public static async Task<Neighbourhood> FoundAsync(CommunityStore store, string connectionString)
    {
        var town = new Neighbourhood(store, connectionString);
        town.Telegram = await FakeTelegramServer.StartAsync(new FakeTelegramOptions
        {
            Limits = FloodLimits.None,
            BotNow = async cancellation => town.clock is { } ask ? await ask(cancellation) : null,
        });
        town.Telegram.AddUser(Organiser, "Olle", "sv");
        town.Telegram.AddGroup(Group, "Promenadgruppen", creator: Organiser);
        town.Telegram.AddBotToGroup(Group, Organiser);
        await store.WriteAsync(db =>
        {
            db.Chats.Add(new Chat { Id = GroupRow, Channel = "telegram", Address = Text(Group), Kind = ChatKind.Group, Title = "Promenadgruppen", Language = "sv", TimeZone = "Europe/Stockholm", GreetedAt = 1, QuietFrom = default, QuietUntil = default });
            db.Lanes.Add(new Lane { ChatId = GroupRow, Channel = "telegram" });
            return Task.FromResult(0);
        }, default);
        return town;
    }

    /// <summary>The settings of a bot that lives here.</summary>
    /// <param name="start">Its clock's first moment; null: the real time.</param>
    public Dictionary<string, string> Settings(DateTimeOffset? start = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Community"] = connectionString,
            ["Telegram__BotToken"] = Telegram.Options.Token,
            ["Telegram__ApiBaseUrl"] = Telegram.BaseUrl,
        };
        if (start is { } moment)
        {
            settings["Clock__Start"] = moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        return settings;
    }

    /// <summary>Starts a bot whose clock the ledger shows.</summary>
    public async Task<BotProcess> StartAsync(DateTimeOffset start)
    {
        clock = null;
        var bot = await BotProcess.StartAsync(Settings(start), untilReady: false);
        clock = BotClock.At(new Uri(bot.Http.BaseAddress!, "/dev/clock").ToString());
        return bot;
    }

    /// <summary>Residents first to last have started the bot, and what Telegram told it of that has been heard.</summary>
    public async Task MoveInAsync(int first, int last)
    {
        foreach (var id in Enumerable.Range(first, last - first + 1))
        {
            Telegram.AddUser(id, $"Granne {id}", "sv");
            Telegram.Start(id);
        }

        await ForgetUpdatesAsync();
        await store.WriteAsync(db =>
        {
            foreach (var id in Enumerable.Range(first, last - first + 1))
            {
                db.Chats.Add(new Chat { Id = id, Channel = "telegram", Address = Text(id), Kind = ChatKind.Private, Language = "sv", TimeZone = "Europe/Stockholm" });
                db.Lanes.Add(new Lane { ChatId = id, Channel = "telegram" });
                db.Persons.Add(new Person { Id = id, Channel = "telegram", Address = Text(id), Language = "sv", Reach = Reach.Open, PrivateChatId = id });
            }

            return Task.FromResult(0);
        }, default);
    }

    /// <summary>Each resident hosts a meetup of their own two hours after <paramref name="due"/>, of which they are reminded then.</summary>
    public Task RemindAsync(int first, int last, DateTimeOffset due) => store.WriteAsync(db =>
    {
        foreach (var id in Enumerable.Range(first, last - first + 1))
        {
            var meetup = (long)((id * 1000) + db.Meetups.Local.Count + 1) + due.ToUnixTimeSeconds();
            var start = Instant.FromDateTimeOffset(due) + Duration.FromHours(2);
            db.Meetups.Add(new Meetup
            {
                Id = meetup, ChatId = GroupRow, HostId = id, HostName = $"Granne {id}", Title = $"Promenad {meetup}", LocalStart = Meetup.Iso(start.InUtc().LocalDateTime),
                Zone = "Etc/UTC", StartsAt = start.ToUnixTimeMilliseconds(), CreatedAt = 0,
            });
            db.Rsvps.Add(new Rsvp { MeetupId = meetup, PersonId = id, Answer = Answer.Yes, Name = $"Granne {id}", AnsweredAt = 0 });
            db.Reminders.Add(new Reminder { Id = meetup, MeetupId = meetup, StartsAt = start.ToUnixTimeMilliseconds(), Which = ReminderKind.TwoHours, DueAt = due.ToUnixTimeMilliseconds() });
        }

        return Task.FromResult(0);
    }, default);

    /// <summary>I8, I9: every reminder has been spread, and nothing waits or is under way.</summary>
    public Task SettledAsync(int rows, BotProcess bot) => Patiently.UntilAsync(
        async () => await store.ReadAsync(
            async db => !await db.Reminders.AnyAsync() && await db.Dispatch.CountAsync(row => row.State == DispatchState.Sent || row.State == DispatchState.Unknown) >= rows
                && !await db.Dispatch.AnyAsync(row => row.State <= DispatchState.Sending),
            default),
        $"{rows} reminders being settled", () => $"{Telegram.Describe()}\n{bot.Output}");

    /// <summary>The fault has hit a send to this resident.</summary>
    public Task BrokenAsync(FaultKind fault, long resident) => Telegram.EventuallyAsync(
        () => Telegram.Ledger.Entries.Any(call => call.Fault == fault.ToString() && call.ChatId == resident), Patiently.Limit, $"{fault} hitting a send");

    /// <summary>How many copies of reminders each resident got.</summary>
    public IReadOnlyDictionary<long, int> Copies() => Telegram.Ledger.Accepted.Where(call => call.IsSend && call.ChatId > 0)
        .GroupBy(call => call.ChatId!.Value).ToDictionary(calls => calls.Key, calls => calls.Count());

    public async Task ForgetUpdatesAsync()
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(Telegram.ApiUrl + "getUpdates", new { offset = Telegram.LastUpdateId + 1, timeout = 0 })).EnsureSuccessStatusCode();
        Assert.Empty(Telegram.PendingUpdates);
    }

    public ValueTask DisposeAsync() => Telegram.DisposeAsync();

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
