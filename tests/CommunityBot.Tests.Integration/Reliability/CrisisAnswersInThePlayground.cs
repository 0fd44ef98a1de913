using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>The same promise through the playground's door: with nothing writable the town reads the very bytes that it reads from a bot that is well.</summary>
public sealed class CrisisAnswersInThePlayground
{
    private const string Group = "group-neighbours";

    [Theory, OnSqlite, OnPostgres]
    public Task Hold_there_in_Swedish(StoreEngine engine) => HoldAsync(engine, "sv", "karin", "hassan", "jag vill dö", "pappa ligger medvetslös i köket");

    /// <summary>An English town, where a neighbour's own language is Swedish.</summary>
    [Theory, OnSqlite, OnPostgres]
    public Task Hold_there_in_English(StoreEngine engine) => HoldAsync(engine, "en", "emma", "hassan", "I want to die", "I have taken too many pills");

    private static async Task HoldAsync(StoreEngine engine, string language, string reachable, string other, string own, string emergency)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Community"] = fresh.ConnectionString, ["Community__Language"] = language, ["Clock__Start"] = "2026-11-21T14:00:00+01:00",
        });
        await PostAsync(bot, "/playground/start", new { @as = reachable });
        await PostAsync(bot, "/playground/say", new { @as = other, chat = Group, text = "👋" });

        var well = await WriteAsync(() => Task.CompletedTask, () => Task.CompletedTask);
        await PostAsync(bot, "/dev/clock", new { advance = "PT2H" });
        var inTrouble = await WriteAsync(() => RenameAsync("", "_away"), () => RenameAsync("_away", ""));

        Assert.Equal([2, 3], well.Select(chat => chat.Count));
        Assert.Equal(well, inTrouble);

        // In private; in the group by somebody with a private chat, then by somebody without; and another danger, about which the group has read nothing yet.
        async Task<IReadOnlyList<IReadOnlyList<string>>> WriteAsync(Func<Task> spoil, Func<Task> mend)
        {
            await QuietAsync();
            var before = await ReadAsync();
            var seen = before.Sum(chat => chat.Count);
            await spoil();
            var carried = new List<Task>();
            foreach (var (person, chat, text, answers) in new[] { (reachable, reachable, own, 1), (reachable, Group, own, 2), (other, Group, own, 1), (other, Group, emergency, 1) })
            {
                carried.Add(PostAsync(bot, "/playground/say", new { @as = person, chat, text }));
                seen += answers;
                await Patiently.UntilAsync(async () => (await ReadAsync()).Sum(read => read.Count) >= seen, $"the answer to {text}", () => bot.Output);
            }

            // The town brings again what wasn't stored, until it is: nothing is said a second time.
            await mend();
            await Task.WhenAll(carried);
            await QuietAsync();
            return [.. (await ReadAsync()).Zip(before, (now, then) => (IReadOnlyList<string>)[.. now.Skip(then.Count)])];
        }

        async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync() => [await SeenAsync(bot, reachable, reachable), await SeenAsync(bot, Group, other)];

        Task QuietAsync() => Patiently.UntilAsync(
            () => fresh.Store.ReadAsync(async db => !await db.Dispatch.AnyAsync(row => (int)row.State <= 2), default), "everything being said", () => bot.Output);

        Task RenameAsync(string from, string to) => fresh.Store.WriteAsync(
            async db =>
            {
#pragma warning disable EF1002 // The names are this test's own.
                await db.Database.ExecuteSqlRawAsync($"ALTER TABLE inbox{from} RENAME TO inbox{to}");
                return await db.Database.ExecuteSqlRawAsync($"ALTER TABLE dispatch{from} RENAME TO dispatch{to}");
#pragma warning restore EF1002
            },
            default);
    }

    /// <summary>What the bot has said in a chat, as one resident sees it.</summary>
    private static async Task<IReadOnlyList<string>> SeenAsync(BotProcess bot, string chat, string resident) =>
    [
        .. (await bot.Http.GetFromJsonAsync<JsonArray>(new Uri($"/playground/chats/{chat}?as={resident}", UriKind.Relative)))!
            .Where(message => message!["from"] is null)
            .Select(message => string.Concat(message!["text"]!.AsArray().Select(piece => (string)piece!["text"]!))),
    ];

    private static async Task PostAsync(BotProcess bot, string path, object body)
    {
        using var response = await bot.Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        Assert.True(response.IsSuccessStatusCode, $"{path} was answered {(int)response.StatusCode}");
    }
}
