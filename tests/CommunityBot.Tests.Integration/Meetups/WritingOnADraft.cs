using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Meetups;

/// <summary>[Fler val]: each line in words of one's own is asked for, shown, written anew and taken away in the same way.</summary>
public sealed class WritingOnADraft
{
    [Theory]
    [InlineData("Kostnad", "40 kr", "Kostar 40 kr", "Kostnadsfritt", "Kostnadsfritt", true)]
    [InlineData("Bra att veta", "Ta reflex", "Bra att veta: Ta reflex", "Ta bort raden", null, false)]
    [InlineData("För vilka", "uppgång B", "För uppgång B.", "För alla", null, false)]
    public async Task Asks_with_what_was_said_and_goes_back_to_the_card(string option, string words, string line, string without, string? then, bool atOnce)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.SaysInGroupAsync("anna", "/halsa");
        await town.SaysAsync("anna", "/traff Promenad lördag 10 i parken");

        Assert.Equal(atOnce, Has(await AskedAsync(town, option), without));
        var card = await town.SaysAsync("anna", words);
        Assert.Contains(line, card.What.Text.Plain, StringComparison.Ordinal);
        Assert.True(Has(card, "Stämmer"));

        var again = await AskedAsync(town, option);
        Assert.Contains(line, again.What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains(line, (await town.SaysAsync("anna", new string('x', 400))).What.Text.Plain, StringComparison.Ordinal);
        var bare = await town.PressesAsync("anna", without);

        Assert.True(Has(bare, "Stämmer"));
        Assert.DoesNotContain(line, bare.What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(then is not null, bare.What.Text.Plain.Contains(then ?? option, StringComparison.Ordinal));
        Assert.False(Has(await AskedAsync(town, option), without));
        Assert.True(Has(await town.PressesAsync("anna", "Tillbaka"), "Stämmer"));
    }

    private static async Task<SaidByBot> AskedAsync(HelpTown town, string option)
    {
        await town.PressesAsync("anna", "Fler val");
        return await town.PressesAsync("anna", option);
    }

    private static bool Has(SaidByBot said, string label) => said.What.Buttons.SelectMany(row => row).Any(button => button.Label == label);
}
