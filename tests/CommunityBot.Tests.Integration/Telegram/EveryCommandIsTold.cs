using System.Text.RegularExpressions;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Integration.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Three lists that drift apart by themselves: what the real program hears, what Telegram shows behind the slash, and what /hjalp says.</summary>
public sealed partial class EveryCommandIsTold : IAsyncLifetime
{
    /// <summary>For the few whom the settings name; everybody else would be told no.</summary>
    private static readonly string[] OnlyForCoordinators = ["arbetslista"];

    /// <summary>Telegram shows a button of its own for it, and who reads the help has pressed it.</summary>
    private const string Start = "start";

    private readonly Theatre theatre = Theatre.Open(Transcript.Parse("# group: G, sv, Europe/Stockholm\n# people: Anna\n\n@ 2026-05-05 10:00\n"));
    private List<CommandRoute> routes = [];
    private Phrasebook phrases = null!;

    public Task InitializeAsync()
    {
        routes = [.. theatre.Services.GetServices<CommandRoute>().Where(route => !OnlyForCoordinators.Any(route.Names.Contains))];
        phrases = theatre.Services.GetRequiredService<Phrasebook>();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await theatre.DisposeAsync();

    [Fact]
    public void Each_route_is_in_Telegrams_list_and_in_the_help_of_both_languages()
    {
        Assert.True(routes.Count > 25);
        foreach (var language in new[] { "sv", "en" })
        {
            var listed = TelegramCommandLists.Lists.SelectMany(list => Names(list.Commands, language)).ToHashSet();
            var told = Told("help.private", language).Concat(Told("help.group", language)).Append(Start).ToHashSet();

            Assert.Equal([], routes.Where(route => !route.Names.Any(listed.Contains)).Select(route => $"{language} list: {route.Names[0]}"));
            Assert.Equal([], routes.Where(route => !route.Names.Any(told.Contains) && !route.Names.Contains("help")).Select(route => $"{language} help: {route.Names[0]}"));
        }
    }

    [Fact]
    public void Nothing_is_listed_or_told_that_nobody_hears()
    {
        var heard = routes.SelectMany(route => route.Names).ToHashSet();
        foreach (var language in new[] { "sv", "en" })
        {
            Assert.Equal([], TelegramCommandLists.Lists.SelectMany(list => Names(list.Commands, language)).Concat(Told("help.private", language)).Concat(Told("help.group", language)).Except(heard));
        }
    }

    [Fact]
    public void Each_scope_is_told_by_its_own_help_in_the_same_language()
    {
        foreach (var (scope, commands) in TelegramCommandLists.Lists)
        {
            foreach (var language in new[] { "sv", "en" })
            {
                var told = Told(scope == "all_private_chats" ? "help.private" : "help.group", language);

                Assert.Equal([], Names(commands, language).Except(told).Except([Start, .. Names(["help"], language)]));
            }
        }
    }

    /// <summary>Telegram: 1-32 of a-z, 0-9 and _; descriptions of 1-256; at most 100 in a list; and no command twice.</summary>
    [Fact]
    public void The_lists_are_such_as_Telegram_takes()
    {
        foreach (var language in new[] { "sv", "en" })
        {
            Assert.All(TelegramCommandLists.Lists, list =>
            {
                var names = Names(list.Commands, language).ToList();
                Assert.Equal(names.Distinct(), names);
                Assert.InRange(names.Count, 1, 100);
                Assert.All(names, name => Assert.Matches("^[a-z0-9_]{1,32}$", name));
                Assert.All(list.Commands, command => Assert.InRange(phrases.Say(language, $"telegram.command.{command}.text").Plain.Length, 3, 256));
            });
        }
    }

    private IEnumerable<string> Names(IEnumerable<string> commands, string language) => commands.Select(command => phrases.Say(language, $"telegram.command.{command}.name").Plain);

    private List<string> Told(string key, string language) => [.. Command().Matches(phrases.Say(language, key).Plain).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"/(\w+)")]
    private static partial Regex Command();
}
