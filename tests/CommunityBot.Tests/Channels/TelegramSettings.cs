using CommunityBot.Bot.Channels.Telegram;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CommunityBot.Tests.Channels;

public sealed class TelegramSettings
{
    private const string Token = "12345:abc_DEF-1";

    /// <summary>Meetups' pages stand under it, so it is judged also with polling and while Telegram is off.</summary>
    [Theory]
    [InlineData("bot.example.org"), InlineData("http://bot.example.org"), InlineData("https://me@bot.example.org"), InlineData("https://bot.example.org/?x=1")]
    public void Names_a_public_address_that_nobody_could_open(string url)
    {
        Assert.Contains("Telegram:PublicUrl", Fault(new() { PublicUrl = url }), StringComparison.Ordinal);
        Assert.Contains("Telegram:PublicUrl", Fault(new() { BotToken = Token, PublicUrl = url }), StringComparison.Ordinal);
        Assert.Null(Fault(new() { BotToken = Token, PublicUrl = "https://bot.example.org" }));
    }

    [Fact]
    public void Are_of_no_interest_without_a_token()
    {
        Assert.Null(Fault(new TelegramOptions { Mode = "Pigeon" }));
        Assert.Null(Fault(new TelegramOptions { BotToken = " ", ApiBaseUrl = "x" }));
    }

    [Fact]
    public void Need_only_a_token() => Assert.Null(Fault(new TelegramOptions { BotToken = Token }));

    [Fact]
    public void Are_named_when_they_are_wrong_and_the_token_is_not_repeated()
    {
        Assert.Contains("Telegram:BotToken", Fault(new TelegramOptions { BotToken = "hemligt" }), StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", Fault(new TelegramOptions { BotToken = "hemligt" }), StringComparison.Ordinal);
        Assert.Contains("Telegram:ApiBaseUrl", Fault(new TelegramOptions { BotToken = Token, ApiBaseUrl = "ftp://x" }), StringComparison.Ordinal);
        Assert.Contains("Telegram:Mode", Fault(new TelegramOptions { BotToken = Token, Mode = "Pigeon" }), StringComparison.Ordinal);
        Assert.Contains("Telegram:WebhookSecret", Fault(Hook(secret: null)), StringComparison.Ordinal);
        Assert.Contains("Telegram:WebhookSecret", Fault(Hook(secret: "å")), StringComparison.Ordinal);
        Assert.Contains("Telegram:WebhookSecret", Fault(Hook(secret: new string('a', 257))), StringComparison.Ordinal);
        Assert.Contains("Telegram:PublicUrl", Fault(Hook(url: null)), StringComparison.Ordinal);
        Assert.Contains("Telegram:PublicUrl", Fault(Hook(url: "http://bot.example")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "http://127.0.0.1:5000", true)]
    [InlineData("Development", "http://bot.example", false)]
    [InlineData("Production", "http://127.0.0.1:5000", false)]
    [InlineData("Production", "https://bot.example", true)]
    public void Allow_plain_http_for_a_test_on_this_machine_only(string environment, string url, bool allowed) =>
        Assert.Equal(allowed, Fault(Hook(url: url), environment) is null);

    [Theory]
    [InlineData("https://bot.example", "https://bot.example/telegram/webhook")]
    [InlineData("https://bot.example/", "https://bot.example/telegram/webhook")]
    [InlineData("https://bot.example/t/in", "https://bot.example/t/in")]
    public void Complete_an_address_without_a_path(string url, string address) => Assert.Equal(address, Hook(url: url).WebhookAddress.AbsoluteUri);

    private static TelegramOptions Hook(string? secret = "abc-_1", string? url = "https://bot.example") =>
        new() { BotToken = Token, Mode = "webhook", WebhookSecret = secret, PublicUrl = url };

    private static string? Fault(TelegramOptions options, string environment = "Production") => new TelegramOptionsCheck(new Place(environment)).Fault(options);

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
