using System.Net.Http.Json;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Reliability;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>
/// The main story, with a bot token and nothing else: the real process by long polling, the strict Telegram, a clock that jumps.
/// With <c>TELEGRAM_WIRE</c> set, all that crosses the wire is written there, and tests/strangers checks it against Telegram's own types.
/// </summary>
public sealed class AMeetupInTelegram : IAsyncLifetime
{
    private const long Group = -1001000000042, Anna = 11, Bo = 12, Tom = 13;
    private FakeTelegramServer telegram = null!;
    private BotProcess bot = null!;

    public async Task InitializeAsync()
    {
        FakeTelegramServer.Patience = Patiently.Limit;
        telegram = await FakeTelegramServer.StartAsync(new FakeTelegramOptions
        {
            Limits = FloodLimits.None,
            CallbackLifetime = Patiently.Limit,
            DumpFolder = Environment.GetEnvironmentVariable("TELEGRAM_WIRE") is { Length: > 0 } folder ? folder : null,
        });
        bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["Telegram__BotToken"] = telegram.Options.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
            ["Clock__Start"] = "2026-11-21T12:00:00+01:00",
        });
        telegram.AddUser(Anna, "Anna", "sv");
        telegram.AddUser(Bo, "Bo <b>", "sv");
        telegram.AddUser(Tom, "Tom", "en");
        telegram.AddGroup(Group, "Grannar vid dammen", creator: Anna);
        telegram.AddMember(Group, Bo);
        telegram.AddMember(Group, Tom);
        telegram.AddBotToGroup(Group, Anna);
        await telegram.BotSaysAsync(Group, "jag är en bot");
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task Is_suggested_answered_moved_and_remembered()
    {
        await telegram.EventuallyAsync(() => telegram.CommandsSeenBy(Anna, Group).ContainsKey("flytta"), Patiently.Limit);
        var bosChat = telegram.Start(Bo);
        await telegram.BotSaysAsync(Bo, "Vad vill du?");
        telegram.Type(Anna, Group, "/traff@traffbot Promenad runt dammen torsdag 18 max 12 vid bron");
        var asked = await WhisperAsync(Anna, "Stämmer det här?");
        Assert.Contains("tors 26 nov kl. 18.00", asked.Text, StringComparison.Ordinal);

        telegram.Press(Anna, asked, "Stämmer");
        var card = await CardAsync(text => text.Contains("Anna är värd", StringComparison.Ordinal));
        telegram.Press(Anna, card, "Jag kommer");
        telegram.Press(Bo, card, "Jag tar med någon");
        telegram.Press(Tom, card, "Kanske");
        card = await CardAsync(text => text.Contains("En kanske", StringComparison.Ordinal) && text.Contains("3 kommer", StringComparison.Ordinal));
        Assert.Contains("Bo <b> +1", card.Text, StringComparison.Ordinal);
        Assert.Contains("date_time", card.Json.ToJsonString(), StringComparison.Ordinal);

        telegram.Type(Anna, Group, "/flytta@traffbot torsdag till fredag 18.30");
        telegram.Press(Anna, await WhisperAsync(Anna, "flyttas"), "Stämmer");
        await JumpAsync("PT1H");
        await telegram.BotSaysAsync(Bo, "är flyttad");

        await JumpAsync("P7D");
        await telegram.BotSaysAsync(Bo, "I morgon: Promenad runt dammen");
        await telegram.BotSaysAsync(Bo, "I dag: Promenad runt dammen");
        Assert.Equal(2, telegram.BotMessages(Group).Count(message => message.Text.Contains("kommer hittills", StringComparison.Ordinal)));
        Assert.True(bosChat > 0);
    }

    /// <summary>Anna never opened a private chat. Telegram shows her command, and what the bot answers, to nobody else.</summary>
    private Task<SeenMessage> WhisperAsync(long person, string words) => telegram.EventuallyAsync(
        () => telegram.EphemeralMessages(Group, person).LastOrDefault(message => message.Text.Contains(words, StringComparison.Ordinal)), Patiently.Limit);

    private Task<SeenMessage> CardAsync(Func<string, bool> holds) => telegram.EventuallyAsync(
        () => telegram.BotMessages(Group).LastOrDefault(message => message.Buttons.Any(button => button.Label == "Jag kommer") && holds(message.Text)), Patiently.Limit);

    private async Task JumpAsync(string advance)
    {
        using var answer = await bot.Http.PostAsJsonAsync(new Uri("/dev/clock", UriKind.Relative), new { advance });
        answer.EnsureSuccessStatusCode();
    }
}
