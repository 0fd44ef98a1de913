using System.Globalization;
using CommunityBot.Community.Store;
using CommunityBot.FakeTelegram;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Reliability;

public sealed class AfterAnOutage
{
    private const int Resident = 1001;
    private static readonly DateTimeOffset First = new(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(1));

    /// <summary>I5: per chat, the order of reminders is the order in which they fell due, also when all are late.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Reminders_come_in_the_order_in_which_they_fell_due(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var town = await Neighbourhood.FoundAsync(fresh.Store, fresh.ConnectionString);
        await town.MoveInAsync(Resident, Resident);
        foreach (var minutes in new[] { 20, 0, 10 })
        {
            await town.RemindAsync(Resident, Resident, First.AddMinutes(minutes));
        }

        await using var bot = await town.StartAsync(First.AddMinutes(45));
        await town.SettledAsync(3, bot);

        Assert.Equal(3, town.Telegram.Ledger.Accepted.Count(call => call.IsSend && call.ChatId == Resident));
        Assert.Empty(town.Telegram.Ledger.SentOutOfDueOrder(DueOf));
    }

    /// <summary>The neighbourhood writes a meetup's due second into its title.</summary>
    private static DateTimeOffset? DueOf(LedgerEntry call)
    {
        var number = call.Text?.Split("Promenad ") is [_, var rest] ? new string([.. rest.TakeWhile(char.IsAsciiDigit)]) : "";
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var meetup) ? DateTimeOffset.FromUnixTimeSeconds(meetup - (Resident * 1000) - 1) : null;
    }
}
