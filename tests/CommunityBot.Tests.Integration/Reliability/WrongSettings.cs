namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A setting that can't be: one line on standard error that names it, exit code 1, and no secret in it.</summary>
public sealed class WrongSettings
{
    private const string Secret = "8000000001:AAThisIsTheTokenThatNobodyMaySee-00";

    [Theory]
    [InlineData("ConnectionStrings:Community", "ConnectionStrings__Community=mysql://somewhere")]
    [InlineData("ConnectionStrings:Community", "ConnectionStrings__Community=Data Source=:memory:")]
    [InlineData("Telegram:BotToken", "Telegram__BotToken=my bot's token")]
    [InlineData("Telegram:ApiBaseUrl", "Telegram__ApiBaseUrl=ftp://api.example.org")]
    [InlineData("Telegram:Mode", "Telegram__Mode=Pigeon")]
    [InlineData("Telegram:WebhookSecret", "Telegram__Mode=Webhook")]
    [InlineData("Telegram:WebhookSecret", "Telegram__Mode=Webhook", "Telegram__WebhookSecret=two words")]
    [InlineData("Telegram:PublicUrl", "Telegram__Mode=Webhook", "Telegram__WebhookSecret=s3cret_-")]
    [InlineData("Telegram:PublicUrl", "Telegram__Mode=Webhook", "Telegram__WebhookSecret=s3cret_-", "Telegram__PublicUrl=http://bot.example.org")]
    [InlineData("Community:TimeZone", "Community__TimeZone=Mars/Olympus")]
    [InlineData("Community:Language", "Community__Language=tlh")]
    [InlineData("Community:Coordinators", "Community__Coordinators__0=anna")]
    [InlineData("Scheduling:Engine", "Scheduling__Engine=Sundial")]
    [InlineData("Clock:Start", "Clock__Start=yesterday at noon")]
    [InlineData("Clock:Start", "Clock__Start=2026-11-21T14:00:00+01:00", "ASPNETCORE_ENVIRONMENT=Production")]
    public async Task Stop_the_start_with_one_line_that_names_them(string named, params string[] given)
    {
        var settings = new Dictionary<string, string> { ["Telegram__BotToken"] = Secret, ["Telegram__ApiBaseUrl"] = "http://127.0.0.1:9" };
        foreach (var (name, value) in given.Select(setting => (setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..])))
        {
            settings[name] = value;
        }

        var (exitCode, faults) = await BotProcess.RunToItsEndAsync(settings);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(named, Assert.Single(faults), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, faults[0], StringComparison.Ordinal);
    }
}
