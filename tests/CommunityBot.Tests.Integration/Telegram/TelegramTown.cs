using CommunityBot.Bot.Conversation;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>A fake Telegram with Anna, who has started the bot, Bo, who hasn't, and a walking group with both and the bot.</summary>
public abstract class TelegramTown : IAsyncLifetime
{
    protected const long Anna = 11;
    protected const long Bo = 12;
    protected const long Walkers = -1001234567890;

    private readonly List<BotOnTelegram> bots = [];

    protected FakeTelegramServer Telegram { get; private set; } = null!;

    internal RecordingReception Reception { get; } = new();

    protected virtual FakeTelegramOptions Options { get; } = new() { Limits = FloodLimits.None };

    public virtual async Task InitializeAsync()
    {
        Telegram = await FakeTelegramServer.StartAsync(Options);
        Telegram.AddUser(Anna, "Anna", "sv");
        Telegram.AddUser(Bo, "Bo", "en");
        Telegram.AddGroup(Walkers, "Promenadgruppen", creator: Anna);
        Telegram.AddMember(Walkers, Bo);
        Telegram.AddBotToGroup(Walkers, Anna);
        Telegram.Start(Anna);
    }

    public async Task DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await Telegram.DisposeAsync();
    }

    internal async Task<BotOnTelegram> StartAsync(bool webhook = false, string? token = null, string? api = null, Action<Bot.Channels.Telegram.TelegramOptions>? adjust = null, TimeProvider? clock = null)
    {
        var bot = await BotOnTelegram.StartAsync(Telegram, Reception, webhook, token, api, adjust, clock);
        bots.Add(bot);
        return bot;
    }

    /// <summary>A running bot that has heard everything so far.</summary>
    internal async Task<BotOnTelegram> StartAndCatchUpAsync(bool webhook = false)
    {
        var bot = await StartAsync(webhook);
        await Telegram.AllConfirmedAsync();
        return bot;
    }

    internal IEnumerable<T> Happened<T>()
        where T : Happening => Reception.Heard.Select(incoming => incoming.What).OfType<T>();

    /// <summary>The bot posts a message with one button, by the fake's own door.</summary>
    internal static Task<string> PostAsync(BotOnTelegram bot, string text = "Kort", string data = "v1:yes") => Say(bot, text, data);

    private static async Task<string> Say(BotOnTelegram bot, string text, string data)
    {
        var receipt = await bot.Channel.SayAsync(new(Walkers.ToString(System.Globalization.CultureInfo.InvariantCulture)), Words.With(text, data), CancellationToken.None);
        return Assert.IsType<Bot.Channels.Receipt.Delivered>(receipt).MessageId;
    }
}
