using CommunityBot.Content.Finding;

namespace CommunityBot.Tests.Finding;

public sealed class KnowingMeanings
{
    private static readonly Meanings Of = new([new("illness", ["demens*", "stroke"]), new("death", ["gick_bort", "begravning"]), new("rest", ["vila", "stroke"])]);

    [Theory]
    [InlineData("demenssjuk make", 0, "0")]
    [InlineData("Stroken", 0, "0 2")]
    [InlineData("begravningen", 0, "1")]
    [InlineData("hon gick bort", 2, "1")]
    [InlineData("hon gick hem", 2, "")]
    [InlineData("demon", 0, "")]
    public void Knows_a_word_in_any_form_a_beginning_and_a_pair(string text, int at, string meanings) =>
        Assert.Equal(meanings, string.Join(' ', Of.At(PlainWords.In(text), at).Distinct().Order()));

    /// <summary>They teach the topics; a thing's own words stay its own.</summary>
    [Fact]
    public void Is_a_feature_of_topics_alone_and_two_by_two()
    {
        var features = new TextFeatures(new CompoundSplitter(["rum", "sjuk"]), new SpellingGuess(["begravning"]), Of);

        Assert.Equal(["m:0", "m:2", "n:0 2"], Meant(features.WithMeanings(["stroke"])));
        Assert.Equal(["m:1"], Meant(features.WithMeanings(["begravnnig"])));
        Assert.Empty(Meant(features.Of(["stroke"])));
    }

    private static IEnumerable<string> Meant(Dictionary<string, float> features) => features.Keys.Where(name => name[0] is 'm' or 'n').Order(StringComparer.Ordinal);
}
