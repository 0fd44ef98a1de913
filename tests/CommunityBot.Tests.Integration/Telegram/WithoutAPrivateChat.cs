using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Reliability;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Somebody who never opened a private chat begins something in the group, by words. The others learn nothing of it.</summary>
public sealed class WithoutAPrivateChat
{
    private const long Group = -1001000000042, Anna = 11;

    [Fact]
    public async Task A_command_that_nobody_saw_is_answered_so_that_nobody_sees_it()
    {
        await using var town = await OpenAsync(new FakeTelegramOptions { Limits = FloodLimits.None, CallbackLifetime = Patiently.Limit });
        town.Telegram.Type(Anna, Group, "/traff@traffbot Fika nån gång snart");
        var way = await town.WhisperAsync("privat");
        Assert.Contains("?start=", way.Button("Skriv till mig privat").Url, StringComparison.Ordinal);

        town.Telegram.Start(Anna, "hej");
        await town.Telegram.BotSaysAsync(Anna, "Skriv till exempel: torsdag 18");
        town.Telegram.Type(Anna, Anna, "lördag 15");
        await town.Telegram.BotSaysAsync(Anna, "Var ses ni?");

        Assert.Single(town.Telegram.BotMessages(Group));
    }

    [Fact]
    public async Task What_comes_too_late_to_be_whispered_waits_behind_one_neutral_line()
    {
        await using var town = await OpenAsync(new FakeTelegramOptions { Limits = FloodLimits.None, CallbackLifetime = TimeSpan.FromTicks(-1) });
        town.Telegram.Type(Anna, Group, "/traff@traffbot Hemlig promenad torsdag 18");
        var line = await town.Telegram.BotSaysAsync(Group, "privat. Öppna");
        Assert.DoesNotContain("Hemlig", line.Text, StringComparison.Ordinal);

        town.Telegram.Start(Anna);
        var card = await town.Telegram.BotSaysAsync(Anna, "Stämmer det här?");

        Assert.Contains("Hemlig promenad", card.Text, StringComparison.Ordinal);
        Assert.Equal(2, town.Telegram.BotMessages(Group).Count);
    }

    private static async Task<Opened> OpenAsync(FakeTelegramOptions options)
    {
        FakeTelegramServer.Patience = Patiently.Limit;
        var telegram = await FakeTelegramServer.StartAsync(options);
        var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["Telegram__BotToken"] = telegram.Options.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
            ["Clock__Start"] = "2026-11-21T12:00:00+01:00",
        });
        telegram.AddUser(Anna, "Anna", "sv");
        telegram.AddGroup(Group, "Grannar vid dammen", creator: Anna);
        telegram.AddBotToGroup(Group, Anna);
        await telegram.BotSaysAsync(Group, "jag är en bot");
        await telegram.EventuallyAsync(() => telegram.CommandsSeenBy(Anna, Group).ContainsKey("traff"));
        return new Opened(telegram, bot);
    }

    private sealed record Opened(FakeTelegramServer Telegram, BotProcess Bot) : IAsyncDisposable
    {
        public Task<SeenMessage> WhisperAsync(string words) => Telegram.EventuallyAsync(
            () => Telegram.EphemeralMessages(Group, Anna).LastOrDefault(message => message.FromId == Telegram.BotId && message.Text.Contains(words, StringComparison.Ordinal)));

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Telegram.DisposeAsync();
        }
    }
}
