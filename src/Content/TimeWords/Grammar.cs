namespace CommunityBot.Content.TimeWords;

/// <summary>One language's way of saying times: its words, and where its rules differ from the shared ones.</summary>
internal sealed record Grammar(string Language, Lexicon Lexicon)
{
    public static Grammar Swedish { get; } = new("sv", SwedishWords.Lexicon) { HalfIsBefore = true, InMeansTo = true };

    public static Grammar English { get; } = new("en", EnglishWords.Lexicon) { HoursAreLoose = true, PastTakesWeekdays = true };

    /// <summary>"halv sju" is half past six; "half seven" is half past seven.</summary>
    public bool HalfIsBefore { get; init; }

    /// <summary>"kvart i sju".</summary>
    public bool InMeansTo { get; init; }

    /// <summary>"at 8" may be the evening, where "kl 8" is the morning.</summary>
    public bool HoursAreLoose { get; init; }

    /// <summary>"We met on Thursday" is past; "vi sågs på torsdag" is not Swedish.</summary>
    public bool PastTakesWeekdays { get; init; }

    private delegate Piece? Rule(Terms terms, int at, Grammar grammar);

    private static readonly Rule[] Rules =
    [
        OtherRules.Read, PastRules.Read, GatherRules.Read, OffsetRules.Read, SeasonPiece.Read, SeriesRules.Read, BoundRules.Read, DateRules.Read, ClockRules.Read, LengthRules.Read, PartRules.Read,
    ];

    /// <summary>All pieces of a text, from left to right, without overlaps.</summary>
    public List<Piece> Pieces(Terms terms)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < terms.Count;)
        {
            var piece = Next(terms, at);
            if (piece is not null)
            {
                pieces.Add(piece with { From = at });
            }

            at = piece?.To ?? at + 1;
        }

        return pieces;
    }

    private Piece? Next(Terms terms, int at)
    {
        foreach (var rule in Rules)
        {
            if (rule(terms, at, this) is { } piece)
            {
                return piece;
            }
        }

        return null;
    }
}
