using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class KeepingTheLedger
{
    private static readonly DateTimeOffset Six = new(2026, 11, 26, 18, 0, 0, TimeSpan.FromHours(1));
    private static long _sequence;

    private static LedgerEntry Send(double seconds, string hash = "a", long chat = -1, bool accepted = true) => new()
    {
        Sequence = Interlocked.Increment(ref _sequence),
        Time = Six.AddSeconds(seconds),
        Method = "sendMessage",
        Accepted = accepted,
        HttpStatus = accepted ? 200 : 429,
        ChatId = chat,
        TextHash = hash,
    };

    [Fact]
    public void Two_copies_pass_and_three_are_told()
    {
        Assert.Empty(Ledger.Of([Send(0), Send(1), Send(2, accepted: false), Send(0, chat: -2)]).CopiesOfOneOccurrence());
        Assert.Equal("I2", Assert.Single(Ledger.Of([Send(0), Send(1), Send(2)]).CopiesOfOneOccurrence()).Invariant);
        Assert.Single(Ledger.Of([Send(0), Send(1)]).CopiesOfOneOccurrence(most: 1));
    }

    [Fact]
    public void A_millisecond_early_is_early()
    {
        Assert.Empty(Ledger.Of([Send(0)]).SentBeforeDue(_ => Six));
        Assert.Single(Ledger.Of([Send(-0.001)]).SentBeforeDue(_ => Six));
        Assert.Empty(Ledger.Of([Send(-3600) with { BotNow = Six }]).SentBeforeDue(_ => Six));
    }

    [Fact]
    public void Reminders_of_a_chat_keep_their_order()
    {
        DateTimeOffset? Due(LedgerEntry entry) => entry.TextHash == "a" ? Six : Six.AddMinutes(1);

        Assert.Empty(Ledger.Of([Send(0), Send(60, "b"), Send(61)]).SentOutOfDueOrder(Due)); // the last is a copy
        Assert.Empty(Ledger.Of([Send(60, "b", -2), Send(61)]).SentOutOfDueOrder(Due));
        Assert.Single(Ledger.Of([Send(60, "b"), Send(61)]).SentOutOfDueOrder(Due));
    }

    [Fact]
    public void Twenty_one_in_a_minute_are_too_many()
    {
        Assert.Empty(Ledger.Of(Enumerable.Range(0, 40).Select(nr => Send(nr * 3, $"{nr}"))).OverTheLimits());
        Assert.Contains(Ledger.Of(Enumerable.Range(0, 21).Select(nr => Send(nr * 2.8, $"{nr}"))).OverTheLimits(), violation => violation.Says.Contains("21", StringComparison.Ordinal));
    }

    [Fact]
    public void A_private_chat_takes_one_a_second()
    {
        Assert.Empty(Ledger.Of(Enumerable.Range(0, 60).Select(nr => Send(nr, $"{nr}", 7))).OverTheLimits());
        Assert.Single(Ledger.Of(Enumerable.Range(0, 60).Select(nr => Send(nr * 0.5, $"{nr}", 7))).OverTheLimits());
    }

    [Fact]
    public void Told_to_wait_means_wait()
    {
        var told = Send(0, accepted: false) with { RetryAfter = 5, Scope = "chat" };

        Assert.Empty(Ledger.Of([told, Send(5), Send(1, chat: -2)]).CallsDuringRetryAfter());
        Assert.Single(Ledger.Of([told, Send(4.9)]).CallsDuringRetryAfter());
        Assert.Single(Ledger.Of([told with { Scope = "bot" }, Send(1, chat: -2)]).CallsDuringRetryAfter());
    }

    [Fact]
    public async Task The_process_and_its_ledger_outlive_the_bot()
    {
        var file = Path.GetTempFileName();
        string baseUrl;
        await using (var telegram = await FakeTelegramProcess.StartAsync("--token", "42:x", "--ledger", file))
        {
            baseUrl = telegram.BaseUrl;
            await telegram.CallAsync("addUser", new { id = 11, firstName = "Anna" });
            await telegram.CallAsync("start", new { userId = 11 });
            using var bot = new HttpClient();
            using var content = new StringContent("""{"chat_id":11,"text":"Hej Anna"}""", System.Text.Encoding.UTF8, "application/json");
            Assert.True((await bot.PostAsync(new Uri($"{baseUrl}/bot42:x/sendMessage"), content)).IsSuccessStatusCode);
            Assert.Equal("Hej Anna", (string?)(await telegram.CallAsync("botMessages", new { chatId = 11 }))![0]!["text"]);
            await Assert.ThrowsAsync<InvalidOperationException>(() => telegram.CallAsync("start", new { userId = 99 }));
        }

        var entry = Assert.Single(Ledger.Read(file).Entries);
        Assert.Equal(("sendMessage", 11, "Hej Anna", true), (entry.Method, entry.ChatId, entry.Text, entry.Accepted));
        File.Delete(file);
    }
}
