using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>The bot as <c>dotnet run</c> starts it in Development: its own process, a database of its own, no account. The clock begins on a Saturday at two.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground").FullName;
    private readonly Process process;

    private BotProcess() => process = Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CommunityBot.Bot.dll"), "--urls", "http://127.0.0.1:0" },
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Clock__Start"] = "2026-11-21T14:00:00+01:00",
            ["ConnectionStrings__Community"] = $"Data Source={Path.Combine(folder, "community.db")}",
        },
    })!;

    public Uri Address { get; private set; } = null!;

    public static async Task<BotProcess> StartAsync()
    {
        var bot = new BotProcess();
        while (await bot.process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                bot.Address = new Uri(found.Value);
                _ = bot.process.StandardOutput.ReadToEndAsync();
                return bot;
            }
        }

        throw new InvalidOperationException($"The bot ended with {bot.process.ExitCode} before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
