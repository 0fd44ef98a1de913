using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Control;

/// <summary>Asks the bot for its simulated instant: GET /dev/clock answers {"now": …}. A bot that is dead or silent for a second has none.</summary>
public static class BotClock
{
    public static Func<CancellationToken, Task<DateTimeOffset?>> At(string url)
    {
        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        return async cancellation =>
        {
            try
            {
                return (DateTimeOffset?)JsonNode.Parse(await http.GetStringAsync(url, cancellation))?["now"];
            }
            catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException or FormatException
                || (failure is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                return null;
            }
        };
    }
}
