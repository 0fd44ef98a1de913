using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A token that Telegram refuses, and commands that nobody could understand.</summary>
public sealed class BadInput
{
    [Fact]
    public async Task A_refused_token_is_said_once_and_the_rest_goes_on()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var telegram = await FakeTelegramServer.StartAsync();
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Community"] = fresh.ConnectionString,
            ["Telegram__BotToken"] = "7000000002:AAAnotherTokenAltogether-0123456789",
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        });
        await bot.UntilItWritesAsync("refuses Telegram:BotToken");

        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await bot.StatusAsync("/health/ready"));
        Assert.Single(bot.Lines, line => line.Contains("refuses", StringComparison.Ordinal));
        Assert.DoesNotContain(telegram.Ledger.Entries, call => call.Accepted);
    }

    [Fact]
    public async Task A_command_that_nobody_understands_gets_one_private_hint_with_an_example_and_never_an_error_in_the_group()
    {
        const long Stranger = 19;
        await using var square = await Square.OpenAsync(StoreEngine.Sqlite);
        square.Gather();
        square.Telegram.AddUser(Stranger, "Utan privat chatt", "sv");
        square.Telegram.AddMember(Square.Groups[0], Stranger);
        await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();
        var said = Square.Groups.Sum(each => square.Telegram.BotMessages(each).Count);
        string[] garbage = ["@@@ ¤%&/ 99:99", "32/13 kl 25.61", new string('å', 4000), "\u202e\u0000\ud83d\ude00\u200b", "'; DROP TABLE meetups; --", "<b>&amp;</b>", "-1 max -5", "\n\n\n"];
        foreach (var (resident, words) in Square.Residents.Zip(garbage))
        {
            square.Telegram.Type(resident, Square.Groups[0], $"/traff@{square.Telegram.Options.BotUsername} {words}");
        }

        square.Telegram.Type(11, Square.Groups[0], $"/nonsens@{square.Telegram.Options.BotUsername} hej");
        var answers = await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(said, Square.Groups.Sum(each => square.Telegram.BotMessages(each).Count));
        Assert.All(Square.Residents, resident => Assert.Contains("till exempel", Assert.Single(square.Telegram.BotMessages(resident).Skip(1)).Text, StringComparison.Ordinal));

        // Whom the bot can't answer privately anywhere is shown the way, once and without a word of theirs; there it goes on where it stood.
        // (An English command of a Swedish member isn't in their list, so Telegram shows it to all.)
        square.Telegram.Type(Stranger, Square.Groups[0], $"/meet@{square.Telegram.Options.BotUsername} Hemligt 99:99 ¤¤¤");
        square.Telegram.Type(Stranger, Square.Groups[0], $"/meet@{square.Telegram.Options.BotUsername} Hemligt 99:99");
        await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();
        var line = square.Telegram.BotMessages(Square.Groups[0])[^1];
        Assert.Equal(said + 1, Square.Groups.Sum(each => square.Telegram.BotMessages(each).Count));
        Assert.DoesNotContain("Hemligt", line.Text, StringComparison.Ordinal);
        Assert.Contains("?start=", line.Button("Skriv till mig privat").Url, StringComparison.Ordinal);
        square.Telegram.Start(Stranger, "hej");
        await square.Postman.OnceAsync(square.TakeNew());
        await square.QuietAsync();
        Assert.Contains("Skriv till exempel", Assert.Single(square.Telegram.BotMessages(Stranger)).Text, StringComparison.Ordinal);
    }
}
