using System.Net;
using System.Net.Http.Json;
using System.Text;
using CommunityBot.FakeTelegram;

namespace CommunityBot.Tests.Integration.FakeTelegram;

public sealed class Breaking : StrictTown
{
    private readonly HttpClient _http = new();

    private Task<HttpResponseMessage> RawAsync(string text = "hej") =>
        _http.PostAsJsonAsync(new Uri(Telegram.ApiUrl + "sendMessage"), new { chat_id = Walkers, text });

    [Theory]
    [InlineData(FaultKind.ServerErrorJson, 502, false, false, true)]
    [InlineData(FaultKind.ServerErrorHtml, 502, false, false, false)]
    [InlineData(FaultKind.TooManyRequests, 429, true, true, true)]
    [InlineData(FaultKind.TooManyRequestsBodyOnly, 429, true, false, true)]
    [InlineData(FaultKind.TooManyRequestsHeaderOnly, 429, false, true, false)]
    public async Task A_fault_hits_once_and_nothing_is_posted(FaultKind kind, int status, bool inBody, bool inHeader, bool json)
    {
        Telegram.Break(new Fault(kind, "sendMessage") { RetryAfter = 35 });

        var response = await RawAsync();

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, inBody, inHeader, json),
            ((int)response.StatusCode, body.Contains("\"retry_after\":35", StringComparison.Ordinal), response.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(35), body.StartsWith('{')));
        Assert.Empty(Telegram.BotMessages(Walkers));
        Assert.Equal(HttpStatusCode.OK, (await RawAsync()).StatusCode);
    }

    [Theory]
    [InlineData(FaultKind.CutBefore, 0)]
    [InlineData(FaultKind.CutAfter, 1)]
    public async Task A_cut_connection_tells_nothing(FaultKind kind, int posted)
    {
        Telegram.Break(new Fault(kind, "sendMessage"));

        await Assert.ThrowsAsync<HttpRequestException>(() => RawAsync());

        Assert.Equal(posted, Telegram.BotMessages(Walkers).Count);
        var entry = Telegram.Ledger.Entries[^1];
        Assert.Equal((posted == 1, 0), (entry.Accepted, entry.HttpStatus));
    }

    [Fact]
    public async Task A_truncated_answer_is_200_and_no_json()
    {
        Telegram.Break(new Fault(FaultKind.TruncatedJson, "sendMessage"));

        var response = await RawAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => System.Text.Json.JsonDocument.Parse(response.Content.ReadAsStringAsync().Result));
        Assert.Single(Telegram.BotMessages(Walkers));
    }

    [Fact]
    public async Task A_hanging_call_posts_nothing()
    {
        Telegram.Break(new Fault(FaultKind.Hang, "sendMessage"));
        using var giveUp = new CancellationTokenSource();
        var call = _http.PostAsJsonAsync(new Uri(Telegram.ApiUrl + "sendMessage"), new { chat_id = Walkers, text = "hej" }, giveUp.Token);
        await Telegram.EventuallyAsync(() => Telegram.Ledger.Entries.Any(entry => entry.Fault == "Hang"));

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Empty(Telegram.BotMessages(Walkers));
    }

    [Fact]
    public async Task A_flood_lasts_and_reaches_one_chat()
    {
        Telegram.Flood(Walkers, TimeSpan.FromSeconds(35));

        var answer = await CallAsync("sendMessage", new { chat_id = Walkers, text = "hej" });

        Assert.Equal((429, "Too Many Requests: retry after 35"), (answer.Status, answer.Says));
        Assert.Equal((35, "35"), ((int)answer.Body["parameters"]!["retry_after"]!, answer.Response.Headers.RetryAfter!.ToString()));
        await SayAsync(Anna);
        Assert.Empty(Telegram.Ledger.CallsDuringRetryAfter());
        await CallAsync("sendMessage", new { chat_id = Walkers, text = "hej" });
        Assert.Single(Telegram.Ledger.CallsDuringRetryAfter());
    }

    [Fact]
    public async Task Twenty_a_minute_and_group_edits_included()
    {
        Telegram.SetLimits(perGroup: true, perChat: false, overall: false);
        var card = await SayAsync();
        for (var edit = 1; edit < 20; edit++)
        {
            await AcceptsAsync("editMessageText", new { chat_id = Walkers, message_id = card, text = $"nr {edit}" });
        }

        var answer = await CallAsync("editMessageText", new { chat_id = Walkers, message_id = card, text = "nr 20" });

        Assert.Equal(429, answer.Status);
        Assert.InRange((int)answer.Body["parameters"]!["retry_after"]!, 50, 60);
        await SayAsync(Anna);
    }

    [Fact]
    public async Task One_chat_takes_a_burst_and_then_one_a_second()
    {
        for (var sent = 0; sent < 8; sent++)
        {
            await SayAsync(Anna, $"nr {sent}");
        }

        Assert.Equal((429, 1), ((await CallAsync("sendMessage", new { chat_id = Anna, text = "nr 8" })) is var answer ? answer.Status : 0, (int)answer.Body["parameters"]!["retry_after"]!));
    }

    [Fact]
    public async Task Grammys_raw_utf8_file_names_are_read()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(
            "--x\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n11\r\n--x\r\ncontent-disposition: form-data; name=\"document\"\r\n\r\nattach://f0\r\n"
            + "--x\r\ncontent-disposition: form-data; name=\"f0\"; filename=träff.ics\r\ncontent-type: application/octet-stream\r\n\r\nBEGIN:VCALENDAR\r\n\r\n--x--\r\n"));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var answer = await SendAsync("sendDocument", content);

        Assert.Equal("träff.ics", (string?)answer.Result!["document"]!["file_name"]);
        Assert.Equal("BEGIN:VCALENDAR\r\n", Encoding.UTF8.GetString(Telegram.Download(Telegram.BotMessages(Anna)[^1].DocumentId!)));
    }
}
