namespace CommunityBot.Content.Safety;

/// <summary>Weighs what the rules found and, where they are silent, asks the classifier.</summary>
internal sealed class Judge(RuleBook rules, Classifier classifier)
{
    // Who is in danger of being harmed by a visible reply, or by a slow one, goes first.
    private static readonly DistressKind[] Precedence =
    [
        DistressKind.Medical, DistressKind.Child, DistressKind.Violence, DistressKind.Psychosis,
        DistressKind.Threat, DistressKind.ThirdParty, DistressKind.Self,
    ];

    public Triage Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Triage.Nothing;
        }

        var normalised = Spelling.Normalise(text);
        var ruled = Gravest(rules.Read(normalised));
        if (ruled.Level == DistressLevel.Crisis)
        {
            return ruled;
        }

        var guessed = classifier.Guess(normalised);
        return guessed > ruled.Level ? new Triage(guessed, ruled.Kind ?? DistressKind.Self) : ruled;
    }

    /// <summary>What the rules found, for whoever edits them.</summary>
    public IEnumerable<Finding> Explain(string text) => rules.Read(Spelling.Normalise(text));

    private static Triage Gravest(IEnumerable<Finding> findings) => findings
        .OrderByDescending(f => f.Level)
        .ThenBy(f => Array.IndexOf(Precedence, f.Kind))
        .Select(f => new Triage(f.Level, f.Kind))
        .FirstOrDefault(Triage.Nothing);
}
