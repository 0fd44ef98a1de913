using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bench;

/// <summary>
/// From a text to its queued reply, through the real webhook of the real process: 200 says that the reply is a row, committed. Words that need a human, beside words
/// that only get the everyday "I don't know that" (the same way in, the same number of rows), by one person at a time, by 64 who each write every other second, and by 64 of whom each writes again as soon as they are answered, each message in a chat of its own.
/// </summary>
internal static class Answers
{
    private const string Secret = "bench-secret";

    private static readonly string[] Everyday =
        ["/okant", "/nagotannat vad händer i helgen", "/unknown what is on this weekend", "/kanske vi ses på fredag klockan sex vid bron om det inte regnar för mycket då"];

    private static readonly string[] InNeed =
    [
        "jag vill dö", "jag orkar inte leva längre, jag har skrivit brev till barnen", "I want to kill myself", "min bror säger att han ska ta livet av sig i natt", "min man slår mig",
        "pappa ligger medvetslös på golvet och andas knappt", "rösterna säger åt mig att hoppa", "my dad hits me, I am 11", "jag har tagit för många tabletter och vet inte vad jag ska göra nu",
        "Hej. Jag vet inte varför jag skriver hit. Det har varit en lång höst, jobbet tog slut i augusti och sedan dess har dagarna gått ihop. Jag sover på dagen. "
        + "I går stod jag på balkongen länge. Jag vill inte leva längre. Förlåt.",
    ];

    public static async Task RunAsync(int repeat)
    {
        await using var server = await PostgresServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        foreach (var (engine, connection) in new[] { ("sqlite", $"Data Source={folder}/community.db"), ("postgres", await server.FreshDatabaseAsync()) })
        {
            await using var telegram = await QuickTelegram.StartAsync();
            await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
            {
                ["ConnectionStrings__Community"] = connection, ["Telegram__BotToken"] = "1:bench", ["Telegram__ApiBaseUrl"] = telegram.Url,
                ["Telegram__Mode"] = "Webhook", ["Telegram__WebhookSecret"] = Secret, ["Telegram__PublicUrl"] = "https://bench.invalid",
            });
            var next = 0;
            await SayAsync(bot, Everyday, 16, 3_000, next);
            await SayAsync(bot, InNeed, 16, 3_000, next += 3_000);
            next += 3_000;
            foreach (var (concurrency, messages, every) in new[] { (1, 500, TimeSpan.Zero), (64, 1_280, TimeSpan.FromSeconds(2)), (64, 4_000, TimeSpan.Zero) })
            {
                var usual = await SayAsync(bot, Everyday, concurrency, messages, next, every);
                var cpu = bot.Cpu;
                next += messages;
                var (from, needed) = (next, await SayAsync(bot, InNeed, concurrency, messages, next, every));
                Console.WriteLine(
                    $"repeat {repeat} answers {engine} c={concurrency}{(every > TimeSpan.Zero ? $", each every {every.TotalSeconds} s" : "")}: p50 {At(needed, .5):f1} ms, p99 {At(needed, .99):f1} ms, longest {needed[^1]:f0} ms, over 50 ms {needed.Count(ms => ms > 50)} of {messages}, "
                    + $"{At(needed, .5) / At(usual, .5):f2} and {At(needed, .99) / At(usual, .99):f2} times everyday words, cpu {(bot.Cpu - cpu).TotalMicroseconds / messages:f0} us, "
                    + $"without a queued reply {await UnansweredAsync(connection, from, messages)}");
                next += messages;
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];

    /// <summary>Each message by another person, in a private chat of their own.</summary>
    private static async Task<List<double>> SayAsync(BotProcess bot, string[] texts, int concurrency, int messages, int after, TimeSpan every = default)
    {
        var next = after;
        var latencies = new List<double>(messages);
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async line =>
        {
            using var http = new HttpClient { DefaultRequestHeaders = { { "X-Telegram-Bot-Api-Secret-Token", Secret } } };
            await Task.Delay(every * line / concurrency, TimeProvider.System);
            for (var id = Interlocked.Increment(ref next); id <= after + messages; id = Interlocked.Increment(ref next))
            {
                using var body = new StringContent(Update(id, texts[id % texts.Length]), Encoding.UTF8, "application/json");
                var began = Stopwatch.GetTimestamp();
                using var answered = await http.PostAsync(new Uri(bot.Url + "/telegram/webhook"), body);
                answered.EnsureSuccessStatusCode();
                var took = Stopwatch.GetElapsedTime(began);
                lock (latencies)
                {
                    latencies.Add(took.TotalMilliseconds);
                }

                await Task.Delay(took < every ? every - took : TimeSpan.Zero, TimeProvider.System);
            }
        }));
        latencies.Sort();
        return latencies;
    }

    /// <summary>How many of these updates left no reply in the outbox.</summary>
    private static async Task<int> UnansweredAsync(string connection, int after, int messages)
    {
        await using var store = new CommunityStore(new StoreOptions { ConnectionString = connection });
        var queued = await store.ReadAsync(db => db.Dispatch.Select(row => row.DedupeKey).ToHashSetAsync(), default);
        return Enumerable.Range(after + 1, messages).Count(id => !queued.Contains($"answer:telegram:{id}:0"));
    }

    private static string Update(int id, string text)
    {
        var entities = text[0] == '/' ? $$""","entities":[{"type":"bot_command","offset":0,"length":{{text.Split(' ')[0].Length}}}]""" : "";
        return $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1795712400,"from":{"id":{{{1_000_000 + id}}},"is_bot":false,"first_name":"Anna","language_code":"sv"},"chat":{"id":{{{1_000_000 + id}}},"type":"private","first_name":"Anna"},"text":{{{JsonSerializer.Serialize(text)}}}{{{entities}}}}}""";
    }
}
