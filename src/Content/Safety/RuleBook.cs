namespace CommunityBot.Content.Safety;

/// <summary>The rules ready for use: families of phrases, guards, and the lexicon of every word they know.</summary>
internal sealed class RuleBook
{
    private const string PastGuard = "past";

    private static readonly DistressKind[] Precedence =
    [
        DistressKind.Medical, DistressKind.Child, DistressKind.Violence, DistressKind.Psychosis,
        DistressKind.Threat, DistressKind.ThirdParty, DistressKind.Self,
    ];

    private readonly PhraseIndex<Family>[] _indexes;
    private readonly Dictionary<string, Guard> _guards = [];
    private readonly Lexicon _lexicon = new();
    private readonly Negation _negation;
    private readonly int _filler;
    private readonly int _joint;

    /// <param name="files">The rule files; families and guards of one name are merged.</param>
    /// <param name="without">A family to leave out: how the tests prove that each is needed.</param>
    internal RuleBook(IReadOnlyList<RuleFile> files, string? without = null)
    {
        var classes = files.SelectMany(f => f.Classes).ToDictionary(c => c.Key, c => c.Value);
        var parser = new PhraseParser(_lexicon, classes);
        var phrases = new List<(Phrase Phrase, Family Owner)>();
        foreach (var guard in files.SelectMany(f => f.Guards).GroupBy(g => g.Name))
        {
            _guards[guard.Key] = new Guard(guard.First().Scope, guard.SelectMany(g => Lines(g.Phrases)).SelectMany(parser.Parse));
        }

        foreach (var written in files.SelectMany(f => f.Families).Where(f => f.Name != without))
        {
            var family = new Family(written);
            phrases.AddRange(Lines(written.Phrases).SelectMany(parser.Parse).Select(phrase => (phrase, family)));
        }

        _indexes = [.. phrases.GroupBy(p => Rank(p.Owner.Written.Level, p.Owner.Written.Kind))
            .OrderBy(g => g.Key).Select(g => new PhraseIndex<Family>([.. g]))];
        FamilyNames = [.. phrases.Select(p => p.Owner.Written.Name).Distinct()];

        foreach (var word in files.SelectMany(f => Words(f.Keys)))
        {
            _lexicon.AddKey(word);
            _lexicon.SetOf([word]);
        }

        foreach (var word in files.SelectMany(f => Words(f.Real)))
        {
            _lexicon.AddReal(word);
        }

        foreach (var (written, meant) in files.SelectMany(f => f.Same))
        {
            _lexicon.AddSame(written, meant);
        }

        _filler = Set("filler");
        _joint = Set("joint");
        _negation = new Negation(Set("negator"), Set("harmless_before_not"), Set("harmless_after_not"));

        int Set(string name) => _lexicon.SetOf(classes[name].Split(',', StringSplitOptions.TrimEntries));
    }

    public IReadOnlyList<string> FamilyNames { get; }

    public static RuleBook Shipped() => new(RuleFile.Shipped());

    /// <summary>What the rules find: the gravest level and foremost kind first, and nothing after the first sure crisis, because it decides.</summary>
    public Found Read(string normalised)
    {
        var plain = Utterance.Cut(normalised);
        var met = new MetWords(_lexicon, plain.Count / 2);
        var reading = new Reading(plain, met, _filler, _joint);
        var findings = Find(reading);
        return !findings.Exists(finding => finding.IsSureCrisis) && Mending.Mend(plain, _lexicon) is { } mended
            ? new Found([.. findings, .. Find(new Reading(mended, met, _filler, _joint))], reading)
            : new Found(findings, reading);
    }

    /// <summary>
    /// The names of what was found, and of the guards that apply anywhere: a joke, a game, a book, a thing or the past. The classifier weighs them.
    /// A crisis is not among them: the classifier is asked only where the rules found none, and would learn to lean on what it never sees.
    /// </summary>
    public IReadOnlyList<string> Marks(Found found)
    {
        var budget = Effort.Steps;
        var marks = found.Findings.Where(finding => !finding.IsCrisis).Select(finding => finding.Family).Distinct().ToList();
        foreach (var (name, guard) in _guards)
        {
            if (guard.Find(found.Reading, _negation, ref budget).Any)
            {
                marks.Add(name);
            }
        }

        return marks;
    }

    /// <summary>Who may be harmed by a visible reply, or by a slow one, goes first.</summary>
    internal static int Rank(DistressLevel level, DistressKind kind) =>
        (10 * (DistressLevel.Crisis - level)) + Array.IndexOf(Precedence, kind);

    private List<Finding> Find(Reading reading)
    {
        var guarded = new Dictionary<string, GuardHits>();
        var findings = new List<Finding>();
        var budget = Effort.Steps;
        foreach (var index in _indexes)
        {
            foreach (var (phrase, family) in index.Candidates(reading))
            {
                foreach (var span in phrase.FindAll(reading, _negation, ref budget))
                {
                    if (Weigh(family, span, reading, guarded, ref budget) is { } finding)
                    {
                        findings.Add(finding);
                    }
                }

                if (findings.Count > 0 && findings[^1].IsSureCrisis)
                {
                    return findings;
                }
            }
        }

        return findings;
    }

    private Finding? Weigh(Family family, Span span, Reading reading, Dictionary<string, GuardHits> guarded, ref int budget)
    {
        var written = family.Written;
        foreach (var name in family.Unless)
        {
            if (Hits(name, ref budget).Cover(reading, span))
            {
                return null;
            }
        }

        var level = written.Level;
        if (span.Negated && written.Negated != "ignore")
        {
            level = Enum.Parse<DistressLevel>(written.Negated, ignoreCase: true);
        }

        if (written.Past is { } past && Hits(PastGuard, ref budget).Cover(reading, span))
        {
            level = past;
        }

        return level == DistressLevel.None ? null : new Finding(level, written.Kind, written.Name, span, written.Sure, Lowered: level < written.Level);

        GuardHits Hits(string name, ref int budget) =>
            guarded.TryGetValue(name, out var hits) ? hits : guarded[name] = _guards[name].Find(reading, _negation, ref budget);
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#');

    private static string[] Words(string text) => text.Split([' ', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private sealed record Family(WrittenFamily Written)
    {
        public string[] Unless { get; } = Words(Written.Unless);
    }
}

/// <summary>How long the rules may think about one message: well under a millisecond, far more than any ordinary message takes.</summary>
internal static class Effort
{
    public const int Steps = 60_000;
}

/// <summary>One reason to react; sure when the words are hardly ever said harmlessly; lowered when a negation or the past made it less than it says word by word.</summary>
internal readonly record struct Finding(DistressLevel Level, DistressKind Kind, string Family, Span Span, bool Sure = true, bool Lowered = false)
{
    public bool IsCrisis => Level == DistressLevel.Crisis;

    public bool IsSureCrisis => IsCrisis && Sure;
}

/// <summary>What the rules found in a message, and how they read it.</summary>
internal sealed record Found(IReadOnlyList<Finding> Findings, Reading Reading);
