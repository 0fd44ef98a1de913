using System.Text.Json.Nodes;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// Three groups, eight residents and a bot that listens by webhook. Telegram itself can't reach it: the tests carry the updates,
/// as often and in whatever order they like.
/// </summary>
internal sealed class Square : IAsyncDisposable
{
    public const string Secret = "s3cret_-";
    public static readonly IReadOnlyList<long> Groups = [-1001000000001, -1001000000002, -1001000000003];
    public static readonly IReadOnlyList<long> Residents = [11, 12, 13, 14, 15, 16, 17, 18];

    private static readonly IReadOnlyList<string> Titles = ["Bowling", "Schack", "Fika"];

    private readonly IAsyncDisposable behind;
    private long taken;

    private Square(IAsyncDisposable behind, CommunityStore store, FakeTelegramServer telegram, BotProcess bot) =>
        (this.behind, Store, Telegram, Bot, Postman) = (behind, store, telegram, bot, new Postman(bot));

    public FakeTelegramServer Telegram { get; }

    public BotProcess Bot { get; }

    public Postman Postman { get; }

    public CommunityStore Store { get; }

    public static async Task<Square> OpenAsync(StoreEngine engine)
    {
        var fresh = await FreshStore.OnAsync(engine);
        return await OpenAsync(fresh.ConnectionString, fresh);
    }

    /// <param name="connectionString">Where the bot keeps its community.</param>
    /// <param name="behind">What goes when the square does.</param>
    /// <param name="untilReady">False: the store can't be opened yet.</param>
    /// <param name="more">Settings beside the usual ones.</param>
    public static async Task<Square> OpenAsync(string connectionString, IAsyncDisposable behind, bool untilReady = true, params (string Name, string Value)[] more)
    {
        FakeTelegramServer.Patience = Patiently.Limit;
        var telegram = await FakeTelegramServer.StartAsync(new FakeTelegramOptions
        {
            Limits = FloodLimits.None,
            WebhookFirstRetry = TimeSpan.FromHours(1),
            WebhookRetryCap = TimeSpan.FromHours(1),
            CallbackLifetime = Patiently.Limit,
        });
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Community"] = connectionString,
            ["Telegram__BotToken"] = telegram.Options.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
            ["Telegram__Mode"] = "Webhook",
            ["Telegram__WebhookSecret"] = Secret,
            ["Telegram__PublicUrl"] = "http://127.0.0.1:9/",
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var bot = await BotProcess.StartAsync(settings, untilReady);
        await telegram.EventuallyAsync(() => telegram.WebhookUrl.Length > 0 || settings["Telegram__Mode"] == "Polling", Patiently.Limit);
        return new Square(behind, new CommunityStore(new StoreOptions { ConnectionString = connectionString }), telegram, bot);
    }

    /// <summary>The residents come, found their groups, and open their private chats. Nothing of it has been carried to the bot yet.</summary>
    public void Gather()
    {
        foreach (var resident in Residents)
        {
            Telegram.AddUser(resident, $"Granne{resident}", "sv");
        }

        foreach (var (group, owner) in Groups.Zip(Residents))
        {
            Telegram.AddGroup(group, $"Gruppen {owner}", creator: owner);
            foreach (var resident in Residents)
            {
                Telegram.AddMember(group, resident);
            }

            Telegram.AddBotToGroup(group, owner);
        }

        foreach (var resident in Residents)
        {
            Telegram.Start(resident);
        }
    }

    /// <summary>In each group a resident suggests a walk, confirms it in private, and the card is there.</summary>
    /// <param name="carry">How updates come to the bot.</param>
    public async Task<IReadOnlyList<SeenMessage>> SuggestAsync(Func<IReadOnlyList<JsonObject>, Task> carry)
    {
        var suggesting = Groups.Zip(Residents, Titles).Select(each => (Group: each.First, Host: each.Second, Title: each.Third)).ToList();
        suggesting.ForEach(each => Telegram.Type(each.Host, each.Group, $"/traff@{Telegram.Options.BotUsername} {each.Title} imorgon kl 18 vid bron"));
        await carry(TakeNew());
        foreach (var (_, host, _) in suggesting)
        {
            Telegram.Press(host, await Telegram.BotSaysAsync(host, "Stämmer"), "Stämmer");
        }

        await carry(TakeNew());
        return await Task.WhenAll(suggesting.Select(each => Telegram.BotSaysAsync(each.Group, each.Title)));
    }

    /// <summary>The updates that have come since this was asked the last time.</summary>
    public IReadOnlyList<JsonObject> TakeNew()
    {
        var updates = Telegram.PendingUpdates.Where(update => (long)update["update_id"]! > taken).ToList();
        taken = Telegram.LastUpdateId;
        return updates;
    }

    /// <summary>Each resident asks something in private, so many times. Nothing of it has been carried to the bot yet.</summary>
    public IReadOnlyList<JsonObject> Ask(int times)
    {
        foreach (var resident in Enumerable.Repeat(Residents, times).SelectMany(all => all))
        {
            Telegram.Type(resident, resident, "/mina");
        }

        return TakeNew();
    }

    /// <summary>The ids of the updates that the store has heard.</summary>
    public Task<HashSet<string>> HeardAsync() => Store.ReadAsync(db => db.Inbox.Select(row => row.UpdateId).ToHashSetAsync(), default);

    /// <summary>Nothing waits to be said, and every card shows its newest version.</summary>
    public Task QuietAsync() => Patiently.UntilAsync(
        () => Store.ReadAsync(async db => !await db.Dispatch.AnyAsync(row => (int)row.State <= 2) && !await db.Cards.AnyAsync(card => card.Shown != card.Version), default),
        "the bot having said everything", () => Telegram.Describe() + Bot.Output);

    /// <summary>The stopped server runs again, and this test reads it: its own first connections are stale.</summary>
    public async Task StartAgainAsync(PostgresServer server)
    {
        await server.StartAgainAsync();
        await Patiently.UntilAsync(ReadsAsync, "the test's own connections being new ones");

        async Task<bool> ReadsAsync()
        {
            try
            {
                return await HeardAsync() is not null;
            }
            catch (Exception stale) when (stale is NpgsqlException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Telegram.DisposeAsync();
        await Store.DisposeAsync();
        await behind.DisposeAsync();
    }
}
