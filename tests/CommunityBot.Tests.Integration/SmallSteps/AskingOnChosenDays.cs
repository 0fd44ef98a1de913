using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.SmallSteps;

public sealed class AskingOnChosenDays
{
    private static readonly string[] Days = ["Välj dagar", "Tis", "Ons", "Tors", "✓ Ons", "Klart"];

    /// <summary>S27: 5 May 2026 is a Tuesday. Tuesdays and Thursdays, answered each time, until the four weeks are over; then the look back, and no more.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_for_four_weeks_and_ends(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.TakeStepAsync(Days);
        List<string> asked = [];
        for (var day = 0; day < 40; day++)
        {
            town.Channel.TakeNew();
            await town.AheadAsync(TimeSpan.FromDays(1));
            foreach (var said in town.Channel.TakeNew())
            {
                asked.Add($"{day} {said.What.Text.Plain.Split('\n')[0].Split('?')[0]}");
                await town.PressesAsync("anna", said.What.Text.Plain.StartsWith("Hur gick", StringComparison.Ordinal) ? "Gjorde det" : "Lättare");
            }
        }

        Assert.Equal(["0", "2", "7", "9", "14", "16", "21", "23"], asked.Where(line => line.EndsWith("Hur gick det", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]));
        Assert.StartsWith("27 Det har gått fyra veckor", asked[^1], StringComparison.Ordinal);
        Assert.Equal((0, 0), await town.StepsLeftAsync());
    }

    /// <summary>Not answered: no second question on the next chosen day, one kind line after three days, then silence.</summary>
    [Theory, OnSqlite]
    public async Task Stops_when_nobody_answers(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.TakeStepAsync(Days);
        town.Channel.TakeNew();

        await town.AheadAsync(TimeSpan.FromDays(20));

        Assert.Equal(["Hur gick det?", "Jag frågar inte"], town.Channel.TakeNew().Select(said => string.Join(' ', said.What.Text.Plain.Split(' ').Take(3))));
    }

    /// <summary>[Fråga inte] ends the days, and another once is only once.</summary>
    [Theory]
    [InlineData("Fråga inte", 0)]
    [InlineData("I morgon", 1)]
    public async Task Ends_when_something_else_is_chosen(string instead, int questions)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.TakeStepAsync(Days);
        await town.AheadAsync(TimeSpan.FromDays(0.5));
        await town.PressesAsync("anna", "Halvvägs");
        await town.PressesAsync("anna", instead == "Fråga inte" ? instead : "Andra dagar");
        if (instead != "Fråga inte")
        {
            await town.SaysAsync("anna", "/smasteg");
            await town.PressesAsync("anna", "Hur det gick");
            await town.PressesAsync("anna", "Gjorde det");
            await town.PressesAsync("anna", "Fråga inte");
            await town.SaysAsync("anna", "/smasteg");
            await town.PressesAsync("anna", "Hur det gick");
            await town.PressesAsync("anna", "Gjorde det");
            await town.PressesAsync("anna", instead);
        }

        town.Channel.TakeNew();
        await town.AheadAsync(TimeSpan.FromDays(2));

        Assert.Equal(questions, town.Channel.TakeNew().Count(said => said.What.Text.Plain.StartsWith("Hur gick det?", StringComparison.Ordinal)));
    }

    /// <summary>S28: her own sentence is kept only with [Kom ihåg]; with [Glöm det], or without an answer, it is nowhere.</summary>
    [Theory]
    [InlineData("Kom ihåg", "orka ringa mamma")]
    [InlineData("Glöm det", null)]
    [InlineData(null, null)]
    public async Task Keeps_a_sentence_only_when_asked_to(string? pressed, string? kept)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        await town.SaysAsync("anna", "/smasteg");
        await town.PressesAsync("anna", "Skriv med egna ord");
        await town.SaysAsync("anna", "orka ringa mamma");
        if (pressed is not null)
        {
            await town.PressesAsync("anna", pressed);
        }

        await town.TakeStepAsync();

        Assert.Equal(kept, await town.Store.ReadAsync(db => db.SmallSteps.Select(step => step.Words).SingleAsync(), default));
        Assert.False(await town.Store.ReadAsync(db => db.Drafts.AnyAsync(), default));
    }
}
