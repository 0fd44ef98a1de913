namespace CommunityBot.Content.Safety;

/// <summary>Formulations that make what stands around them harmless: an idiom, a book, a joke, the distant past.</summary>
internal sealed class Guard(string scope, IEnumerable<Phrase> phrases)
{
    private readonly PhraseIndex<bool> _index = new([.. phrases.Select(p => (p, true))]);

    public GuardHits Find(Reading reading, Negation negation, ref int budget)
    {
        var spans = new List<Span>();
        foreach (var (phrase, _) in _index.Candidates(reading))
        {
            spans.AddRange(phrase.FindAll(reading, negation, ref budget));
        }

        return new GuardHits(scope, spans);
    }
}

/// <summary>Where a guard applies in one message.</summary>
internal sealed class GuardHits(string scope, List<Span> spans)
{
    public bool Any => spans.Count > 0;

    /// <summary>Whether the finding lies under the guard.</summary>
    public bool Cover(Reading reading, Span finding) => scope switch
    {
        "message" => spans.Count > 0,
        "quote" => spans.Count > 0 && reading[finding.First].Quoted && reading[finding.Last].Quoted,
        "clause" => spans.Exists(s => reading[s.First].Clause == reading[finding.First].Clause),
        "sentence" => spans.Exists(s => reading[s.First].Sentence <= reading[finding.Last].Sentence
            && reading[finding.First].Sentence <= reading[s.Last].Sentence),
        // An idiom covers a finding when it holds its last word ("dö" of "vill dö" in "dö av skratt") or half of it.
        _ => spans.Exists(s => s.First <= finding.Last && finding.First <= s.Last
            && (s.Last >= finding.Last || (2 * (s.Last - Math.Max(s.First, finding.First) + 1)) > finding.Last - finding.First)),
    };
}
