using CommunityBot.Bot.Features.Human;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Human;

public sealed class TheHumanButton
{
    private static readonly Phrasebook Phrases = Phrasebook.Load();

    [Theory]
    [InlineData("sv", "Prata med en människa")]
    [InlineData("en", "Talk to a human")]
    public void Says_plainly_where_it_leads(string language, string label)
    {
        var button = Assert.Single(HumanButton.Row);

        Assert.Equal(TalkToHuman.Action, button.Action);
        Assert.Equal(label, Phrases.Say(language, button.Label.Key).Plain);
    }
}
