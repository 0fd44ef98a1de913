using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Starters;

/// <summary>S14: a host may wish for a question card; it comes by itself ten minutes after the start. The town's clock begins at 10:00 on Tuesday 5 May.</summary>
public sealed class BringingAQuestionToTheTable
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_once_ten_minutes_after_the_start(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await PlanAsync(town, "Frågekort");

        await town.AheadAsync(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(9));
        Assert.Empty(Cards(town));
        await town.AheadAsync(TimeSpan.FromMinutes(2));
        Assert.Single(Cards(town));
        await town.AheadAsync(TimeSpan.FromHours(5));
        Assert.Empty(Cards(town));
    }

    [Theory, OnSqlite]
    public async Task Moves_with_the_meetup(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await PlanAsync(town, "Frågekort");
        await town.SaysAsync("anna", "/flytta onsdag 18");
        await town.PressesAsync("anna", "Stämmer");

        await town.AheadAsync(TimeSpan.FromHours(9));
        Assert.Empty(Cards(town));
        await town.AheadAsync(TimeSpan.FromHours(23.25));
        Assert.Single(Cards(town));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Frågekort Frågekort")]
    public async Task Does_not_come_unless_the_host_wishes(string presses)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await PlanAsync(town, presses.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        await town.AheadAsync(TimeSpan.FromHours(9));

        Assert.Empty(Cards(town));
    }

    [Theory, OnSqlite]
    public async Task Does_not_come_to_a_meetup_that_was_called_off(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await PlanAsync(town, "Frågekort");
        await town.SaysAsync("anna", "/stallin");
        await town.PressesAsync("anna", "Ja, ställ in");

        await town.AheadAsync(TimeSpan.FromHours(9));

        Assert.Empty(Cards(town));
    }

    private static async Task PlanAsync(HelpTown town, params string[] presses)
    {
        await town.SaysAsync("anna", "/start");
        await town.SaysInGroupAsync("anna", "/traff Fika i dag 18 vid bron");
        await town.PressesAsync("anna", "Stämmer");
        foreach (var label in presses)
        {
            await town.PressesAsync("anna", "Ändra träffen");
            await town.PressesAsync("anna", "Fler val");
            await town.PressesAsync("anna", label);
        }

        town.Channel.TakeNew();
    }

    private static List<SaidByBot> Cards(HelpTown town) => [.. town.Channel.TakeNew().Where(said => said.What.Text.Plain.StartsWith("En fråga till er som ses nu", StringComparison.Ordinal) && said.To.Address == HelpTown.Group)];
}
