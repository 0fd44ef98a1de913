using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Find;

/// <summary>Plain words that open a feature. None of these sentences stands in openings.yaml.</summary>
public sealed class HearingOpeningWords
{
    private static readonly OpeningWords Words = new(ContentLibrary.Load().Openings);

    [Theory]
    [InlineData("Jag känner mig ganska ensam nu på hösten", "lonely")]
    [InlineData("jag ar sa jakla ensam", "lonely")]
    [InlineData("har faktiskt inga vänner kvar i stan", "lonely")]
    [InlineData("det finns ingen att göra saker med", "lonely")]
    [InlineData("I have been feeling a bit lonely since I moved", "lonely")]
    [InlineData("i've got no one to go running with", "lonely")]
    [InlineData("Min granne verkar väldigt ensam", "meeting")]
    [InlineData("mamma är så ensam sedan pappa dog", "meeting")]
    [InlineData("How do I help my neighbour?", "meeting")]
    [InlineData("Har du något råd?", "tips")]
    [InlineData("Tips mot oro, tack", "tips")]
    [InlineData("any advice on sleeping?", "tips")]
    [InlineData("vill komma igång igen", "steps")]
    [InlineData("Tack så mycket!", "thanks")]
    [InlineData("vi hade ensamrätt på bastun", null)]
    [InlineData("språkcafé på biblioteket", null)]
    [InlineData("Vem har tvättid på lördag?", null)]
    [InlineData("", null)]
    [InlineData("🙂 ??? _ * ", null)]
    public void Knows_what_is_wanted(string text, string? kind) => Assert.Equal(kind, Words.Hear(text));

    /// <summary>The gap is up to three words, not the whole sentence.</summary>
    [Fact]
    public void Does_not_join_words_that_stand_far_apart() =>
        Assert.Null(Words.Hear("jag undrar om någon av er i huset bredvid vet varför katten går ensam"));

    [Fact]
    public void Never_throws() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => Words.Hear(text ?? "") is null or { Length: > 0 }));
}
