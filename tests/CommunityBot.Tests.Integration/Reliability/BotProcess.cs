using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.Bot.Channels;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>The real bot as a process of its own, in an empty folder, so that it can be killed as a machine's power cut would.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly ConcurrentQueue<string> written = new();
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(IReadOnlyDictionary<string, string> settings)
    {
        folder = Directory.CreateTempSubdirectory("communitybot-run-").FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(IChannel).Assembly.Location])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => HearFault(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The bot ended with {process.ExitCode}:\n{Output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All lines it wrote to standard output and standard error.</summary>
    public IReadOnlyList<string> Lines => [.. written];

    /// <summary>The lines of standard error alone.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public string Output => string.Join('\n', written);

    public HttpClient Http { get; private set; } = new();

    /// <summary>Starts it and waits until it listens; and, unless told otherwise, until its store is open.</summary>
    public static async Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings, bool untilReady = true)
    {
        var bot = new BotProcess(settings);
        var url = await bot.listening.Task.WaitAsync(Patiently.Limit, TimeProvider.System);
        bot.Http = new HttpClient { BaseAddress = new Uri(url), Timeout = Patiently.Limit };
        if (untilReady)
        {
            await bot.UntilAsync(HttpStatusCode.OK, "/health/ready");
        }

        return bot;
    }

    /// <summary>Starts one that is expected to refuse its settings, and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<(int ExitCode, IReadOnlyList<string> Faults)> RunToItsEndAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var bot = new BotProcess(settings);
        using var late = new CancellationTokenSource(Patiently.Limit);
        await bot.process.WaitForExitAsync(late.Token);
        return (bot.process.ExitCode, [.. bot.Faults]);
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    public Task UntilAsync(HttpStatusCode status, string path) => Patiently.UntilAsync(async () => await StatusAsync(path) == status, $"{path} answering {(int)status}", () => Output);

    public Task UntilItWritesAsync(string words) => Patiently.UntilAsync(() => Output.Contains(words, StringComparison.Ordinal), $"the bot writing '{words}'", () => Output);

    /// <summary>The bot's own instant, by whole seconds; null when it is dead or busy.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation = default) =>
        (DateTimeOffset)(await Http.GetFromJsonAsync<JsonNode>(new Uri("/dev/clock", UriKind.Relative), cancellation))!["now"]!;

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <summary>kill -TERM, as a new version's rollout does; returns when it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var late = new CancellationTokenSource(Patiently.Limit);
        await process.WaitForExitAsync(late.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        Http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Hear(string? line)
    {
        const string Marker = "Now listening on: ";
        if (line is null)
        {
            return;
        }

        written.Enqueue(line);
        if (line.Contains(Marker, StringComparison.Ordinal))
        {
            var message = (string)JsonNode.Parse(line)!["Message"]!;
            listening.TrySetResult(message[(message.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..]);
        }
    }

    private void HearFault(string? line)
    {
        if (line is not null)
        {
            written.Enqueue(line);
            Faults.Enqueue(line);
        }
    }
}
