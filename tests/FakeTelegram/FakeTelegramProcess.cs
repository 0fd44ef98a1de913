using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram;

/// <summary>The fake as a process of its own, for tests that kill the bot: its ledger file survives everybody.</summary>
public sealed class FakeTelegramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private FakeTelegramProcess(Process process, string url, string token)
    {
        (_process, BaseUrl, Token) = (process, url, token);
        _http = new HttpClient { BaseAddress = new Uri(url + "/_control/") };
    }

    public string BaseUrl { get; }
    public string Token { get; }

    /// <summary>Starts FakeTelegram.dll beside this assembly; the arguments are those of <c>--help</c>'s line in Arguments.cs.</summary>
    public static async Task<FakeTelegramProcess> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FakeTelegramProcess).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("FakeTelegram ended before it told its url.");
        var told = JsonNode.Parse(line)!;
        return new FakeTelegramProcess(process, (string)told["url"]!, (string)told["token"]!);
    }

    /// <summary>Any verb of the control desk, e.g. <c>CallAsync("type", new { userId = 1, chatId = -5, text = "/hej" })</c>.</summary>
    /// <returns>What the verb answers, or null.</returns>
    /// <exception cref="InvalidOperationException">The verb failed; the message says why.</exception>
    public async Task<JsonNode?> CallAsync(string verb, object? arguments = null, CancellationToken cancellation = default)
    {
        using var response = await _http.PostAsJsonAsync(verb, arguments ?? new { }, cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(cancellation);
        return response.IsSuccessStatusCode ? answer!["result"] : throw new InvalidOperationException($"{verb}: {answer?.ToJsonString()}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
