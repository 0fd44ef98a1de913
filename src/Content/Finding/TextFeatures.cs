namespace CommunityBot.Content.Finding;

/// <summary>
/// What of a text is compared: stems, compound parts, pairs of neighbouring words, and the word's three- and four-letter
/// pieces (which survive misspelling). All but one form is folded, so that a text without å ä ö loses little. For the topics also
/// the words' <see cref="Meanings"/>, alone and two by two: "mother" with "doesn't come back" says more than either.
/// </summary>
internal sealed class TextFeatures(CompoundSplitter compounds, SpellingGuess spelling, Meanings meanings)
{
    // Weights of the families: round numbers set by hand, see docs/finding-report.md.
    private const float Words = 1f;
    private const float Parts = 0.8f;
    private const float Pairs = 0.8f;
    private const float Pieces = 1.6f;
    private const float Guessed = 0.8f;
    private const float Meaning = 1.8f;
    private const float TwoMeanings = 0.6f;
    private const float Opening = 0.8f;

    /// <summary>What a thing's own words are compared by: feature name -> weight; not normalised.</summary>
    public Dictionary<string, float> Of(IReadOnlyList<string> words) => Of(words, new HashSet<int>());

    /// <summary>What a topic is learned from and read by: the same, and the meanings.</summary>
    public Dictionary<string, float> WithMeanings(IReadOnlyList<string> words)
    {
        var meant = new SortedSet<int>();
        var features = Of(words, meant);
        AddOpening(features, words);
        int[] all = [.. meant];
        for (var at = 0; at < all.Length; at++)
        {
            Add(features, $"m:{all[at]}", Meaning);
            for (var other = at + 1; other < all.Length; other++)
            {
                Add(features, $"n:{all[at]} {all[other]}", TwoMeanings);
            }
        }

        return features;
    }

    private Dictionary<string, float> Of(IReadOnlyList<string> words, ISet<int> meant)
    {
        var features = new Dictionary<string, float>();
        string? before = null;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            meant.UnionWith(meanings.At(words, at));
            var stem = SwedishStemmer.Stem(word);
            var folded = PlainWords.Fold(stem);
            Add(features, "f:" + folded, Words);
            if (!ReferenceEquals(stem, folded) && stem != folded)
            {
                Add(features, "s:" + stem, Words * 0.5f);
            }

            if (EnglishStemmer.Stem(word) is var english && english != folded && english.Length > 2)
            {
                Add(features, "e:" + english, Words * 0.5f);
            }

            var parts = compounds.Split(word);
            AddParts(features, parts);
            meant.UnionWith(parts.SelectMany(meanings.Of));
            if (parts.Count == 0 && !spelling.Knows(word))
            {
                foreach (var guess in Guesses(word))
                {
                    AddMeant(features, guess, meant);
                }
            }

            // "sjuk skriven", "trapp uppgången": one word, written as two.
            if (at > 0 && spelling.Knows(words[at - 1] + word))
            {
                AddMeant(features, PlainWords.Fold(words[at - 1] + word), meant);
            }

            AddPieces(features, PlainWords.Fold(word));
            if (before is not null)
            {
                Add(features, $"b:{before} {folded}", Pairs);
            }

            before = folded;
        }

        return features;
    }

    // "vem var", "hur många", "jag har": how somebody begins says whether they ask for a fact or tell of themselves.
    private static void AddOpening(Dictionary<string, float> features, IReadOnlyList<string> words)
    {
        var opening = "o:";
        foreach (var word in words.Take(2))
        {
            Add(features, opening += PlainWords.Fold(word) + " ", Opening);
        }
    }

    private IEnumerable<string> Guesses(string word) =>
        spelling.Nearest(word) is { } guess ? [guess] : compounds.Split(word, spelling.Nearest);

    private void AddMeant(Dictionary<string, float> features, string guess, ISet<int> meant)
    {
        Add(features, "f:" + SwedishStemmer.Stem(guess), Guessed);
        AddParts(features, compounds.Split(guess));
        meant.UnionWith(meanings.Of(guess));
    }

    private static void AddParts(Dictionary<string, float> features, IReadOnlyList<string> parts)
    {
        foreach (var part in parts)
        {
            Add(features, "f:" + SwedishStemmer.Stem(part), Parts);
        }
    }

    private static void AddPieces(Dictionary<string, float> features, string word)
    {
        if (word.Length < 3)
        {
            return;
        }

        var anchored = "^" + word + "$";
        var each = Pieces / MathF.Sqrt(2 * anchored.Length);
        for (var at = 0; at + 3 <= anchored.Length; at++)
        {
            Add(features, string.Concat("3:", anchored.AsSpan(at, 3)), each);
            if (at + 4 <= anchored.Length)
            {
                Add(features, string.Concat("4:", anchored.AsSpan(at, 4)), each);
            }
        }
    }

    private static void Add(Dictionary<string, float> features, string name, float weight) =>
        features[name] = features.GetValueOrDefault(name) + weight;
}
