using System.Net.Http.Json;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>Two bots on one PostgreSQL, and 200 reminders due at one instant in 200 private chats.</summary>
public sealed class TwoProcessesOnOneDatabase
{
    private const int First = 2001, Last = 2200, All = Last - First + 1;

    [PostgresFact]
    public async Task Each_reminder_is_said_once()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(First, Last);
        await using var one = await BotProcess.StartAsync(Listening(town));
        await using var other = await BotProcess.StartAsync(Listening(town));
        var due = await InAMomentAsync(town);
        await town.SettledAsync(All, one);

        Assert.Equal(All, town.Copies().Count);
        Assert.Empty(town.Telegram.Ledger.CopiesOfOneOccurrence(most: 1));
        Assert.Empty(town.Telegram.Ledger.SentBeforeDue(call => call.ChatId > 0 ? due : null));
    }

    [PostgresFact]
    public async Task A_node_that_is_killed_half_way_is_stood_in_for()
    {
        await using var fresh = await FreshStore.OnAsync(StoreEngine.PostgreSql);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(First, Last);
        await using var one = await BotProcess.StartAsync(Listening(town));
        await using var other = await BotProcess.StartAsync(Listening(town));
        await InAMomentAsync(town);
        await town.Telegram.EventuallyAsync(() => town.Copies().Count >= All / 2, Patiently.Limit, "half of the reminders");
        await one.KillAsync();
        (await other.Http.PostAsJsonAsync("/dev/clock", new { advance = "PT2M" })).EnsureSuccessStatusCode();
        await town.SettledAsync(All, other);

        Assert.Equal(All, town.Copies().Count);
        Assert.Empty(town.Telegram.Ledger.CopiesOfOneOccurrence());
    }

    /// <summary>On the real clock, which both share; by webhook, because two pollers on one token would interrupt each other.</summary>
    private static Dictionary<string, string> Listening(Neighbourhood town) => new(town.Settings())
    {
        ["Telegram__Mode"] = "Webhook",
        ["Telegram__WebhookSecret"] = "s3cret_-",
        ["Telegram__PublicUrl"] = "http://127.0.0.1:9/",
    };

    private static async Task<DateTimeOffset> InAMomentAsync(Neighbourhood town)
    {
        var due = TimeProvider.System.GetUtcNow().AddSeconds(3);
        await town.RemindAsync(First, Last, due);
        return due;
    }
}
