using CommunityBot.Tests.Integration.Find;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.SmallSteps;

/// <summary>What tests of small steps do again and again.</summary>
internal static class StepTown
{
    /// <summary>Anna takes the first step about moving, and presses these one after the other.</summary>
    public static async Task TakeStepAsync(this HelpTown town, params string[] then)
    {
        await town.SaysAsync("anna", "/smasteg");
        foreach (var label in (string[])["Röra på mig", "Jag provar", .. then])
        {
            await town.PressesAsync("anna", label);
        }
    }

    /// <summary>What is left of steps: rows, and timers that will still ring.</summary>
    public static Task<(int Steps, int Timers)> StepsLeftAsync(this HelpTown town) =>
        town.Store.ReadAsync(async db => (await db.SmallSteps.CountAsync(), await db.Timers.CountAsync(ring => ring.Kind.StartsWith("step"))), default);
}
