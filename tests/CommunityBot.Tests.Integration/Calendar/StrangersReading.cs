using System.Diagnostics;
using System.Text.Json;

namespace CommunityBot.Tests.Integration.Calendar;

/// <summary>ical.js, Mozilla's calendar parser, reads what we wrote: a stranger with no interest in our being right.</summary>
internal static class StrangersReading
{
    private static readonly string Browser = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../tests/browser"));

    public static string? WhyNot { get; } = File.Exists(Path.Combine(Browser, "node_modules/ical.js/dist/ical.js")) ? null : "ical.js is not installed: npm ci --prefix tests/browser.";

    /// <summary>Every instance of every event up to a year ahead, as the parser expands them.</summary>
    /// <exception cref="InvalidOperationException">The parser found a fault.</exception>
    public static async Task<JsonElement> ReadAsync(string calendar)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Browser, "read-calendar.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var said = node.StandardOutput.ReadToEndAsync();
        var faults = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonDocument.Parse(await said).RootElement : throw new InvalidOperationException($"{await faults}\n{calendar}");
    }
}

/// <summary>A test with a stranger's parser; where it isn't installed it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StrangerFactAttribute : FactAttribute
{
    public StrangerFactAttribute() => Skip = StrangersReading.WhyNot;
}
