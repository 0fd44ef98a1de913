using System.Net;
using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Reliability;

/// <summary>
/// The same people twice, in two languages: those of one side write while the bot is well, those of the other while it isn't. Each side has, in each language,
/// somebody with a private chat and somebody without, and a group for each, so that whatever one writes is a first time.
/// </summary>
/// <param name="square">Where.</param>
/// <param name="carry">How what is written comes to a bot that is well; null: by its webhook.</param>
internal sealed class Alarm(Square square, Func<Task>? carry = null)
{
    public const int Well = 0, InTrouble = 1;

    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>A message of every kind of danger, in Swedish and in English.</summary>
    private static readonly string[][] Dangers =
    [
        ["jag vill dö", "min granne säger att han vill dö", "min man slår mig", "pappa slår mig, jag är 11", "jag har tagit för många tabletter", "rösterna säger åt mig att hoppa", "jag ska döda honom"],
        ["I want to die", "my friend says he wants to die", "my husband hits me", "my dad hits me, I am 11", "I have taken too many pills", "the voices are telling me to jump", "I am going to kill him"],
    ];

    /// <summary>Two that are answered in private only: what nobody can be sure of, and a question about medicine.</summary>
    private static readonly string[][] Doubts =
    [
        ["jag orkar inte mer", "kan jag sluta med min medicin på en gång?"],
        ["I can't take it anymore", "can I stop taking my medication all at once?"],
    ];

    private readonly Dictionary<long, int> before = [];

    public async Task GatherAsync()
    {
        foreach (var (side, language, reachable) in Everybody())
        {
            var (person, group) = (Person(side, language, reachable), Group(side, language, reachable));
            square.Telegram.AddUser(person, "Anna", Languages[language]);
            square.Telegram.AddGroup(group, "Grannar", creator: person);
            square.Telegram.AddBotToGroup(group, person);
            if (reachable)
            {
                square.Telegram.Start(person);
            }
        }

        await ArriveAsync();
        var english = Everybody().Where(each => each.Language == 1).Select(each => $"{Group(each.Side, 1, each.Reachable)}").ToList();
        await square.Store.WriteAsync(
            async db => await db.Chats.Where(chat => english.Contains(chat.Address)).ExecuteUpdateAsync(set => set.SetProperty(chat => chat.Language, "en")), default);
        foreach (var (side, language, reachable) in Everybody())
        {
            square.Telegram.Type(Person(side, language, reachable), Group(side, language, reachable), $"@{square.Telegram.Options.BotUsername} 👋");
        }

        await ArriveAsync();
        await square.QuietAsync();
        foreach (var chat in Enumerable.Range(0, 2).SelectMany(Chats))
        {
            before[chat] = square.Telegram.BotMessages(chat).Count;
        }
    }

    /// <summary>Everybody of one side writes everything, in private and in their groups.</summary>
    public IReadOnlyList<JsonObject> Write(int side)
    {
        foreach (var language in new[] { 0, 1 })
        {
            foreach (var words in Dangers[language].Concat(Doubts[language]))
            {
                square.Telegram.Type(Person(side, language, true), Person(side, language, true), words);
            }

            foreach (var (words, reachable) in Dangers[language].SelectMany(words => new[] { (words, true), (words, false) }))
            {
                square.Telegram.Type(Person(side, language, reachable), Group(side, language, reachable), $"@{square.Telegram.Options.BotUsername} {words}");
            }
        }

        return square.TakeNew();
    }

    /// <summary>Somebody writes something ordinary first, in every chat of one side.</summary>
    public void Chat(int side)
    {
        foreach (var (_, language, reachable) in Everybody().Where(each => each.Side == side))
        {
            var (person, group) = (Person(side, language, reachable), Group(side, language, reachable));
            square.Telegram.Type(person, group, $"/traffar@{square.Telegram.Options.BotUsername}");
            if (reachable)
            {
                square.Telegram.Type(person, person, "/mina");
            }
        }
    }

    /// <param name="updates">One after the other.</param>
    /// <param name="expected">What the bot answers to each.</param>
    /// <param name="times">As often as that, as a platform brings again what wasn't acknowledged.</param>
    public async Task CarryAsync(IReadOnlyList<JsonObject> updates, HttpStatusCode expected, int times = 1)
    {
        foreach (var update in updates.SelectMany(update => Enumerable.Repeat(update, times)))
        {
            Assert.Equal(expected, (await square.Postman.PostAsync(update)).Status);
        }
    }

    /// <summary>What stands in the chats of one side: for each language the private chat, the group of whoever has one, and the group of whoever hasn't.</summary>
    public IReadOnlyList<IReadOnlyList<SeenMessage>> Read(int side) => [.. Chats(side).Select(chat => square.Telegram.BotMessages(chat).Skip(before[chat]).ToList())];

    private Task ArriveAsync() => carry?.Invoke() ?? CarryAsync(square.TakeNew(), HttpStatusCode.OK);

    private static IEnumerable<long> Chats(int side) => new[] { 0, 1 }.SelectMany(language => new[] { Person(side, language, true), Group(side, language, true), Group(side, language, false) });

    private static IEnumerable<(int Side, int Language, bool Reachable)> Everybody() =>
        from side in new[] { Well, InTrouble }
        from language in new[] { 0, 1 }
        from reachable in new[] { true, false }
        select (side, language, reachable);

    private static long Person(int side, int language, bool reachable) => 1_000 + (100 * side) + (10 * language) + (reachable ? 1 : 0);

    private static long Group(int side, int language, bool reachable) => -1_002_000_000_000 - Person(side, language, reachable);
}
