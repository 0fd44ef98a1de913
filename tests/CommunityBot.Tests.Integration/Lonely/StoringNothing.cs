using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Lonely;

/// <summary>What the help features leave behind of what somebody asked, or of whom they asked about: nothing.</summary>
public sealed class StoringNothing
{
    /// <summary>Each command in private, with its first buttons: not a row more, and no word left in what was said.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_what_every_command_for_help_leaves_behind(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        var before = await town.RowsAsync();
        (string Says, string[] Presses)[] all =
        [
            ("/ensam", ["En grupp", "Båda går bra", "Något annat"]), ("/hitta jag sörjer min fru", []), ("/hjalp jag sörjer min fru", []), ("/hitta", ["Någon att prata med"]),
            ("/mote", ["En granne eller vän", "Nästa"]), ("/smasteg", ["Sova gott", "Ett mindre steg"]), ("jag kan inte sova om nätterna", []),
        ];
        foreach (var (says, presses) in all)
        {
            await town.SaysAsync("anna", says);
            foreach (var label in presses)
            {
                await town.PressesAsync("anna", label);
            }
        }

        Assert.Equal(before, await town.RowsAsync());
        var left = await town.Store.ReadAsync(db => db.Dispatch.AsNoTracking().Where(row => row.State == DispatchState.Sent && row.Content != "").CountAsync(), default);
        Assert.Equal(1, left);   // what /start said
    }

    /// <summary>S20: a whole walk through /mote, with a name in it, changes no table and leaves the name nowhere.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_what_the_third_person_leaves_behind(StoreEngine engine)
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

    /// <summary>S10: all answers given, and no row tells of it: not one more than before, and the words of what was said are wiped.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_what_the_gentle_questions_leave_behind(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        var before = await town.RowsAsync();

        await town.SaysAsync("anna", "jag känner mig ensam");
        await town.PressesAsync("anna", "Någon att prata med");
        var answer = await town.PressesAsync("anna", "Hemifrån");
        await town.SaysAsync("anna", "/ensam");

        Assert.Contains("Säg till exempel", answer.What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal(before, await town.RowsAsync());
        var contents = await town.Store.ReadAsync(
            db => db.Dispatch.AsNoTracking().Where(row => row.State == DispatchState.Sent).OrderBy(row => row.Id).Select(row => row.Content).ToListAsync(), default);
        Assert.NotEqual("", contents[0]);
        Assert.All(contents.Skip(1), content => Assert.Equal("", content));
    }

    /// <summary>In the group the way on is a sealed link of one length: /ensam, /hitta and their words look alike, and open for one person.</summary>
    [Theory, OnSqlite]
    public async Task Is_what_the_group_learns(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Traits = town.Channel.Traits with { CanAnswerPrivatelyInGroup = false };

        var lonely = await town.SaysInGroupAsync("anna", "/ensam");
        var find = await town.SaysInGroupAsync("bo", "/hitta självhjälpsgrupp");
        var link = lonely.What.Buttons[0][0].Url!["start:".Length..];
        var stranger = await town.SaysAsync("cilla", "/start " + link);
        var forged = await town.SaysAsync("anna", "/start " + link[..^1] + (link[^1] == 'A' ? 'E' : 'A'));
        var own = await town.SaysAsync("anna", "/start " + link);

        Assert.Equal(lonely.What.Text.Plain, find.What.Text.Plain);
        Assert.Equal(lonely.What.Buttons[0][0].Url!.Length, find.What.Buttons[0][0].Url!.Length);
        Assert.True(link.Length <= 64, "Telegram takes 64 characters.");
        Assert.DoesNotContain("ensam", link, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Hej! Jag är en bot", stranger.What.Text.Plain, StringComparison.Ordinal);
        Assert.StartsWith("Hej! Jag är en bot", forged.What.Text.Plain, StringComparison.Ordinal);
        Assert.StartsWith("Bra att du skriver", own.What.Text.Plain, StringComparison.Ordinal);
    }
}
