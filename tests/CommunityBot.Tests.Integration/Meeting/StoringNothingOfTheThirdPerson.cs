using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Meeting;

public sealed class StoringNothingOfTheThirdPerson
{
    /// <summary>S20: a whole walk through /mote, with a name in it, changes no table and leaves the name nowhere.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_through_the_whole_conversation(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        var before = await town.RowsAsync();

        await town.SaysAsync("anna", "/mote min granne Gunvor Kanariefågel");
        for (var step = 0; step < 4; step++)
        {
            await town.PressesAsync("anna", "Nästa");
        }

        var invitation = await town.PressesAsync("anna", "Promenad");
        await town.SaysAsync("anna", "min granne Gunvor Kanariefågel är ensam");

        Assert.StartsWith("Hej! Jag tänkte gå", invitation.What.Text.Plain, StringComparison.Ordinal);
        Assert.Empty(invitation.What.Buttons);
        Assert.Equal(before, await town.RowsAsync());
        Assert.False(await town.Store.ReadAsync(db => db.Dispatch.AnyAsync(row => row.Content.Contains("Kanarie")), default));
        Assert.DoesNotContain(town.Channel.Said, said => said.What.Text.Plain.Contains("Kanarie", StringComparison.Ordinal));
    }
}
