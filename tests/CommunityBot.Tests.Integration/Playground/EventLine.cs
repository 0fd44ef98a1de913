using System.Net.ServerSentEvents;
using System.Text.Json;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>A browser's line of server-sent events, read as one would read it by hand.</summary>
internal sealed class EventLine : IAsyncDisposable
{
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(40));
    private IAsyncEnumerator<SseItem<string>> items = null!;

    /// <summary>Opens the line and waits until the whole town has been shown.</summary>
    public static async Task<EventLine> OpenAsync(HttpClient client)
    {
        var line = new EventLine();
        var stream = await client.GetStreamAsync("/playground/events", line.patience.Token);
        line.items = SseParser.Create(stream).EnumerateAsync(line.patience.Token).GetAsyncEnumerator();
        await line.NextAsync("town");
        return line;
    }

    /// <summary>The next event with this name; others before it are passed over.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        while (await items.MoveNextAsync())
        {
            if (items.Current.EventType == name)
            {
                return JsonDocument.Parse(items.Current.Data).RootElement;
            }
        }

        throw new InvalidOperationException($"The events ended without any called {name}.");
    }

    public async ValueTask DisposeAsync()
    {
        await patience.CancelAsync();
        try
        {
            await items.DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // The line was hung up on this side.
        }

        patience.Dispose();
    }
}
