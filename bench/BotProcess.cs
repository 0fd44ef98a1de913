using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Bench;

/// <summary>The real bot as a process of its own, with its settings in the environment.</summary>
internal sealed class BotProcess(Process process, string url) : IAsyncDisposable
{
    public string Url => url;

    public long ResidentMegabytes => process.HasExited ? 0 : Refreshed().WorkingSet64 / (1 << 20);

    /// <summary>CPU time used so far, user and system.</summary>
    public TimeSpan Cpu => Refreshed().TotalProcessorTime;

    public static async Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "CommunityBot.Bot.dll"))
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        string? url = null;
        while (url is null)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The bot ended with {process.ExitCode}.");
            using var json = JsonDocument.Parse(line);
            url = json.RootElement.GetProperty("State").TryGetProperty("address", out var address) ? address.GetString() : null;
        }

        _ = DrainAsync(process);
        using var http = new HttpClient();
        for (var tries = 0; tries < 600 && !await ReadyAsync(http, url); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return new BotProcess(process, url);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> ReadyAsync(HttpClient http, string url)
    {
        using var answer = await http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{url}/health/ready")));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Keeps the pipe empty; what is worse than information is worth seeing beside the figures.</summary>
    private static async Task DrainAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("\"Information\"", StringComparison.Ordinal))
            {
                Console.WriteLine(line);
            }
        }
    }

    private Process Refreshed()
    {
        process.Refresh();
        return process;
    }
}
