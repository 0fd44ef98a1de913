using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Telegram;

public sealed class ListeningByWebhook : TelegramTown
{
    private const string Update = """{"update_id":77,"message":{"message_id":1,"date":1,"chat":{"id":11,"type":"private"},"from":{"id":11,"first_name":"Anna"},"text":"direkt"}}""";

    private readonly HttpClient http = new();
    private BotOnTelegram bot = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        bot = await StartAndCatchUpAsync(webhook: true);
    }

    [Fact]
    public async Task Hears_what_Telegram_brings()
    {
        Telegram.Type(Anna, Anna, "hej");
        await Telegram.AllConfirmedAsync();

        Assert.Equal(["/start", "hej"], Reception.Texts);
        Assert.EndsWith("/telegram/webhook", Telegram.WebhookUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_press_in_its_own_answer()
    {
        Reception.Answer = _ => Task.FromResult<Heard>(new Heard.Done(new("Sparat: du kommer", Alert: true)));
        var card = long.Parse(await PostAsync(bot), null);

        var toast = await Telegram.ToastAsync(Telegram.Press(Bo, Walkers, card, "v1:yes"));

        Assert.Equal(("Sparat: du kommer", true), (toast.Text, toast.Alert));
    }

    [Fact]
    public async Task Says_no_to_what_could_not_be_stored_and_gets_it_again()
    {
        var failures = 0;
        Reception.Answer = _ => Task.FromResult<Heard>(Interlocked.Increment(ref failures) <= 3 ? new Heard.Failed() : new Heard.Done());

        Telegram.Type(Anna, Anna, "viktigt");
        await Telegram.AllConfirmedAsync();

        Assert.Equal(["/start", "viktigt"], Reception.Texts);
        Reception.Answer = _ => throw new InvalidOperationException("The store is gone.");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Update));
    }

    [Fact]
    public async Task Hears_nobody_without_the_secret()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update, secret: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update, secret: ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update, secret: BotOnTelegram.Secret + "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Update, secret: new string('a', 5000)));
        Assert.DoesNotContain("direkt", Reception.Texts);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Update));
        Assert.Contains("direkt", Reception.Texts);
    }

    [Fact]
    public async Task Refuses_what_is_no_update()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("inte json"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("[1,2]"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(new string('[', 40) + new string(']', 40)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("""{"update_id":1,"a":""" + string.Concat(Enumerable.Repeat("""{"a":""", 40)) + "1" + new string('}', 41)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Update[..50]));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("""{"update_id":1,"new_thing":{}}"""));
        Assert.Equal(HttpStatusCode.OK, await PostAsync("{}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_a_body_that_is_too_large_announced_or_not(bool announced)
    {
        using var request = Request(new string(' ', 300 << 10) + Update, BotOnTelegram.Secret);
        request.Headers.TransferEncodingChunked = !announced;

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Is_not_there_for_a_browser()
    {
        using var response = await http.GetAsync(new Uri($"{bot.Url}/telegram/webhook"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Does_not_unpack_what_is_packed()
    {
        using var request = Request(Update, BotOnTelegram.Secret);
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Update));
        }

        request.Content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Hears_everybodys_presses_side_by_side()
    {
        var card = long.Parse(await PostAsync(bot), null);
        var arrived = 0;
        var all = new TaskCompletionSource();
        Reception.Answer = async _ =>
        {
            if (Interlocked.Increment(ref arrived) == 8)
            {
                all.SetResult();
            }

            await all.Task;
            return new Heard.Done(new("Sparat"));
        };

        var presses = Enumerable.Range(100, 8).Select(id =>
        {
            Telegram.AddMember(Walkers, Telegram.AddUser(id, $"Granne {id}"));
            return Telegram.Press(id, Walkers, card, "v1:yes");
        }).ToList();
        foreach (var press in presses)
        {
            Assert.Equal("Sparat", (await Telegram.ToastAsync(press)).Text);
        }
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? secret = BotOnTelegram.Secret)
    {
        using var request = Request(body, secret);
        using var response = await http.SendAsync(request);
        Assert.True(response.StatusCode == HttpStatusCode.OK || (await response.Content.ReadAsByteArrayAsync()).Length == 0, "A refusal says nothing.");
        return response.StatusCode;
    }

    private HttpRequestMessage Request(string body, string? secret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{bot.Url}/telegram/webhook"))
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return request;
    }
}
