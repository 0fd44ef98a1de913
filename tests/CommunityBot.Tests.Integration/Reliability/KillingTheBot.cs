using System.Net;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>kill -9 at each step of one reminder's way out, and a restart after the lease: never lost, never a third copy, never early.</summary>
public sealed class KillingTheBot
{
    private const int Resident = 1001;
    private static readonly DateTimeOffset Due = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));

    /// <summary>A lease lasts 60 s on the bot's clock; after that what the dead bot held is taken back.</summary>
    private static readonly DateTimeOffset AfterTheLease = Due.AddSeconds(75);

    [PostgresTheory]
    [InlineData("as the reminder is taken up", "BEFORE DELETE ON reminders", null, 1)]
    [InlineData("as its message is written", "BEFORE INSERT ON dispatch", null, 1)]
    [InlineData("as the message is claimed", "BEFORE UPDATE ON dispatch", "NEW.state = 1", 1)]
    [InlineData("as the chat's lane is taken", "BEFORE UPDATE ON lanes", "NEW.paced_to = OLD.paced_to", 1)]
    [InlineData("at the commit of the claim", "AFTER UPDATE ON dispatch", "NEW.state = 1", 1)]
    [InlineData("as the send is noted as begun", "BEFORE UPDATE ON dispatch", "NEW.state = 2", 1)]
    [InlineData("at the commit of the beginning", "AFTER UPDATE ON dispatch", "NEW.state = 2", 1)]
    [InlineData("as the send is noted as done", "BEFORE UPDATE ON dispatch", "NEW.state = 3", 2)]
    [InlineData("as the lane is given back", "BEFORE UPDATE ON lanes", "NEW.paced_to <> OLD.paced_to", 2)]
    [InlineData("at the commit of the end", "AFTER UPDATE ON dispatch", "NEW.state = 3", 1)]
    public async Task In_the_store(string point, string when, string? condition, int copies)
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await WithOneReminderAsync(fresh);
        await using (var blockade = await Blockade.BuildAsync(fresh.ConnectionString, when, condition))
        {
            await using var bot = await town.StartAsync(Due.AddSeconds(-3));
            await blockade.ReachedAsync(bot);
            await bot.KillAsync();
            await blockade.LiftAsync();
        }

        await RestartAndJudgeAsync(town, point, copies);
    }

    [PostgresTheory]
    [InlineData("as Telegram holds the request", FaultKind.Hang, 1)]
    [InlineData("as Telegram is out of order", FaultKind.ServerErrorHtml, 1)]
    [InlineData("as Telegram asks it to wait", FaultKind.TooManyRequests, 1)]
    [InlineData("as Telegram has accepted and holds its answer", FaultKind.HangAfter, 2)]
    [InlineData("as Telegram has accepted and the line is cut", FaultKind.CutAfter, 2)]
    public async Task At_Telegram(string point, FaultKind fault, int copies)
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await WithOneReminderAsync(fresh);
        town.Telegram.Break(new Fault(fault, "sendMessage"));
        await using (var bot = await town.StartAsync(Due.AddSeconds(-3)))
        {
            await town.BrokenAsync(fault, Resident);
            await bot.KillAsync();
        }

        await RestartAndJudgeAsync(town, point, copies);
    }

    [Fact]
    public async Task Five_times_in_a_row_on_SQLite()
    {
        (FaultKind Fault, int Copies)[] kills =
            [(FaultKind.Hang, 1), (FaultKind.ServerErrorJson, 1), (FaultKind.HangAfter, 2), (FaultKind.CutAfter, 2), (FaultKind.TruncatedJson, 2)];
        await using var fresh = await FreshStore.OnAsync(StoreEngine.Sqlite);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(Resident, Resident + kills.Length - 1);
        for (var kill = 0; kill < kills.Length; kill++)
        {
            var due = Due.AddMinutes(kill);
            await town.RemindAsync(Resident + kill, Resident + kill, due);
            town.Telegram.Break(new Fault(kills[kill].Fault, "sendMessage") { ChatId = Resident + kill });
            await using var bot = await town.StartAsync(due.AddSeconds(-3));
            await town.BrokenAsync(kills[kill].Fault, Resident + kill);
            await bot.KillAsync();
        }

        await using var last = await town.StartAsync(Due.AddMinutes(kills.Length));
        await town.SettledAsync(kills.Length, last);

        Assert.Equal(kills.Select(kill => kill.Copies), town.Copies().OrderBy(resident => resident.Key).Select(resident => resident.Value));
        Assert.Empty(town.Telegram.Ledger.CopiesOfOneOccurrence());
        Assert.Empty(town.Telegram.Ledger.SentBeforeDue(call => call.ChatId is { } id and > 0 ? Due.AddMinutes(id - Resident) : null));
    }

    private static async Task<Neighbourhood> WithOneReminderAsync(FreshStore fresh)
    {
        var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString + ";Application Name=" + Blockade.BotsName);
        await town.MoveInAsync(Resident, Resident);
        await town.RemindAsync(Resident, Resident, Due);
        return town;
    }

    private static async Task RestartAndJudgeAsync(Neighbourhood town, string point, int copies)
    {
        await using var bot = await town.StartAsync(AfterTheLease);

        // What it takes back from the dead one it has taken back when it is ready; before that, an end in the store would look like peace.
        await bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        await town.SettledAsync(1, bot);

        var ledger = town.Telegram.Ledger;
        Assert.Equal((point, copies), (point, town.Copies().GetValueOrDefault(Resident)));
        Assert.Empty(ledger.CopiesOfOneOccurrence());
        Assert.Empty(ledger.SentBeforeDue(call => call.ChatId == Resident ? Due : null));
        Assert.Empty(ledger.OverTheLimits());
        Assert.Single(ledger.Accepted.Where(call => call.IsSend).DistinctBy(call => call.TextHash));
    }
}
