using System.Text.RegularExpressions;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>Every kind of danger, in both languages, in private and in a group: what is said with the store and without it is the same, byte for byte.</summary>
public sealed class TheSameWordsWithoutAStore
{
    private static readonly (DistressKind Kind, string Swedish, string English)[] Messages =
    [
        (DistressKind.Self, "jag vill dö", "I want to die"),
        (DistressKind.ThirdParty, "min granne säger att han vill dö", "my friend says he wants to die"),
        (DistressKind.Violence, "min man slår mig", "my husband hits me"),
        (DistressKind.Child, "pappa slår mig, jag är 11", "my dad hits me, I am 11"),
        (DistressKind.Medical, "jag har tagit för många tabletter", "I have taken too many pills"),
        (DistressKind.Psychosis, "rösterna säger åt mig att hoppa", "the voices are telling me to jump"),
        (DistressKind.Threat, "jag ska döda honom", "I am going to kill him"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_said(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        var direct = new FakeChannel();
        var voice = Voices.On(direct, town.Services.GetRequiredService<TimeProvider>(), town.Services.GetRequiredService<Tongues>());
        await SpeaksEnglishAsync(town);
        var number = 0;
        foreach (var (kind, swedish, english) in Messages)
        {
            foreach (var (language, otherwise, text) in new[] { ("sv", "en", swedish), ("en", "sv", english) })
            {
                Assert.Equal(new Triage(DistressLevel.Crisis, kind), SafetyNet.Read(text, language));
                foreach (var place in new[] { ChatKind.Private, ChatKind.Group })
                {
                    // In the group somebody who has never opened a private chat, and whose own language is the other one.
                    var address = place == ChatKind.Private ? $"p{number}" : $"-{language}";
                    var incoming = new Incoming(
                        "fake", $"same-{++number}", new Place(address, place, "Grannar"), new Speaker(place == ChatKind.Private ? address : $"g{number}", "Anna", place == ChatKind.Private ? language : otherwise), new Happening.Said(text, null, ToBot: true));
                    if (place == ChatKind.Private)
                    {
                        town.Channel.OpenPrivate(address);
                        direct.OpenPrivate(address);
                    }

                    var before = (With: town.Channel.Said.Count, Without: direct.Said.Count);
                    await town.Services.GetRequiredService<IReception>().HearAsync(incoming, default);
                    await town.AheadAsync(TimeSpan.Zero);
                    await voice.SpeakAsync(incoming, default);

                    var withStore = town.Channel.Said.Skip(before.With).Select(said => said.What.Text.Plain).ToList();
                    Assert.Equal(withStore.Count, direct.Said.Count - before.Without);
                    Assert.Equal(place == ChatKind.Group && kind == DistressKind.Violence ? 0 : 1, withStore.Count);
                    Assert.Equal(town.Channel.Said.Skip(before.With).SelectMany(said => said.What.Text.Spans), direct.Said.Skip(before.Without).SelectMany(said => said.What.Text.Spans));
                    Assert.All(withStore, words => Assert.Equal(language == "en", Regex.IsMatch(words, @"\b(call|private)\b", RegexOptions.IgnoreCase)));
                }
            }
        }
    }

    /// <summary>The group -en has been heard once, and has chosen English since.</summary>
    private static async Task SpeaksEnglishAsync(HelpTown town)
    {
        await town.Services.GetRequiredService<IReception>().HearAsync(
            new Incoming("fake", "first", new Place("-en", ChatKind.Group, "Neighbours"), new Speaker("x", "Xenia", "sv"), new Happening.Said("hello there", null, ToBot: false)), default);
        await town.Store.WriteAsync(async db => await db.Chats.Where(chat => chat.Address == "-en").ExecuteUpdateAsync(set => set.SetProperty(chat => chat.Language, "en")), default);
    }
}
