using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>The words that the search knows: those in use, and those by which compounds are split (the common nouns, and the content's own shorter words).</summary>
internal static class Vocabulary
{
    private const int ShortestOwnWord = 5;
    private const int LongestOwnWord = 9;   // longer ones are mostly compounds themselves

    /// <summary>What a text is compared by, where these words are known.</summary>
    public static TextFeatures Features(ContentLibrary library, IReadOnlyList<Item> items) =>
        new(new CompoundSplitter(Of(library)), new SpellingGuess(InUse(library, items)), new Meanings(library.Meanings));

    /// <summary>Every word we know, as often as it is used.</summary>
    public static IEnumerable<string> InUse(ContentLibrary library, IReadOnlyList<Item> items) =>
        library.Sayings.SelectMany(saying => saying.Swedish.Concat(saying.English))
            .Concat(items.SelectMany(item => item.Texts))
            .SelectMany(PlainWords.In)
            .Concat(library.Nouns)
            .Concat(library.Meanings.SelectMany(meaning => meaning.Words).Where(word => !word.EndsWith('*')).SelectMany(word => word.Split('_')));

    /// <summary>The words that may be parts of a compound.</summary>
    public static IEnumerable<string> Of(ContentLibrary library) =>
        library.Nouns.Concat(library.Tips.SelectMany(tip => tip.Keywords)
            .Concat(library.Resources.SelectMany(resource => resource.Keywords))
            .SelectMany(PlainWords.In)
            .Where(word => word.Length is >= ShortestOwnWord and <= LongestOwnWord));
}
