namespace CommunityBot.Content.Safety;

/// <summary>Weighs what the rules found and, where they are silent or not sure, asks the classifier.</summary>
internal sealed class Judge(RuleBook rules, Classifier classifier)
{
    private const string Ambiguous = "ambiguous";

    public Triage Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Triage.Nothing;
        }

        var normalised = Spelling.Normalise(text);
        var found = rules.Read(normalised);
        var ruled = Gravest(found.Findings);
        if (found.Findings.Any(finding => finding.IsSureCrisis))
        {
            return ruled;
        }

        // Where the rules understood a "not" or a "long ago", the classifier, which knows neither as well, must be surer, and of a short "jag vill inte dö" it knows nothing.
        var lowered = found.Findings.Any(finding => finding.Lowered);
        var marks = rules.Marks(found);
        if (ruled.Level == DistressLevel.Crisis)
        {
            return !lowered && classifier.FindsNothing(normalised, marks) ? ruled with { Level = DistressLevel.Concern } : ruled;
        }

        if (lowered && Thresholds.SaysLittle(normalised))
        {
            return ruled;
        }

        var guessed = classifier.Guess(normalised, marks, lowered ? Thresholds.AgainstNotFrom : Thresholds.CrisisFrom);
        return guessed.Level > ruled.Level ? guessed : ruled;
    }

    /// <summary>What the rules found, for whoever edits them.</summary>
    public IEnumerable<Finding> Explain(string text) => rules.Read(Spelling.Normalise(text)).Findings;

    private static Triage Gravest(IReadOnlyList<Finding> findings)
    {
        var gravest = findings.OrderBy(f => RuleBook.Rank(f.Level, f.Kind)).Select(f => new Triage(f.Level, f.Kind)).FirstOrDefault(Triage.Nothing);
        return gravest with { Unsure = gravest.Level == DistressLevel.Concern && findings.Any(f => f.Family == Ambiguous) };
    }
}
