using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>What the bot answered to one delivery of an update.</summary>
internal sealed record Delivered(JsonObject Update, HttpStatusCode Status, string Body)
{
    public long UpdateId => (long)Update["update_id"]!;

    /// <summary>The toast of a press; null when the answer holds none.</summary>
    public string? Toast => Body.Length == 0 ? null : (string?)JsonNode.Parse(Body)!["text"];
}

/// <summary>Brings updates to the bot's webhook as Telegram does, only worse: repeated, shuffled, many at once.</summary>
internal sealed class Postman(BotProcess bot)
{
    /// <summary>Fixed, so that a failure can be had again.</summary>
    private readonly Random chance = new(20261122);

    public Task<IReadOnlyList<Delivered>> OnceAsync(IReadOnlyList<JsonObject> updates) => CarryAsync(updates, 1, 1);

    /// <summary>Every update five times, all in random order, 20 at once.</summary>
    public Task<IReadOnlyList<Delivered>> FiveTimesAsync(IReadOnlyList<JsonObject> updates) => CarryAsync(updates, 5, 20);

    /// <param name="updates">Each is carried <paramref name="copies"/> times.</param>
    /// <param name="copies">More than one: in random order.</param>
    /// <param name="atOnce">How many calls are open at a time.</param>
    public async Task<IReadOnlyList<Delivered>> CarryAsync(IReadOnlyList<JsonObject> updates, int copies, int atOnce)
    {
        var letters = Enumerable.Repeat(updates, copies).SelectMany(all => all).ToArray();
        if (copies > 1)
        {
            chance.Shuffle(letters);
        }

        var answers = new Delivered[letters.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, letters.Length), new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (index, _) => answers[index] = await PostAsync(letters[index]));
        return answers;
    }

    public async Task<Delivered> PostAsync(JsonObject update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook") { Content = JsonContent.Create(update) };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Square.Secret);
        using var response = await bot.Http.SendAsync(request);
        return new Delivered(update, response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
