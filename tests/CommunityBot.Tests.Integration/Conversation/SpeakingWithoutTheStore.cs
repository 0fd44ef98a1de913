using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>With the database away a crisis is answered all the same, straight to the channel.</summary>
public sealed class SpeakingWithoutTheStore
{
    private readonly FakeChannel channel = new();
    private readonly SafetyVoice voice;

    public SpeakingWithoutTheStore()
    {
        voice = new SafetyVoice([channel], Phrasebook.Load(), TimeProvider.System, NullLogger<SafetyVoice>.Instance);
        channel.OpenPrivate("7");
    }

    [Fact]
    public async Task Says_the_fixed_text_in_private()
    {
        await voice.SpeakAsync(Said("jag vill inte leva längre", ChatKind.Private), default);

        var triage = SafetyNet.Read("jag vill inte leva längre", "sv");
        Assert.Equal(CrisisTexts.For(triage, "sv", inGroup: false, Today), Assert.Single(channel.Said).What.Text.Plain);
    }

    [Fact]
    public async Task Offers_a_private_chat_in_a_group()
    {
        await voice.SpeakAsync(Said("jag vill inte leva längre", ChatKind.Group), default);

        var button = Assert.Single(Assert.Single(channel.Said).What.Buttons.SelectMany(row => row));
        Assert.Equal("start:manniska", button.Url);
        Assert.Equal("Skriv till mig privat", button.Label);
    }

    [Theory]
    [InlineData("vi ses vid bron på lördag", ChatKind.Private)]
    [InlineData("min man slår mig", ChatKind.Group)] // nothing visible: whoever does it may be in the group
    public async Task Is_silent_where_the_net_is_silent(string text, object kind)
    {
        await voice.SpeakAsync(Said(text, (ChatKind)kind), default);

        Assert.Empty(channel.Said);
    }

    [Fact]
    public async Task Says_it_once_while_the_platform_repeats_the_update()
    {
        await voice.SpeakAsync(Said("jag vill inte leva längre", ChatKind.Private), default);
        await voice.SpeakAsync(Said("jag vill inte leva längre", ChatKind.Private), default);

        Assert.Single(channel.Said);
    }

    [Theory]
    [InlineData("/manniska", "manniska")]
    [InlineData("/start manniska", "start")]
    public async Task Gives_the_lines_to_whoever_asks_for_a_human(string text, string command)
    {
        await voice.SpeakAsync(Said("jag vill inte leva längre", ChatKind.Private), default);
        await voice.SpeakAsync(Said(text, ChatKind.Private, command), default);

        Assert.Equal(CrisisTexts.Human("sv", Today), channel.Said[^1].What.Text.Plain);
        Assert.Equal(2, channel.Said.Count);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static Incoming Said(string text, ChatKind kind, string? command = null) => new(
        "fake", "1", new Place(kind == ChatKind.Private ? "7" : "-7", kind, "Grannar"), new Speaker("7", "Anna", "sv"), new Happening.Said(text, command, ToBot: true));
}
