using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.Tests.Finding;

public sealed class ReadingWords
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();
    private static readonly CompoundSplitter Compounds = new(Vocabulary.Of(Library));

    [Theory]
    [InlineData("ensamheten", "ensam")]
    [InlineData("promenader", "promenad")]
    [InlineData("nyinflyttad", "nyinflyt")]
    [InlineData("vänligt", "vän")]
    [InlineData("jul", "jul")]
    public void Stems_swedish(string word, string stem) => Assert.Equal(stem, SwedishStemmer.Stem(word));

    [Theory]
    [InlineData("walking", "walks")]
    [InlineData("running", "run")]
    [InlineData("neighbours", "neighbour")]
    [InlineData("practised", "practising")]
    public void Lets_english_forms_meet(string one, string other) =>
        Assert.Equal(EnglishStemmer.Stem(one), EnglishStemmer.Stem(other));

    [Theory]
    [InlineData("seniorlunch", "senior lunch")]
    [InlineData("promenadsällskap", "promenad sallskap")]
    [InlineData("ensamhetskänslor", "ensamhet kanslor")]
    [InlineData("barnvagnspromenad", "barnvagn promenad")]
    [InlineData("volontäruppdrag", "volontar uppdrag")]
    [InlineData("grannfika", "granne fika")]
    public void Splits_compounds(string word, string parts)
    {
        var split = Compounds.Split(word);

        // "grann" stands in the list beside "granne"; either is the same word.
        Assert.Equal(parts.Replace("granne", "grann", StringComparison.Ordinal), string.Join(' ', split).Replace("granne", "grann", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hej")]
    [InlineData("mamma")]
    [InlineData("jättebra")]
    public void Leaves_other_words_whole(string word) => Assert.Empty(Compounds.Split(word));

    [Theory]
    [InlineData("sogrgrupp", "sorggrupp")]
    [InlineData("nybörgare", "nyborjare")]
    [InlineData("språkkaffe", "sprakkafe")]
    [InlineData("promenadd", "promenad")]
    public void Guesses_what_was_meant(string typed, string meant) =>
        Assert.Equal(meant, new SpellingGuess(["sorggrupp", "nybörjare", "språkkafé", "promenad"]).Nearest(typed));

    [Theory]
    [InlineData("sjelvjelp", "sjalvhjalp")]
    [InlineData("selskap", "sallskap")]
    [InlineData("skillsmesa", "skilsmassa")]
    public void Hears_what_is_written_by_ear(string typed, string meant) =>
        Assert.Equal(meant, new SpellingGuess(["självhjälp", "sällskap", "skilsmässa"]).Nearest(typed));

    /// <summary>All three are one letter away; s lies beside d, k and l don't.</summary>
    [Fact]
    public void Thinks_of_the_key_beside_first() => Assert.Equal("kassa", new SpellingGuess(["kaksa", "kassa", "kalsa"]).Nearest("kadsa"));

    [Theory]
    [InlineData("datorhjäp", "dator hjalp")]
    [InlineData("sogrgrupp", "sorg grupp")]
    [InlineData("xyzgrupp", "")]
    public void Splits_a_compound_with_a_slip_in_one_part(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', new CompoundSplitter(["dator", "hjälp", "sorg", "grupp"]).Split(word, new SpellingGuess(["dator", "hjälp", "sorg", "grupp"]).Nearest)));

    [Fact]
    public void Joins_what_was_written_as_two_words()
    {
        var features = new TextFeatures(new CompoundSplitter(["sjuk"]), new SpellingGuess(["sjukskriven", "skriven"]), new Meanings([]));

        Assert.Contains("f:sjukskriv", features.Of(["sjuk", "skriven"]).Keys);
        Assert.DoesNotContain("f:skrivensjuk", features.Of(["skriven", "sjuk"]).Keys);
    }

    [Theory]
    [InlineData("bok")]
    [InlineData("promenad")]
    [InlineData("xylofon")]
    public void Leaves_a_known_a_short_and_a_strange_word_alone(string typed) =>
        Assert.Null(new SpellingGuess(["promenad", "fika", "bokar"]).Nearest(typed));

    [Theory]
    [InlineData("Jag är ENSAM’s, don't", "jag är ensams dont")]
    [InlineData("sa\u0308ng", "säng")]
    [InlineData("en\u00ADsam och en\u200Bsam", "ensam och ensam")]
    public void Cuts_text_into_plain_words(string text, string words) => Assert.Equal(words, string.Join(' ', PlainWords.In(text)));

    [Theory]
    [InlineData("springa i Göteborg", "goteborg")]
    [InlineData("springa i gbg", "goteborg")]
    [InlineData("fika i Malung-Sälen", "malung salen")]
    [InlineData("träff i Vara", "vara")]
    public void Sees_the_place(string text, string place) => Assert.Contains(place, Places.Read(text, null).Names);

    [Theory]
    [InlineData("jag vill inte vara ensam")]
    [InlineData("i mark och skog")]
    [InlineData("kommer från Malmö")]
    public void Sees_no_place_where_none_is_asked_for(string text) => Assert.Empty(Places.Read(text, null).Names);

    [Fact]
    public void Lets_the_place_in_the_text_go_before_the_group_s() =>
        Assert.DoesNotContain("malmo", Places.Read("fika i Lund", "Malmö").Names);

    private static PlaceReader Places => new(Library.Places);
}
