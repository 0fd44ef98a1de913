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

    /// <summary>The button under a crisis reply, pressed in private and in the group with nothing writable: the presser reads the lines at once, the group nothing.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Hold_for_a_press(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await using var bot = await BotProcess.StartAsync(new Dictionary<string, string> { ["ConnectionStrings__Community"] = fresh.ConnectionString, ["Community__Language"] = "sv" });
        await PostAsync(bot, "/playground/start", new { @as = "karin" });
        await PostAsync(bot, "/playground/say", new { @as = "karin", chat = "karin", text = "jag vill dö" });
        await PostAsync(bot, "/playground/say", new { @as = "hassan", chat = Group, text = "jag vill dö" });
        await Patiently.UntilAsync(async () => await ButtonAsync("karin", "karin") is not null && await ButtonAsync(Group, "karin") is not null, "the buttons", () => bot.Output);
        var (own, group) = (await ButtonAsync("karin", "karin"), await ButtonAsync(Group, "karin"));
        var before = (Own: (await SeenAsync(bot, "karin", "karin")).Count, Hers: (await SeenAsync(bot, Group, "karin")).Count, Others: await SeenAsync(bot, Group, "hassan"));

        await RenameAsync(fresh, "", "_away");
        var carried = new[] { PressAsync("karin", own!.Value), PressAsync(Group, group!.Value) };
        await Patiently.UntilAsync(
            async () => (await SeenAsync(bot, "karin", "karin")).Count > before.Own && (await SeenAsync(bot, Group, "karin")).Count > before.Hers, "the lines", () => bot.Output);
        await RenameAsync(fresh, "_away", "");
        await Task.WhenAll(carried);
        await QuietAsync(bot, fresh);

        Assert.Equal(before.Own + 1, (await SeenAsync(bot, "karin", "karin")).Count);
        Assert.Equal(before.Hers + 1, (await SeenAsync(bot, Group, "karin")).Count);
        Assert.Equal(before.Others, await SeenAsync(bot, Group, "hassan"));
        Assert.All([(await SeenAsync(bot, "karin", "karin"))[^1], (await SeenAsync(bot, Group, "karin"))[^1]], words => Assert.StartsWith("Det är bra att du frågar.", words, StringComparison.Ordinal));

        Task PressAsync(string chat, (string Message, string Data) button) => PostAsync(bot, "/playground/press", new { @as = "karin", chat, message = button.Message, data = button.Data });

        async Task<(string Message, string Data)?> ButtonAsync(string chat, string resident) =>
            (from message in await ChatAsync(bot, chat, resident)
             from button in message!["buttons"]!.AsArray().SelectMany(row => row!.AsArray())
             where (string?)button!["label"] == "Prata med en människa" && button["data"] is not null
             select ((string, string)?)((string)message["id"]!, (string)button["data"]!)).LastOrDefault();
    }

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
        var inTrouble = await WriteAsync(() => RenameAsync(fresh, "", "_away"), () => RenameAsync(fresh, "_away", ""));

        Assert.Equal([2, 3], well.Select(chat => chat.Count));
        Assert.Equal(well, inTrouble);

        // In private; in the group by somebody with a private chat, then by somebody without; and another danger, about which the group has read nothing yet.
        async Task<IReadOnlyList<IReadOnlyList<string>>> WriteAsync(Func<Task> spoil, Func<Task> mend)
        {
            await QuietAsync(bot, fresh);
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
            await QuietAsync(bot, fresh);
            return [.. (await ReadAsync()).Zip(before, (now, then) => (IReadOnlyList<string>)[.. now.Skip(then.Count)])];
        }

        async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync() => [await SeenAsync(bot, reachable, reachable), await SeenAsync(bot, Group, other)];

    }

    private static Task QuietAsync(BotProcess bot, FreshStore fresh) => Patiently.UntilAsync(
        () => fresh.Store.ReadAsync(async db => !await db.Dispatch.AnyAsync(row => (int)row.State <= 2), default), "everything being said", () => bot.Output);

    private static Task<int> RenameAsync(FreshStore fresh, string from, string to) => fresh.Store.WriteAsync(
        async db =>
        {
#pragma warning disable EF1002 // The names are this test's own.
            await db.Database.ExecuteSqlRawAsync($"ALTER TABLE inbox{from} RENAME TO inbox{to}");
            return await db.Database.ExecuteSqlRawAsync($"ALTER TABLE dispatch{from} RENAME TO dispatch{to}");
#pragma warning restore EF1002
        },
        default);

    /// <summary>What the bot has said in a chat, as one resident sees it.</summary>
    private static async Task<IReadOnlyList<string>> SeenAsync(BotProcess bot, string chat, string resident) =>
    [
        .. (await ChatAsync(bot, chat, resident))
            .Where(message => message!["from"] is null)
            .Select(message => string.Concat(message!["text"]!.AsArray().Select(piece => (string)piece!["text"]!))),
    ];

    private static async Task<JsonArray> ChatAsync(BotProcess bot, string chat, string resident) =>
        (await bot.Http.GetFromJsonAsync<JsonArray>(new Uri($"/playground/chats/{chat}?as={resident}", UriKind.Relative)))!;

    private static async Task PostAsync(BotProcess bot, string path, object body)
    {
        using var response = await bot.Http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        Assert.True(response.IsSuccessStatusCode, $"{path} was answered {(int)response.StatusCode}");
    }
}
