namespace CommunityBot.Content.Finding;

/// <summary>
/// Splits a Swedish compound into words it knows: seniorlunch -> senior + lunch, promenadsällskap -> promenad + sällskap,
/// volontär-s-uppdrag with its binding s. Known are the content's own words and a list of common nouns.
/// </summary>
internal sealed class CompoundSplitter
{
    private const int ShortestPart = 3;
    private const int MostParts = 4;
    private readonly HashSet<string> _known;

    /// <param name="vocabulary">Whole words in any form, å ä ö kept or folded; everything is compared folded.</param>
    public CompoundSplitter(IEnumerable<string> vocabulary) =>
        _known = [.. vocabulary.Select(PlainWords.Fold).Where(word => word.Length >= ShortestPart)];

    /// <summary>The parts of <paramref name="word"/>, fewest first choice; empty when it isn't a compound of known words.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        var folded = PlainWords.Fold(word);
        return folded.Length < 2 * ShortestPart ? [] : Best(folded, MostParts) is { Count: > 1 } parts ? parts : [];
    }

    /// <summary>The two parts of a compound with a slip in one of them ("datorhjäp", "sroggrupp"); empty when it isn't one.</summary>
    /// <param name="nearest">Guesses what a misspelt word was meant to be.</param>
    public IReadOnlyList<string> Split(string word, Func<string, string?> nearest)
    {
        var folded = PlainWords.Fold(word);
        for (var shorter = ShortestPart + 1; 2 * shorter <= folded.Length; shorter++)
        {
            // The longer the part that is right, the surer the guess.
            if (HeadOf(folded[..^shorter]) is { } head && nearest(folded[^shorter..]) is { } tail)
            {
                return [head, tail];
            }

            if (IsKnown(folded[shorter..]) && nearest(folded[..shorter]) is { } start)
            {
                return [start, folded[shorter..]];
            }
        }

        return [];
    }

    private List<string>? Best(string rest, int most)
    {
        if (IsKnown(rest) && most < MostParts)
        {
            return [rest];
        }

        if (most == 1)
        {
            return null;
        }

        List<string>? best = null;
        for (var cut = rest.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            if (HeadOf(rest[..cut]) is { } head && Best(rest[cut..], most - 1) is { } tail && (best is null || tail.Count + 1 < best.Count))
            {
                best = [head, .. tail];
            }
        }

        return best;
    }

    // A first part may carry a binding s ("ensamhets-känslor") or have lost its last vowel ("skol-gård", "kvinno-jour").
    private string? HeadOf(string part)
    {
        if (_known.Contains(part))
        {
            return part;
        }

        if (part[^1] is 's' or 'o' or 'e' or 'u' && part.Length > ShortestPart && Find(part[..^1]) is { } bound)
        {
            return bound;
        }

        return part.Length > ShortestPart && _known.Contains(part + "a") ? part + "a" : null;
    }

    private string? Find(string part) => _known.Contains(part) ? part : _known.Contains(part + "a") ? part + "a" : null;

    // The last part carries the inflection: lunch, luncher, lunchen.
    private bool IsKnown(string word) => _known.Contains(word) || (word.Length > 4 && _known.Contains(SwedishStemmer.Stem(word)));
}
