using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Playground;

public sealed class TranslatingTheTown
{
    private static readonly Resident Emma = Townsfolk.Find("emma")!;
    private static readonly Place Group = new("group-neighbours", ChatKind.Group, "Grannar");
    private static readonly Place Private = new("emma", ChatKind.Private, "");

    [Theory]
    [InlineData("/traff Promenad torsdag 18", "traff")]
    [InlineData("/träff Promenad", "träff")]
    [InlineData("/TRAFFAR", "traffar")]
    [InlineData("/hjalp@communitybot", "hjalp")]
    [InlineData("/hjalp@CommunityBot nu", "hjalp")]
    [InlineData("/start\nabc", "start")]
    [InlineData("/hjalp@otherbot", null)]
    [InlineData("/ hjalp", null)]
    [InlineData("/hjalp!", null)]
    [InlineData(" /hjalp", null)]
    [InlineData("hej /hjalp", null)]
    [InlineData("9/11", null)]
    [InlineData("/", null)]
    public void Reads_a_command(string text, string? command)
    {
        var said = Said(Group, text);

        Assert.Equal(command, said.Command);
        Assert.Equal(command is not null, said.ToBot);
        Assert.Equal(text, said.Text);
    }

    [Theory]
    [InlineData("hej @communitybot", true)]
    [InlineData("@CommunityBot, vad händer?", true)]
    [InlineData("mejla info@communitybot", false)]
    [InlineData("@communitybot2 hej", false)]
    [InlineData("nån som vill gå ut?", false)]
    public void Knows_when_the_bot_is_meant_in_a_group(string text, bool meant) => Assert.Equal(meant, Said(Group, text).ToBot);

    [Fact]
    public void Takes_an_answer_and_everything_private_as_meant_for_the_bot()
    {
        Assert.True(Said(Group, "vid bron", answers: true).ToBot);
        Assert.True(Said(Private, "vid bron").ToBot);
        Assert.False(Said(Private, "/hjalp@otherbot").ToBot);
    }

    [Fact]
    public void Says_who_and_where_in_whose_language()
    {
        var incoming = PlaygroundTranslator.Pressed("u-1", Group, Emma, "press-1", "token", "m-1");

        Assert.Equal(new Incoming("playground", "u-1", Group, new Speaker("emma", "Emma", "en"), new Happening.Pressed("press-1", "token", "m-1")), incoming);
    }

    [Fact]
    public void Has_no_speaker_when_the_bot_is_added() =>
        Assert.Equal(new Incoming("playground", "u-2", Group, null, new Happening.Added()), PlaygroundTranslator.Added("u-2", Group));

    private static Happening.Said Said(Place place, string text, bool answers = false) =>
        Assert.IsType<Happening.Said>(PlaygroundTranslator.Said("u-1", place, Emma, text, answers).What);
}
