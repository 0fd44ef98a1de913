using System.Net;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>A canary in every pocket: after a conversation in which all goes wrong, nothing that was secret or personal has been written anywhere.</summary>
public sealed class SecretsInLogs
{
    private const string Password = "L0senordsKanarie";
    private const string Name = "Namnkanarie";
    private const string Title = "Titelkanarie";
    private const string Place = "Platskanarien";
    private const string Feeling = "Jag mår inte så bra och sover dåligt (textkanarie)";
    private const string Answer = "Fråga 3: nej, ingen att prata med (enkätkanarie)";
    private const long Group = -1001000000009, Person = 29;

    [PostgresTheory]
    [InlineData("Information")]
    [InlineData("Trace")]
    public async Task Hold_nothing_secret_or_personal(string level)
    {
        var server = await PostgresServer.StartAsync();
        var database = $"{await server.FreshDatabaseAsync()};Password={Password}";
        await using var square = await Square.OpenAsync(database, server, untilReady: true, ("Logging__LogLevel__Default", level));
        var telegram = square.Telegram;
        foreach (var fault in new[] { FaultKind.TooManyRequests, FaultKind.CutAfter, FaultKind.ServerErrorHtml, FaultKind.CutBefore, FaultKind.TruncatedJson })
        {
            telegram.Break(new Fault(fault, "sendMessage"));
        }

        telegram.AddUser(Person, Name, "sv");
        telegram.AddGroup(Group, "Gruppkanarien", creator: Person);
        telegram.AddBotToGroup(Group, Person);
        telegram.Start(Person);
        telegram.Type(Person, Person, Feeling);
        telegram.Type(Person, Person, Answer);
        await square.Postman.OnceAsync(square.TakeNew());
        telegram.Type(Person, Person, $"/traff {Title} imorgon kl 18 vid {Place}");
        await square.Postman.OnceAsync(square.TakeNew());
        telegram.Press(Person, await telegram.BotSaysAsync(Person, Title), "Stämmer");
        var press = square.TakeNew();
        await server.StopAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, Assert.Single(await square.Postman.OnceAsync(press)).Status);
        await square.Bot.UntilAsync(HttpStatusCode.ServiceUnavailable, "/health/ready");
        await server.StartAgainAsync();
        await square.Bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await square.Postman.OnceAsync(press);
        await telegram.BotSaysAsync(Group, Title);
        await square.QuietAsync();

        Assert.Contains("failed", square.Bot.Output, StringComparison.Ordinal);
        Assert.All(
            new[] { telegram.Options.Token, telegram.Options.Token.Split(':')[1], Square.Secret, Password, Name, Title, Place, "textkanarie", "enkätkanarie", "enk\\u00E4tkanarie", "Gruppkanarien" },
            canary => Assert.DoesNotContain(square.Bot.Lines, line => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }
}
