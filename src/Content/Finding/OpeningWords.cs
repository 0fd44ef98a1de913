using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>Hears in plain words which feature somebody wants, before the search is asked. Never throws on any text.</summary>
public sealed class OpeningWords
{
    private const int MostBetween = 3;
    private const string Anything = "_";
    private readonly List<(string Kind, string[] Words)> _phrases;

    public OpeningWords(IEnumerable<Opening> openings)
    {
        ArgumentNullException.ThrowIfNull(openings);
        _phrases = [.. openings.SelectMany(opening => opening.Phrases.Select(phrase => (opening.Kind, Folded(phrase))))];
    }

    /// <returns>The kind of openings.yaml; null: none of them.</returns>
    public string? Hear(string text)
    {
        string[] words = [.. PlainWords.In(text).Select(PlainWords.Fold)];
        return _phrases.Find(phrase => Enumerable.Range(0, words.Length).Any(at => Fits(words, at, phrase.Words, 0))).Kind;
    }

    private static bool Fits(string[] words, int at, string[] phrase, int part)
    {
        if (part == phrase.Length)
        {
            return true;
        }

        return phrase[part] == Anything
            ? Enumerable.Range(at, MostBetween + 1).Any(next => Fits(words, next, phrase, part + 1))
            : at < words.Length && Same(words[at], phrase[part]) && Fits(words, at + 1, phrase, part + 1);
    }

    private static bool Same(string word, string part) =>
        part[^1] == '*' ? word.StartsWith(part[..^1], StringComparison.Ordinal) : word == part;

    private static string[] Folded(string phrase) => [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PlainWords.Fold)];
}
