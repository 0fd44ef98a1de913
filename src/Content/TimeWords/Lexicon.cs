namespace CommunityBot.Content.TimeWords;

/// <summary>The words and phrases of one language with their senses; finds the longest phrase, then a compound, then a word with one slip of the finger.</summary>
internal sealed class Lexicon(Func<string, Meaning?> compound)
{
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(string Word, Meaning Meaning)> _forgiven = [];
    private readonly HashSet<string> _notASlip = new(StringComparer.Ordinal);

    /// <summary>Adds words or phrases, separated by a bar. A trailing <c>!</c> demands the dots or the ring ("mån!", since "man" is another word). The first sense given to a phrase stands.</summary>
    public void Add(Sense sense, int value, string phrases, int extra = 0)
    {
        foreach (var written in phrases.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var dotted = written.EndsWith('!');
            var tokens = Tokens.Cut(dotted ? written[..^1] : written);
            var words = tokens.ConvertAll(token => token.Folded);
            var dots = dotted ? tokens[0].Dots : '\0';
            if (!_byFirstWord.TryGetValue(words[0], out var list))
            {
                _byFirstWord[words[0]] = list = [];
            }

            var phrase = new Entry([.. words.Skip(1)], dots, new Meaning(sense, value, extra));
            if (!list.Exists(other => other.Dots == dots && other.Rest.SequenceEqual(phrase.Rest)))
            {
                // Longest first; a dotted word before the plain one of the same length.
                var place = list.FindIndex(other => other.Rest.Length < phrase.Rest.Length || (other.Rest.Length == phrase.Rest.Length && dotted));
                list.Insert(place < 0 ? list.Count : place, phrase);
            }
        }
    }

    public void Add(Sense sense, string phrases) => Add(sense, 0, phrases);

    /// <summary>Adds words that are still recognised with one letter wrong, missing, doubled or swapped.</summary>
    public void AddForgiving(Sense sense, int value, string words, int extra = 0)
    {
        Add(sense, value, words, extra);
        foreach (var word in words.Split('|', StringSplitOptions.TrimEntries))
        {
            _forgiven.Add((Letters.Fold(word), new Meaning(sense, value, extra)));
        }
    }

    /// <summary>Real words that lie one letter from a time word ("mandat", "Frida").</summary>
    public void NeverASlip(string words) => _notASlip.UnionWith(words.Split('|').Select(Letters.Fold));

    public Meaning? FindWord(string folded) =>
        _byFirstWord.TryGetValue(folded, out var list) && list[^1] is { Rest.Length: 0 } phrase ? phrase.Meaning : null;

    public Meaning Find(List<Token> tokens, int at, out int taken) =>
        Phrase(tokens, at, out taken) ?? compound(tokens[at].Folded) ?? Slip(tokens[at].Folded) ?? new Meaning(Sense.Unknown);

    /// <summary>The longest phrase that begins here, as it is written.</summary>
    public Meaning? Phrase(List<Token> tokens, int at, out int taken)
    {
        taken = 1;
        if (_byFirstWord.TryGetValue(tokens[at].Folded, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Fits(tokens, at))
                {
                    taken = 1 + phrase.Rest.Length;
                    return phrase.Meaning;
                }
            }
        }

        return null;
    }

    private Meaning? Slip(string word)
    {
        if (word.Length is < 5 or > 12 || _notASlip.Contains(word))
        {
            return null;
        }

        foreach (var (right, meaning) in _forgiven)
        {
            if (OneSlip.Apart(word, right))
            {
                return meaning;
            }
        }

        return null;
    }

    private sealed record Entry(string[] Rest, char Dots, Meaning Meaning)
    {
        public bool Fits(List<Token> tokens, int at)
        {
            if ((Dots != 0 && tokens[at].Dots != Dots) || at + Rest.Length >= tokens.Count)
            {
                return false;
            }

            for (var i = 0; i < Rest.Length; i++)
            {
                if (!string.Equals(tokens[at + 1 + i].Folded, Rest[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
