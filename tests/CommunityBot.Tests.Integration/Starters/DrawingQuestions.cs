using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Starters;

public sealed class DrawingQuestions
{
    /// <summary>S14: thirty taps, thirty different questions; all of them before any comes again; the deep ones are a deck of their own.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Repeats_none_before_all_have_been(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        var light = ContentLibrary.Load().Starters.Count(starter => starter.Level == "light");
        List<string> drawn = [(await town.SaysInGroupAsync("anna", "/snacka")).What.Text.Plain];
        while (drawn.Count < light)
        {
            drawn.Add((await town.PressesAsync(drawn.Count % 2 == 0 ? "anna" : "bo", "Ny fråga")).What.Text.Plain);
        }

        Assert.True(light >= 30);
        Assert.Equal(light, drawn.Distinct().Count());
        var again = await town.PressesAsync("anna", "Ny fråga");
        Assert.Contains(again.What.Text.Plain, drawn);
        Assert.NotEqual(drawn[^1], again.What.Text.Plain);
        Assert.DoesNotContain((await town.PressesAsync("bo", "Djupare")).What.Text.Plain, drawn);
    }
}
