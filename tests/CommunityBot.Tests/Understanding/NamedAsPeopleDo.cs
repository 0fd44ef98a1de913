using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

public sealed class NamedAsPeopleDo
{
    [Theory]
    [InlineData("fikat", "Fika")]
    [InlineData("promenaden", "Promenad runt dammen")]
    [InlineData("bion", "Bio")]
    [InlineData("lopningen", "Löpning")]
    [InlineData("quizet på fredag", "Quiz")]
    [InlineData("the walk", "Walk by the pond")]
    public void A_meetup_is_meant(string words, string title) => Assert.True(NamedTitle.IsIn(words, title));

    [Theory]
    [InlineData("fikat", "Bio")]
    [InlineData("filmen", "Fika")]
    [InlineData("den", "Den stora promenaden")]
    public void Another_one_is_not(string words, string title) => Assert.False(NamedTitle.IsIn(words, title));

    [Theory]
    [InlineData("dölj namnen", Intent.HideNames, "")]
    [InlineData("kan du gömma namnen på promenaden", Intent.HideNames, "promenaden")]
    [InlineData("visa inte namnen", Intent.HideNames, "")]
    [InlineData("hide the names for the run please", Intent.HideNames, "the run please")]
    [InlineData("visa namnen igen", Intent.ShowNames, "")]
    [InlineData("show names", Intent.ShowNames, "")]
    [InlineData("Promenad lördag 10, dölj namnen", Intent.SuggestMeetup, "")]
    public void Names_are_hidden_and_shown_in_words(string words, Intent intent, string rest)
    {
        var understood = MessageReader.Read(words, "sv", new LocalDateTime(2026, 11, 16, 10, 0), DateTimeZoneProviders.Tzdb["Europe/Stockholm"], inGroup: false);

        Assert.Equal((intent, rest), (understood.Intent, understood.Rest));
    }
}
