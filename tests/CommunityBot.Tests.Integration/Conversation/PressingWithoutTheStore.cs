using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Conversation;

/// <summary>With the database away the buttons under a crisis reply are answered all the same, to whoever pressed and to nobody else.</summary>
public sealed class PressingWithoutTheStore
{
    private const string Group = "-7";
    private static readonly ButtonSigner Signer = new(TimeProvider.System);

    private readonly FakeChannel channel = new();
    private readonly SafetyVoice voice;
    private int updates;

    public PressingWithoutTheStore()
    {
        voice = Voices.On(channel);
        channel.OpenPrivate("7");
    }

    [Theory]
    [InlineData("misunderstood", 0, "softened")]
    [InlineData("straight", 1, "self")]
    [InlineData("straight", 2, "softened")]
    [InlineData("straight", 3, "human")]
    [InlineData("human", 0, "human")]
    [InlineData("human-contact", 1, "human")]
    [InlineData("human-contact", 2, "human")]
    [InlineData("human-contact", 3, "human")]
    public async Task Says_in_private_what_the_button_would_have_said(string button, int choice, string words)
    {
        foreach (var language in CommunityOptions.PersonLanguages)
        {
            await voice.SpeakAsync(Pressed(button, choice, ChatKind.Private, language: language), default);

            var said = channel.TakeNew()[^1];
            Assert.Equal(("7", Words(words, language)), (said.To.Address, said.What.Text.Plain));
            Assert.Equal("start:manniska", Assert.Single(said.What.Buttons.SelectMany(row => row)).Url);
            Assert.Equal(new Toast(CrisisTexts.Numbers(language, Today)), channel.Toasts.Last().Toast);
        }
    }

    [Theory]
    [InlineData("misunderstood", true)]
    [InlineData("straight", true)]
    [InlineData("human", false)]
    public async Task Takes_the_place_of_the_message_where_its_handler_would(string button, bool inPlace)
    {
        await SayAsync("jag vill dö");
        var first = Assert.Single(channel.Said);

        await voice.SpeakAsync(Pressed(button, 3, ChatKind.Private, message: first.MessageId), default);

        Assert.Equal((2, inPlace), (channel.Said.Count, channel.Said[^1].Edit));
        Assert.Equal(inPlace, channel.Said[^1].MessageId == first.MessageId);
    }

    /// <summary>A message of yesterday's can be gone: then the words come anew.</summary>
    [Fact]
    public async Task Says_it_anew_where_the_message_can_no_longer_be_changed()
    {
        await voice.SpeakAsync(Pressed("misunderstood", 0, ChatKind.Private, message: "gone"), default);

        Assert.Equal((CrisisTexts.Softened("sv", Today), false), (Assert.Single(channel.Said).What.Text.Plain, channel.Said[0].Edit));
    }

    [Theory]
    [InlineData("human", "human")]
    [InlineData("misunderstood", "softened")]
    public async Task Shows_it_in_a_group_to_the_presser_only(string button, string words)
    {
        await voice.SpeakAsync(Pressed(button, 0, ChatKind.Group, message: "5"), default);

        var said = Assert.Single(channel.Said);
        Assert.Equal(new Destination(Group, null, "7", "p1"), said.To);
        Assert.Equal((Words(words, "sv"), false), (said.What.Text.Plain, said.Edit));
        Assert.Equal(("p1", new Toast(CrisisTexts.Numbers("sv", Today), Alert: true)), Assert.Single(channel.Toasts));
    }

    /// <summary>Down the ladder of private answers: their own chat, and for whoever has none the numbers over the chat, which only they see.</summary>
    [Theory]
    [InlineData("7", 1)]
    [InlineData("8", 0)]
    public async Task Never_says_it_to_the_group(string person, int privately)
    {
        channel.Traits = channel.Traits with { CanAnswerPrivatelyInGroup = false };

        await voice.SpeakAsync(Pressed("human", 0, ChatKind.Group, person), default);

        Assert.DoesNotContain(channel.Said, said => said.To.Address == Group);
        Assert.Equal(privately, channel.Said.Count(said => said.To.Address == person));
        Assert.Contains("112", Assert.Single(channel.Toasts).Toast.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_one_press_once_however_often_it_is_brought()
    {
        var press = Pressed("human", 0, ChatKind.Private);

        await voice.SpeakAsync(press, default);
        await voice.SpeakAsync(press, default);

        Assert.Single(channel.Said);
        Assert.Single(channel.Toasts);
    }

    /// <summary>Those wait: the platform brings them again, and what they would do can't be done now.</summary>
    [Theory]
    [InlineData("rsvp")]
    [InlineData("human-answer")] // A contact person's, who needs no helpline.
    public async Task Leaves_every_other_button_alone(string button)
    {
        await voice.SpeakAsync(Pressed(button, 1, ChatKind.Private), default);
        await voice.SpeakAsync(Pressed(button, 1, ChatKind.Private) with { What = new Happening.Pressed("p", "no token", null) }, default);

        Assert.Empty(channel.Said);
        Assert.Empty(channel.Toasts);
    }

    /// <summary>The line over a chat holds 200 characters on Telegram.</summary>
    [Fact]
    public void Has_room_for_the_numbers_over_the_chat() =>
        Assert.All(CommunityOptions.PersonLanguages, language => Assert.InRange(CrisisTexts.Numbers(language, new DateOnly(2030, 1, 1)).Length, 30, 200));

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static string? Words(string which, string language) => which switch
    {
        "softened" => CrisisTexts.Softened(language, Today),
        "human" => CrisisTexts.Human(language, Today),
        _ => CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Self), language, inGroup: false, Today),
    };

    private Task SayAsync(string text) => voice.SpeakAsync(
        new Incoming("fake", $"{++updates}", new Place("7", ChatKind.Private, ""), new Speaker("7", "Anna", "sv"), new Happening.Said(text, null, ToBot: true)), default);

    private Incoming Pressed(string button, int choice, ChatKind kind, string person = "7", string? message = null, string language = "sv")
    {
        // The key and the chat of the signature are another's: without the store it can't be checked.
        var data = Signer.Sign(Voices.Routes.Single(route => route.Name == button).Number, 1, choice, 1);
        return new Incoming(
            "fake", $"{++updates}", new Place(kind == ChatKind.Private ? person : Group, kind, "Grannar"), new Speaker(person, "Anna", language), new Happening.Pressed($"p{updates}", data, message));
    }
}
