using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Support;
using Span = CommunityBot.Content.Phrases.Span;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>With the database away a crisis is answered all the same, straight to the channel.</summary>
public sealed class SpeakingWithoutTheStore
{
    private const string Cry = "jag vill inte leva längre";
    private static readonly Triage Heard = SafetyNet.Read(Cry, "sv");

    private readonly FakeChannel channel = new();
    private readonly SafetyVoice voice;
    private int updates;

    public SpeakingWithoutTheStore()
    {
        voice = Voices.On(channel);
        channel.OpenPrivate("7");
    }

    [Fact]
    public async Task Says_the_fixed_text_in_private()
    {
        await SpeakAsync(Cry, ChatKind.Private);

        Assert.Equal(CrisisTexts.For(Heard, "sv", inGroup: false, Today), Assert.Single(channel.Said).What.Text.Plain);
    }

    [Fact]
    public async Task Writes_to_whoever_can_be_reached_and_says_so_in_the_group()
    {
        await SpeakAsync(Cry, ChatKind.Group);

        Assert.Equal(
            [("7", CrisisTexts.For(Heard, "sv", inGroup: false, Today)), ("-7", CrisisTexts.For(Heard, "sv", inGroup: true, Today))],
            channel.Said.Select(said => (said.To.Address, (string?)said.What.Text.Plain)));
    }

    [Fact]
    public async Task Offers_a_private_chat_to_whoever_has_none()
    {
        await SpeakAsync(Cry, ChatKind.Group, person: "8");

        var line = Assert.Single(channel.Said);
        Assert.Equal(CrisisTexts.For(Heard, "sv", inGroup: true, Today, writtenPrivately: false), line.What.Text.Plain);
        var button = Assert.Single(line.What.Buttons.SelectMany(row => row));
        Assert.Equal(("start:manniska", "Skriv till mig privat"), (button.Url, button.Label));
    }

    [Theory]
    [InlineData("vi ses vid bron på lördag", ChatKind.Private)]
    [InlineData("min man slår mig", ChatKind.Group)] // nothing visible, and nothing in private: whoever does it may be in the group
    public async Task Is_silent_where_the_net_is_silent(string text, object kind)
    {
        await SpeakAsync(text, (ChatKind)kind);

        Assert.Empty(channel.Said);
    }

    [Fact]
    public async Task Says_it_once_while_the_platform_repeats_the_update()
    {
        var incoming = Said(Cry, ChatKind.Private);
        await voice.SpeakAsync(incoming, default);
        await voice.SpeakAsync(incoming, default);

        Assert.Single(channel.Said);
    }

    /// <summary>What didn't arrive is tried again when the platform brings the update again; the group's hour isn't used up by it.</summary>
    [Theory]
    [InlineData(ChatKind.Private)]
    [InlineData(ChatKind.Group)]
    public async Task Tries_again_what_could_not_be_delivered(object kind)
    {
        var incoming = Said(Cry, (ChatKind)kind, person: (ChatKind)kind == ChatKind.Group ? "8" : "7");
        channel.Close(incoming.Place.Address);
        await voice.SpeakAsync(incoming, default);
        await SpeakAsync(Cry, (ChatKind)kind, person: "9");
        Assert.Empty(channel.Said);

        channel.Open(incoming.Place.Address);
        await voice.SpeakAsync(incoming, default);

        Assert.Contains("112", Assert.Single(channel.Said).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>Only the writer saw these words; only the writer sees the answer.</summary>
    [Fact]
    public async Task Whispers_where_it_was_whispered_to()
    {
        var incoming = Said(Cry, ChatKind.Group, person: "8");
        await voice.SpeakAsync(incoming with { What = (Happening.Said)incoming.What with { Whisper = "w1" } }, default);

        Assert.Equal(new Destination("-7", null, "8", "w1"), Assert.Single(channel.Said).To);
    }

    [Theory]
    [InlineData("jag orkar inte mer")] // nobody can be sure: the straight question, with the numbers in it
    [InlineData("kan jag sluta med min medicin på en gång?")]
    public async Task Says_every_fixed_text_that_a_private_chat_gets(string text)
    {
        await SpeakAsync(text, ChatKind.Private);

        Assert.Equal(CrisisAnswer.InPrivate(SafetyNet.Read(text, "sv"), "sv", Today)!.Privately, Assert.Single(channel.Said).What.Text.Plain);
    }

    [Fact]
    public async Task Gives_the_numbers_again_when_the_words_are_new()
    {
        await SpeakAsync(Cry, ChatKind.Private);
        await SpeakAsync(Cry, ChatKind.Private);
        await SpeakAsync("jag ska ta mitt liv ikväll", ChatKind.Private);

        Assert.Equal([CrisisTexts.For(Heard, "sv", inGroup: false, Today), CrisisTexts.Numbers("sv", Today)], channel.Said.Select(said => said.What.Text.Plain));
    }

    /// <summary>The phone may lie on the kitchen table: neither the lock screen nor the list of chats shows more than the neutral words.</summary>
    [Fact]
    public async Task Covers_the_answer_to_violence_at_home_and_the_numbers_that_come_again()
    {
        await SpeakAsync("min man slår mig", ChatKind.Private);
        await SpeakAsync("nu slår han mig igen", ChatKind.Private);

        var triage = SafetyNet.Read("min man slår mig", "sv");
        var neutral = new Span.Plain(CrisisTexts.PreviewOf(triage, "sv") + "\n\n");
        Assert.Equal(
            [neutral, new Span.Covered(CrisisTexts.For(triage, "sv", inGroup: false, Today)!), neutral, new Span.Covered(CrisisTexts.Numbers("sv", Today))],
            channel.Said.SelectMany(said => said.What.Text.Spans));
    }

    [Theory]
    [InlineData("/manniska", "manniska")]
    [InlineData("/start manniska", "start")]
    public async Task Gives_the_lines_to_whoever_asks_for_a_human(string text, string command)
    {
        await SpeakAsync(Cry, ChatKind.Private);
        await SpeakAsync(text, ChatKind.Private, command);

        Assert.Equal(CrisisTexts.Human("sv", Today), channel.Said[^1].What.Text.Plain);
        Assert.Equal(2, channel.Said.Count);
    }

    /// <summary>Decision 12: others don't read that somebody wants to talk, nor any number meant for them.</summary>
    [Theory]
    [InlineData("7", "7", @"\b90390\b")]
    [InlineData("8", "-7", @"^\D+$")]
    public async Task Tells_nobody_in_the_group_who_asked_for_a_human(string person, string to, string words)
    {
        await SpeakAsync("/manniska", ChatKind.Group, "manniska", person);

        var said = Assert.Single(channel.Said);
        Assert.Equal(to, said.To.Address);
        Assert.Matches(words, said.What.Text.Plain);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private Task SpeakAsync(string text, ChatKind kind, string? command = null, string person = "7") => voice.SpeakAsync(Said(text, kind, command, person), default);

    private Incoming Said(string text, ChatKind kind, string? command = null, string person = "7") => new(
        "fake", $"{++updates}", new Place(kind == ChatKind.Private ? person : "-7", kind, "Grannar"), new Speaker(person, "Anna", "sv"), new Happening.Said(text, command, ToBot: true));
}
