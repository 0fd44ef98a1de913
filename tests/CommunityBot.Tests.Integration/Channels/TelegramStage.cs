using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Telegram;

namespace CommunityBot.Tests.Integration.Channels;

/// <summary>Telegram's channel before the strict fake.</summary>
internal sealed class TelegramStage : ChannelStage
{
    private const long AnnaId = 11;
    private const long BoId = 12;
    private const long Walkers = -1001234567890;

    private readonly RecordingReception reception = new();
    private readonly FakeTelegramServer telegram;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Happening.Pressed>> presses = new();
    private BotOnTelegram bot = null!;
    private volatile string? latest;

    private TelegramStage(FakeTelegramServer telegram) => this.telegram = telegram;

    public override IChannel Channel => bot.Channel;

    public override Destination Group { get; } = new(Walkers.ToString(CultureInfo.InvariantCulture));

    public override Destination Private { get; } = new("11");

    public override string Anna => "11";

    public override string Bo => "12";

    public static async Task<TelegramStage> StartAsync()
    {
        var stage = new TelegramStage(await FakeTelegramServer.StartAsync(new FakeTelegramOptions { Limits = FloodLimits.None }));
        stage.telegram.AddUser(AnnaId, "Anna", "sv");
        stage.telegram.AddUser(BoId, "Bo", "en");
        stage.telegram.AddGroup(Walkers, "Promenadgruppen", creator: AnnaId);
        stage.telegram.AddMember(Walkers, BoId);
        stage.telegram.AddBotToGroup(Walkers, AnnaId);
        stage.telegram.Start(AnnaId);

        stage.reception.Answer = stage.Note;
        stage.bot = await BotOnTelegram.StartAsync(stage.telegram, stage.reception);
        await stage.telegram.AllConfirmedAsync();
        return stage;
    }

    public override Task<Shown?> ShownAsync(Destination where, string messageId, string viewer)
    {
        var id = TelegramMessageId.Parse(messageId)!;
        var chat = Number(where.Address);
        var seen = id.Receiver is null
            ? telegram.Messages(chat).SingleOrDefault(message => message.MessageId == id.Id)
            : telegram.EphemeralMessages(chat, Number(viewer)).SingleOrDefault(message => message.EphemeralId == id.Id);
        return Task.FromResult(seen is null ? null : new Shown(
            seen.Text,
            [.. Of(seen, "bold").Select(entity => Part(seen, entity))],
            [.. Of(seen, "text_link").Select(entity => (Part(seen, entity), (string)entity.Json["url"]!))],
            [.. Of(seen, "date_time").Select(entity => (Part(seen, entity), (long)entity.Json["unix_time"]!))],
            [.. seen.Buttons.Select(button => (button.Label, button.Url))]));
    }

    public override async Task<Happening.Pressed> PressAsync(Destination where, string messageId, string label, string by)
    {
        var id = TelegramMessageId.Parse(messageId)!;
        var message = id.Receiver is { } receiver
            ? telegram.EphemeralMessages(Number(where.Address), receiver).Single(each => each.EphemeralId == id.Id)
            : telegram.Message(Number(where.Address), id.Id)!;
        var pressId = latest = telegram.Press(Number(by), message, label);
        return await PressOf(pressId).Task.WaitAsync(FakeTelegramServer.Patience);
    }

    public override async Task<string> PassingTextAsync(string pressId) => (await telegram.ToastAsync(pressId)).Text ?? "";

    public override Task DeleteAsync(Destination where, string messageId)
    {
        telegram.DeleteMessage(Number(where.Address), Number(messageId));
        return Task.CompletedTask;
    }

    public override Task<bool> ThrowOutAsync()
    {
        telegram.KickBot(Walkers, AnnaId);
        return Task.FromResult(true);
    }

    public override Task<bool> SlowDownAsync(TimeSpan pause)
    {
        telegram.Flood(Walkers, pause);
        return Task.FromResult(true);
    }

    public override Task<bool> CutNextAnswerAsync()
    {
        telegram.Break(new Fault(FaultKind.CutAfter) { ChatId = Walkers });
        return Task.FromResult(true);
    }

    public override async Task<bool> UnplugAsync()
    {
        await telegram.DisposeAsync();
        return true;
    }

    public override int MessagesInGroup() => telegram.BotMessages(Walkers).Count;

    public override async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await telegram.DisposeAsync();
    }

    /// <summary>The suite answers presses itself, so the latest one is left open; the next press lets it go.</summary>
    private Task<Heard> Note(Incoming incoming)
    {
        if (incoming.What is not Happening.Pressed press)
        {
            return Task.FromResult<Heard>(new Heard.Done());
        }

        PressOf(press.PressId).TrySetResult(press);
        return Task.FromResult<Heard>(press.PressId == latest ? new Heard.Failed() : new Heard.Done());
    }

    private TaskCompletionSource<Happening.Pressed> PressOf(string pressId) => presses.GetOrAdd(pressId, _ => new TaskCompletionSource<Happening.Pressed>());

    private static IEnumerable<SeenEntity> Of(SeenMessage message, string type) => message.Entities.Where(entity => entity.Type == type);

    private static string Part(SeenMessage message, SeenEntity entity) => message.Text.Substring(entity.Offset, entity.Length);

    private static long Number(string address) => long.Parse(address, CultureInfo.InvariantCulture);
}
