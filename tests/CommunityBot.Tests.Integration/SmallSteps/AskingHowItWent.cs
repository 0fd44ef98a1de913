using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.SmallSteps;

public sealed class AskingHowItWent
{
    /// <summary>Asked once; unanswered, one kind line three days later; then silence until the row is forgotten, words and all.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_answered_by_silence_with_silence(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.TakeStepAsync("I morgon");
        town.Channel.TakeNew();

        await town.AheadAsync(TimeSpan.FromDays(2));
        Assert.StartsWith("Hur gick det?", Assert.Single(town.Channel.TakeNew()).What.Text.Plain, StringComparison.Ordinal);
        await town.AheadAsync(TimeSpan.FromDays(4));
        Assert.StartsWith("Jag frågar inte mer", Assert.Single(town.Channel.TakeNew()).What.Text.Plain, StringComparison.Ordinal);

        await town.AheadAsync(TimeSpan.FromDays(60));
        Assert.Empty(town.Channel.TakeNew());
        Assert.Equal((0, 0), await town.StepsLeftAsync());
    }

    /// <summary>/paus holds the question back; it is asked when the pause is over, not in the night.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Waits_for_the_end_of_a_pause_and_for_the_morning(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.TakeStepAsync("I kväll");
        await town.SaysAsync("anna", "/paus");
        await town.PressesAsync("anna", "1 vecka");
        town.Channel.TakeNew();

        await town.AheadAsync(TimeSpan.FromDays(6.9));
        Assert.Empty(town.Channel.TakeNew());

        await town.AheadAsync(TimeSpan.FromDays(0.2));
        Assert.StartsWith("Hur gick det?", Assert.Single(town.Channel.TakeNew()).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>What was taken away is gone: the row, its words and its timers.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_when_the_step_is_taken_away(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/smasteg");
        await town.PressesAsync("anna", "Skriv med egna ord");
        await town.SaysAsync("anna", "orka ringa mamma");
        await town.PressesAsync("anna", "Kom ihåg");
        await town.TakeStepAsync("Om en vecka");
        Assert.Equal("orka ringa mamma", await town.Store.ReadAsync(db => db.SmallSteps.Select(step => step.Words).SingleAsync(), default));

        await town.SaysAsync("anna", "/smasteg");
        await town.PressesAsync("anna", "Ta bort steget");
        town.Channel.TakeNew();
        await town.AheadAsync(TimeSpan.FromDays(40));

        Assert.Empty(town.Channel.TakeNew());
        Assert.Equal((0, 0), await town.StepsLeftAsync());
        Assert.False(await town.Store.ReadAsync(db => db.Drafts.AnyAsync(), default));
        Assert.False(await town.Store.ReadAsync(db => db.Dispatch.AnyAsync(row => row.Content.Contains("mamma")), default));
    }

    /// <summary>[Kom ihåg] promises four weeks: other drafts, a night, and a step taken later take nothing of it, and it comes once.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_a_kept_sentence_when_it_was_promised_whatever_else_was_done(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysInGroupAsync("anna", "/halsa");
        await KeepAsync(town, "orka ringa mamma");
        await town.SaysAsync("anna", "/traff Fika i morgon 18 vid bron");
        await town.PressesAsync("anna", "Stämmer");
        await town.AheadAsync(TimeSpan.FromDays(3));
        await town.TakeStepAsync("Fråga inte");
        Assert.Contains("Du skrev: ”orka ringa mamma”", (await town.SaysAsync("anna", "/smasteg")).What.Text.Plain, StringComparison.Ordinal);
        town.Channel.TakeNew();

        await town.AheadAsync(TimeSpan.FromDays(24.9));
        Assert.DoesNotContain(town.Channel.TakeNew(), Shown);
        await town.AheadAsync(TimeSpan.FromDays(0.2));
        Assert.Single(town.Channel.TakeNew(), Shown);
        Assert.Equal("Tack för att du berättar.", (await town.PressesAsync("anna", "Ungefär lika")).What.Text.Plain.Split('\n')[0]);
        Assert.Equal(0, await town.Store.ReadAsync(db => db.SmallSteps.CountAsync(step => step.Words != null), default));
        await town.AheadAsync(TimeSpan.FromDays(40));
        Assert.DoesNotContain(town.Channel.TakeNew(), Shown);
        static bool Shown(SaidByBot said) => said.What.Text.Plain.Contains("orka ringa mamma", StringComparison.Ordinal);
    }

    /// <summary>README: until they say [Glöm det]. It isn't one of the two steps.</summary>
    [Theory, OnSqlite]
    public async Task Forgets_a_kept_sentence_when_asked_to(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await KeepAsync(town, "orka ringa mamma");
        Assert.DoesNotContain("Dina små steg", (await town.SaysAsync("anna", "/smasteg")).What.Text.Plain, StringComparison.Ordinal);

        await town.PressesAsync("anna", "Glöm det");

        Assert.Equal("Jag har tagit bort det du skrev.", town.Channel.Said[^1].What.Text.Plain);
        Assert.Equal((0, 0), await town.StepsLeftAsync());
    }

    /// <summary>A third step is refused kindly, and nobody presses another's buttons.</summary>
    [Theory, OnSqlite]
    public async Task Is_about_two_steps_at_most(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.TakeStepAsync("Fråga inte");
        foreach (var area in (string[])["Sova gott", "Vara lugn"])
        {
            await town.SaysAsync("anna", "/smasteg");
            if (area == "Vara lugn")
            {
                await town.SaysAsync("anna", "/smasteg");
                Assert.DoesNotContain(town.Channel.Said[^1].What.Buttons.SelectMany(row => row), button => button.Label == "Ett steg till");
                break;
            }

            await town.PressesAsync("anna", "Ett steg till");
            await town.PressesAsync("anna", area);
            await town.PressesAsync("anna", "Jag provar");
        }

        Assert.Equal(2, await town.Store.ReadAsync(db => db.SmallSteps.CountAsync(), default));
    }

    private static async Task KeepAsync(HelpTown town, string words)
    {
        await town.SaysAsync("anna", "/smasteg");
        await town.PressesAsync("anna", "Skriv med egna ord");
        await town.SaysAsync("anna", words);
        await town.PressesAsync("anna", "Kom ihåg");
    }
}
