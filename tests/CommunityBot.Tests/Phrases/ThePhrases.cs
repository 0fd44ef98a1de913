using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Phrases;

public sealed class ThePhrases
{
    /// <summary>Easy to read aloud, and to understand for somebody who has learnt Swedish for a year (content.md 1.4).</summary>
    private const int MostWordsInASwedishSentence = 15;

    /// <summary>Keys that may say a longer sentence, and why.</summary>
    private static readonly Dictionary<string, string> MayBeLong = new()
    {
    };

    [Fact]
    public void Are_there() => Assert.Superset(new HashSet<string> { "sv", "en", "sv-lattlast" }, PhraseFiles.Book.Languages.ToHashSet());

    [Fact]
    public void Are_said_in_every_language() => Faults.None(
        from language in PhraseFiles.Book.Languages
        where language != Phrasebook.Easy
        from key in PhraseFiles.Keys
        where !PhraseFiles.Book.Has(language, key)
        select $"{key} is missing in {language}");

    [Fact]
    public void Ask_for_the_same_things_in_every_language() => Faults.None(
        from key in PhraseFiles.Keys
        let swedish = PlaceholdersOf(Phrasebook.Fallback, key)
        from language in PhraseFiles.Book.Languages
        where language != Phrasebook.Easy || PhraseFiles.Book.Has(language, key)
        let other = PlaceholdersOf(language, key)
        where swedish != other
        select $"{key}: {Phrasebook.Fallback} uses ({swedish}), {language} uses ({other})");

    [Fact]
    public void Have_no_long_dash() => Faults.None(
        PhraseFiles.All.Where(phrase => phrase.Words.Contains('—', StringComparison.Ordinal)).Select(phrase => $"{phrase.File}: {phrase.Key}"));

    [Fact]
    public void Have_words_and_not_only_a_picture() => Faults.None(
        PhraseFiles.All.Where(phrase => phrase.Words.Count(char.IsLetter) < 2).Select(phrase => $"{phrase.File}: {phrase.Key}: \"{phrase.Words}\" can't be read aloud"));

    [Fact]
    public void Close_what_they_make_bold() => Faults.None(
        PhraseFiles.All.Where(phrase => phrase.Words.Split("**").Length % 2 == 0).Select(phrase => $"{phrase.File}: {phrase.Key}"));

    [Fact]
    public void Are_short_sentences_in_Swedish() => Faults.None(
        from phrase in PhraseFiles.All
        where phrase.Language.StartsWith("sv", StringComparison.Ordinal) && !MayBeLong.ContainsKey(phrase.Key)
        from sentence in PhraseFiles.Sentences(phrase.Words)
        let words = PhraseFiles.Words(sentence)
        where words > MostWordsInASwedishSentence
        select $"{phrase.File}: {phrase.Key}: {words} words: {sentence}");

    [Fact]
    public void Are_excused_from_being_short_only_while_they_are_long() => Faults.None(
        MayBeLong.Keys.Where(key => PhraseFiles.All.Where(phrase => phrase.Key == key && phrase.Language.StartsWith("sv", StringComparison.Ordinal))
            .SelectMany(phrase => PhraseFiles.Sentences(phrase.Words)).All(sentence => PhraseFiles.Words(sentence) <= MostWordsInASwedishSentence)));

    [Theory]
    [InlineData("Vi ses kl. 18 vid bron.", 6)]
    [InlineData("Hej {name}! Vi ses.", 2, 2)]
    [InlineData("{n:plural(en person;# personer)} kommer", 2)]
    public void Are_counted_by_their_words(string phrase, params int[] words) =>
        Assert.Equal(words, PhraseFiles.Sentences(phrase).Select(PhraseFiles.Words));

    private static string PlaceholdersOf(string language, string key) =>
        PhraseFiles.Book.Has(language, key) ? string.Join(", ", PhraseFiles.Book.PlaceholdersOf(language, key).Order()) : "nothing";
}
