using CommunityBot.Bot.Features.Find;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Find;

public sealed class SayingThatADoorIsNotRight
{
    private const string Ask = "/hitta studiecirkel";

    /// <summary>P9: one person counts once however often they press; two hide it for everybody, until a coordinator says that it stands.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Twice_hides_it_until_a_coordinator_has_looked(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine, "cilla");
        await town.SaysAsync("cilla", "/start");
        await town.SaysAsync("anna", Ask);
        await town.PressesAsync("anna", "1 stämmer inte?");
        await town.PressesAsync("anna", "1 stämmer inte?");
        Assert.Contains("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);

        await town.PressesAsync("bo", "1 stämmer inte?");

        Assert.DoesNotContain("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains(town.Channel.Said, said => said.To.Address == "cilla" && said.What.Text.Plain.Contains("ABF", StringComparison.Ordinal));
        Assert.DoesNotContain(await ReportersAsync(town), reporter => reporter.Contains("anna", StringComparison.Ordinal));

        await town.PressesAsync("cilla", "Arbetslistan");
        await town.PressesAsync("cilla", "Stämmer ändå");
        Assert.Contains("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
        Assert.Empty(await ReportersAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_a_coordinator_hide_it_and_nobody_else(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine, "cilla");
        await town.SaysAsync("anna", Ask);
        await town.PressesAsync("anna", "1 stämmer inte?");
        var list = await town.SaysAsync("cilla", "/arbetslista");
        Assert.Contains("ABF", list.What.Text.Plain, StringComparison.Ordinal);

        await town.PressesAsync("cilla", "Dölj");

        Assert.DoesNotContain("ABF", (await town.SaysAsync("anna", Ask)).What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal("Arbetslistan är för samordnare.", (await town.SaysAsync("anna", "/arbetslista")).What.Text.Plain);
    }

    /// <summary>A door that isn't shown because nobody knows how one gets there is somebody's to find; it comes last, and can be put away for a while.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_the_doors_that_wait_for_a_way_there(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine, "cilla");
        var names = town.Services.GetRequiredService<Doors>().Content.Library.Resources.Where(door => door.Status == "inactive").Select(door => door.Name.In("sv")).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(names);
        var pages = new List<string>();
        for (var page = await town.SaysAsync("cilla", "/arbetslista"); pages.Count == 0 || page.What.Text.Plain != pages[0]; page = await town.PressesAsync("cilla", "Nästa"))
        {
            pages.Add(page.What.Text.Plain);
            Assert.Equal(page.What.Text.Plain.Contains("ingen vet hur man kommer dit", StringComparison.Ordinal), page.What.Buttons.SelectMany(row => row).Any(button => button.Label == "Inget nytt än"));
        }

        var waiting = pages[^names.Count..];
        Assert.All(waiting, page => Assert.Contains("ingen vet hur man kommer dit", page, StringComparison.Ordinal));
        Assert.Equal(names, waiting.Select(page => page.Split('\n')[1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(pages[..^names.Count], page => page.Contains("ingen vet hur man kommer dit", StringComparison.Ordinal));

        for (var at = 1; at < pages.Count; at++)
        {
            await town.PressesAsync("cilla", "Nästa");
        }

        Assert.DoesNotContain(town.Channel.Said[^1].What.Buttons.SelectMany(row => row), button => button.Label == "Dölj");
        await town.PressesAsync("cilla", "Inget nytt än");
        Assert.Contains($"av {pages.Count - 1}", (await town.SaysAsync("cilla", "/arbetslista")).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>By default nobody coordinates: nothing is promised, /halsa says so, and what two have hidden comes back, until two say it again.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Hides_for_a_month_where_nobody_can_look(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysInGroupAsync("anna", "/halsa");
        await town.SaysAsync("anna", Ask);
        await town.PressesAsync("anna", "1 stämmer inte?");
        Assert.Equal("Tack. Det räknas. Två som säger så döljer stället i en månad.", town.Toast);
        Assert.DoesNotContain("dolt", (await town.SaysAsync("anna", "/halsa")).What.Text.Plain, StringComparison.Ordinal);
        await town.SaysAsync("bo", Ask);
        await town.PressesAsync("bo", "1 stämmer inte?");

        Assert.DoesNotContain("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("Ett ställe är dolt i högst 30 dagar", (await town.SaysAsync("anna", "/halsa")).What.Text.Plain, StringComparison.Ordinal);

        await town.AheadAsync(TimeSpan.FromDays(31));
        Assert.Contains("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
        await town.PressesAsync("bo", "1 stämmer inte?");
        Assert.Contains("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
        await town.PressesAsync("anna", "1 stämmer inte?", under: "ABF");
        Assert.DoesNotContain("ABF", (await town.SaysAsync("bo", Ask)).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>Residents can't hide the lines for danger: those bear no such button.</summary>
    [Theory, OnSqlite]
    public async Task Is_not_offered_under_the_lines_for_danger(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);

        var answer = await town.SaysAsync("anna", "/hitta kvinnofridslinjen");

        Assert.Contains("020-50 50 50", answer.What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.What.Buttons.SelectMany(row => row), button => button.Label.StartsWith("1 stämmer", StringComparison.Ordinal));
    }

    private static Task<List<string>> ReportersAsync(HelpTown town) => town.Store.ReadAsync(db => db.DoorReports.AsNoTracking().Select(report => report.Reporter).ToListAsync(), default);
}
