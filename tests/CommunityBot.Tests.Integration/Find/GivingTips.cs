using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Find;

public sealed class GivingTips
{
    /// <summary>S45: the fourth in a week is a person or a meetup; what is kept is a number and a day, and no theme.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Turns_to_company_after_three(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/tips stress");
        await town.PressesAsync("anna", "Ett till");
        await town.SaysAsync("anna", "tips mot oro");

        var fourth = await town.SaysAsync("anna", "/tips sömn");

        Assert.StartsWith("Ska vi hitta någon", fourth.What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains(fourth.What.Buttons.SelectMany(row => row), button => button.Label == "Prata med en människa");
        Assert.Equal(1, await town.Store.ReadAsync(db => db.TipTurns.CountAsync(), default));
        Assert.DoesNotContain("Ska vi hitta", (await town.SaysAsync("anna", "/tips sömn")).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>Language sv-lattlast: the tip in easy Swedish, the phrases in Swedish.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Speaks_easy_Swedish_to_whoever_chose_it(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/sprak");
        await town.PressesAsync("anna", "Lättläst svenska");

        var easy = await town.SaysAsync("anna", "/tips kan inte sova");
        var plain = await town.SaysAsync("bo", "/tips kan inte sova");

        Assert.Contains("Då lär sig kroppen.", easy.What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("Vård eller kommun:", easy.What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Då lär sig kroppen.", plain.What.Text.Plain, StringComparison.Ordinal);
    }
}
