using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.Telegram;

public sealed class ATokenIsNeverTold : TelegramTown
{
    /// <summary>The part that makes it a secret.</summary>
    private string Canary => Options.Token.Split(':')[1];

    [Fact]
    public async Task In_no_log_line_and_no_exception_of_the_whole_run_so_far()
    {
        foreach (var kind in new[] { FaultKind.ServerErrorHtml, FaultKind.CutBefore, FaultKind.TruncatedJson, FaultKind.TooManyRequests })
        {
            Telegram.Break(new Fault(kind, "getMe"));
            Telegram.Break(new Fault(kind, "sendMessage"));
        }

        Telegram.Break(new Fault(FaultKind.Refuse, "setMyDescription") { Description = $"Bad Request: /bot{Options.Token}/setMyDescription" });
        Telegram.Break(new Fault(FaultKind.Refuse, "getUpdates") { Status = 418, Description = $"Teapot: /bot{Options.Token}/getUpdates" });
        var bot = await StartAndCatchUpAsync();
        for (var i = 0; i < 6; i++)
        {
            var receipt = await bot.Channel.SayAsync(new("11"), Words.Plain("Hej"), CancellationToken.None);
            Assert.DoesNotContain(Canary, receipt.ToString(), StringComparison.Ordinal);
        }

        var nowhere = await StartAsync(api: "http://127.0.0.1:1");
        await nowhere.LogsAsync("can't be reached");
        await bot.LogsAsync("refuses a list of commands or a description");

        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.Contains(bot.Log.Lines, line => line.Contains("<token>", StringComparison.Ordinal));
        Assert.DoesNotContain(RunLog.WholeRun, line => line.Contains(Canary, StringComparison.Ordinal));
    }
}
