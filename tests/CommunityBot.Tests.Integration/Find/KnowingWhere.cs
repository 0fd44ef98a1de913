using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Find;

public sealed class KnowingWhere
{
    /// <summary>A place that was only said is used once; it is kept when the person says so, and forgotten when they say so.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_remembered_only_when_the_person_presses(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        Assert.Contains("Pratcafé", (await town.SaysAsync("anna", "/hitta fika i Helsingborg")).What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Pratcafé", (await town.SaysAsync("anna", "/hitta fika")).What.Text.Plain, StringComparison.Ordinal);

        await town.PressesAsync("anna", "Kom ihåg Helsingborg");
        Assert.Contains("Pratcafé", (await town.SaysAsync("anna", "/hitta fika")).What.Text.Plain, StringComparison.Ordinal);

        await town.PressesAsync("anna", "Glöm det");
        Assert.DoesNotContain("Pratcafé", (await town.SaysAsync("anna", "/hitta fika")).What.Text.Plain, StringComparison.Ordinal);
        Assert.False(await town.Store.ReadAsync(db => db.Areas.AnyAsync(), default));
    }

    /// <summary>The organiser says where the group is; its members' questions are about that place, and a named place goes before it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Follows_the_groups_municipality(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Administrators.Add("olle");
        await town.SaysAsync("olle", "/start");
        await town.SaysInGroupAsync("olle", "/traffar");
        await town.SaysInGroupAsync("anna", "/traffar");
        await town.SaysAsync("olle", "/installningar");
        await town.PressesAsync("olle", "Kommun");
        Assert.Contains("känner jag inte igen", (await town.SaysAsync("olle", "Atlantis")).What.Text.Plain, StringComparison.Ordinal);
        await town.SaysAsync("olle", "Helsingborg");

        Assert.Contains("Pratcafé", (await town.SaysAsync("anna", "/hitta fika")).What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Helsingborg", (await town.SaysAsync("anna", "/hitta fika i Malmö")).What.Text.Plain.Split("Skriv gärna")[0], StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Is_the_organisers_to_say(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Administrators.Add("olle");
        await town.SaysAsync("olle", "/start");
        await town.SaysInGroupAsync("olle", "/traffar");
        await town.SaysAsync("olle", "/installningar");
        await town.PressesAsync("olle", "Kommun");
        town.Channel.Administrators.Clear();
        await town.AheadAsync(TimeSpan.FromMinutes(5));

        await town.SaysAsync("olle", "Helsingborg");

        Assert.False(await town.Store.ReadAsync(db => db.Areas.AnyAsync(), default));
    }

    /// <summary>A lift is asked of the neighbours, and the nearest of something of the town; neither is guessed at.</summary>
    [Theory, OnSqlite]
    public async Task Tells_the_town_from_the_neighbours(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);

        foreach (var lift in (string[])["Finns det någon som kör mot Malmö på fredag?", "Finns det någon som kan skjutsa mig till återvinningen?"])
        {
            Assert.StartsWith("Det vet grannarna bättre", (await town.SaysAsync("anna", lift)).What.Text.Plain, StringComparison.Ordinal);
        }

        Assert.Contains("språkcafé", (await town.SaysAsync("anna", "Var finns närmaste språkkafé?")).What.Text.Plain, StringComparison.OrdinalIgnoreCase);
    }
}
