using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Delivery;

/// <summary>A walk on Thursday 7 May at 18, with reminders on Wednesday at 18 and Thursday at 16. The platform takes nothing from Wednesday at 17 on, and is asked every ten minutes.</summary>
public sealed class WhenThePlatformWasAway
{
    private const string Late = "Förlåt, det här kommer sent.\nI dag: Promenad", InTime = "I dag: Promenad";

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_only_the_later_of_two_reminders(StoreEngine engine)
    {
        await using var town = await AwayAsync(engine);

        await BackAsync(town, hours: 24);

        Assert.Equal([Late], await HeardAsync(town, "bo", 2));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_the_earlier_on_the_day_itself_as_of_that_day_and_the_later_in_its_time(StoreEngine engine)
    {
        await using var town = await AwayAsync(engine);

        await BackAsync(town, hours: 16);

        Assert.Equal([Late, InTime], await HeardAsync(town, "bo", 9));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_the_earlier_to_who_wants_no_later_one(StoreEngine engine)
    {
        await using var town = await AwayAsync(engine);
        await town.Store.WriteAsync(db => db.Persons.ExecuteUpdateAsync(set => set.SetProperty(row => row.RemindTwoHours, false)), default);

        await BackAsync(town, hours: 24);

        Assert.Equal([Late], await HeardAsync(town, "bo", 2));
    }

    /// <summary>Dan has no private chat: the group's line is for him. What it took along has no other, and is said.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_one_line_in_the_group_and_what_the_earlier_took_along(StoreEngine engine)
    {
        await using var town = await AwayAsync(engine, "/traff Fika torsdag 20");

        await BackAsync(town, hours: 24);

        var lines = await HeardAsync(town, HelpTown.Group, 2, whole: true);
        Assert.Single(lines, line => line.Contains("Promenad", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Förlåt, det här kommer sent.\nI dag: Fika", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("I morgon", StringComparison.Ordinal));
        Assert.Equal("overtaken", await town.Store.ReadAsync(db => db.Dispatch.Where(row => row.State == DispatchState.Cancelled && row.LastError == "overtaken").Select(row => row.LastError).FirstAsync(), default));
    }

    private static async Task<HelpTown> AwayAsync(StoreEngine engine, params string[] more)
    {
        var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        await town.SaysAsync("bo", "/start");
        foreach (var line in more.Prepend("/traff Promenad torsdag 18"))
        {
            await town.SaysInGroupAsync("anna", line);
            await town.PressesAsync("anna", "Stämmer");
            await town.PressesAsync("bo", "Jag kommer", line.Split(' ')[1]);
            await town.PressesAsync("dan", "Jag kommer", line.Split(' ')[1]);
        }

        await town.AheadAsync(TimeSpan.FromHours(31));
        _ = town.Channel.TakeNew();
        town.Channel.Away = TimeSpan.FromMinutes(10);
        return town;
    }

    private static async Task BackAsync(HelpTown town, int hours)
    {
        await town.AheadAsync(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(30));
        Assert.Empty(town.Channel.TakeNew());
        town.Channel.Away = null;
    }

    /// <summary>What is heard there in the hours after it: the reminders' beginnings.</summary>
    private static async Task<List<string>> HeardAsync(HelpTown town, string where, int hours, bool whole = false)
    {
        await town.AheadAsync(TimeSpan.FromHours(hours));
        return [.. town.Channel.TakeNew().Where(said => said is { Edit: false } && said.To.Address == where && said.What.Text.Plain.Contains("I ", StringComparison.Ordinal))
            .Select(said => whole ? said.What.Text.Plain : said.What.Text.Plain.Split(", tors")[0])];
    }
}
