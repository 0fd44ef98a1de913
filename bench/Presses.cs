using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;

namespace CommunityBot.Bench;

/// <summary>
/// RSVP presses per second through the real webhook of the real process, SQLite FULL, each press with inbox, answer and card version in its
/// commit. Spread: 200 groups. Hot: 20 meetups. Afterwards every card's last text must count exactly the rows.
/// </summary>
internal static partial class Presses
{
    private const string Secret = "bench-secret";

    public static async Task RunAsync(int repeat)
    {
        foreach (var (concurrency, presses, groups) in new[] { (1, 1_500, 200), (8, 4_000, 200), (64, 6_000, 200), (64, 6_000, 20) })
        {
            var folder = Directory.CreateTempSubdirectory("bench").FullName;
            await using var store = new CommunityStore(new StoreOptions { ConnectionString = $"Data Source={folder}/community.db" });
            await new Migrator(store).RunAsync(default);
            var town = await Town.BuildAsync(store, groups);
            var signer = new ButtonSigner(TimeProvider.System);
            await signer.LoadKeyAsync(store, default);
            await using var telegram = await QuickTelegram.StartAsync();
            await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
            {
                ["ConnectionStrings__Community"] = $"Data Source={folder}/community.db", ["Telegram__BotToken"] = "1:bench", ["Telegram__ApiBaseUrl"] = telegram.Url,
                ["Telegram__Mode"] = "Webhook", ["Telegram__WebhookSecret"] = Secret, ["Telegram__PublicUrl"] = "https://bench.invalid",
            });
            await PressAsync(bot, town, signer, 16, 8_000, firstId: 1);
            var (cpu, calls) = (bot.Cpu, telegram.Calls);
            var clock = Stopwatch.StartNew();
            var latencies = await PressAsync(bot, town, signer, concurrency, presses, firstId: 10_000);
            var seconds = clock.Elapsed.TotalSeconds;
            var cpuPerPress = (bot.Cpu - cpu).TotalMicroseconds / presses;
            var callsPerPress = (telegram.Calls - calls) / (double)presses;
            var stale = await StaleAsync(store, telegram, town);
            latencies.Sort();
            Console.WriteLine(
                $"repeat {repeat} presses c={concurrency} groups={groups}: {presses / seconds:f0}/s, p50 {latencies[latencies.Count / 2]:f2} ms, "
                + $"p99 {latencies[(int)(latencies.Count * .99)]:f1} ms, cpu {cpuPerPress:f0} us/press, {callsPerPress:f2} calls/press, rss {bot.ResidentMegabytes} MB, "
                + $"stale final cards {stale}, most edits of one card in flight {telegram.MostEditsInFlight}");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<List<double>> PressAsync(BotProcess bot, Town town, ButtonSigner signer, int concurrency, int presses, int firstId)
    {
        var next = firstId - 1;
        var last = firstId + presses - 1;
        var latencies = new List<double>(presses);
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            using var http = new HttpClient { DefaultRequestHeaders = { { "X-Telegram-Bot-Api-Secret-Token", Secret } } };
            for (var id = Interlocked.Increment(ref next); id <= last; id = Interlocked.Increment(ref next))
            {
                var group = id % town.GroupIds.Count;
                var answer = id / 7 % 3;
                var data = signer.Sign(1, town.MeetupIds[group], answer, town.GroupIds[group]);
                using var body = new StringContent(Update(id, Town.GroupAddress(group), 100_000 + (id % 3_000), data), Encoding.UTF8, "application/json");
                var began = Stopwatch.GetTimestamp();
                using var answered = await http.PostAsync(new Uri(bot.Url + "/telegram/webhook"), body);
                answered.EnsureSuccessStatusCode();
                lock (latencies)
                {
                    latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }));
        return latencies;
    }

    /// <summary>Waits until every card has caught up, then counts those whose last text doesn't count the rows.</summary>
    private static async Task<int> StaleAsync(CommunityStore store, QuickTelegram telegram, Town town)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(120) && await store.ReadAsync(db => Task.FromResult(db.Cards.Any(card => card.Version != card.Shown)), default))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var stale = 0;
        for (var group = 0; group < town.GroupIds.Count; group++)
        {
            var meetup = town.MeetupIds[group];
            var coming = await store.ReadAsync(db => Task.FromResult(db.Rsvps.Count(rsvp => rsvp.MeetupId == meetup && rsvp.Answer == Answer.Yes)), default);
            var text = telegram.LastText.GetValueOrDefault($"{Town.GroupAddress(group)}", "");
            var shown = text.Contains("En kommer:", StringComparison.Ordinal) ? 1 : Coming().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : 0;
            stale += shown == coming ? 0 : 1;
        }

        return stale;
    }

    private static string Update(int id, long chat, int person, string data) =>
        $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{"id":{{{person}}},"is_bot":false,"first_name":"Person {{{person}}}","language_code":"sv"},"message":{"message_id":7,"date":1795712400,"chat":{"id":{{{chat}}},"type":"supergroup","title":"Dammgatan"},"text":"Promenad"},"chat_instance":"1","data":"{{{data}}}"}}""";

    [GeneratedRegex("(\\d+) kommer:", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();
}
