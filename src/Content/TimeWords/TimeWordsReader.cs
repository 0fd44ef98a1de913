using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Reads the time that a message speaks of. Pure: the same text, language and moment give the same answer.</summary>
public static class TimeWordsReader
{
    /// <summary>Reads a Swedish or English text; the language that knows more of its words is believed, the given one when they tie.</summary>
    /// <param name="text">Any string; its first 8192 UTF-16 units are read. Never throws.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>, also with a region (<c>en-GB</c>, <c>sv-lattlast</c>); anything else is read as Swedish.</param>
    /// <param name="now">The group's wall clock; minutes count, a started minute is over.</param>
    /// <param name="zone">The group's zone: "om 24 timmar" is elapsed time across a clock change, "imorgon kl 12" is wall time.</param>
    public static TimeReading Read(string text, string language, LocalDateTime now, DateTimeZone zone) => Parse(text, language, now, zone).Reading;

    internal static Understood Parse(string text, string language, LocalDateTime now, DateTimeZone zone)
    {
        // Dates are computed some years ahead; the calendar ends at 9999.
        if (string.IsNullOrWhiteSpace(text) || now.Year is < 1 or > 9900)
        {
            return Understood.Nothing;
        }

        var english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var (first, second) = english ? (Grammar.English, Grammar.Swedish) : (Grammar.Swedish, Grammar.English);
        var scene = new Scene(now, zone);
        var told = Understand(text, first, scene, out var isSettled, out var strange);
        var other = Understand(text, second, scene, out _, out var stranger);
        if (stranger < strange)
        {
            return other.NamesADay || !told.NamesADay ? other : told;
        }

        if (told.NamesADay || isSettled || other.NamesADay)
        {
            return told.NamesADay || isSettled ? told : other;
        }

        return told.Reading.Kind == TimeKind.None && other.HasWords ? other : told;
    }

    // Settled: the text speaks of the past, or of a day that does not exist, in this language; the other one has nothing to add.
    // Strangers: words that this language doesn't know; the language with fewer is the one spoken.
    private static Understood Understand(string text, Grammar grammar, Scene scene, out bool isSettled, out int strangers)
    {
        var terms = Terms.Read(text, grammar.Lexicon);
        strangers = terms.CountOf(Sense.Unknown);
        var pieces = Sifting.Sift(grammar.Pieces(terms), terms, grammar, out isSettled);
        isSettled |= pieces.Exists(static piece => piece is DatePiece or SeriesPiece);
        return Assembly.Build(pieces, terms, text, scene);
    }
}

/// <summary>A reading with the pieces that it was made of.</summary>
/// <param name="Reading">The answer.</param>
/// <param name="Used">The pieces in it, in the order of the text.</param>
/// <param name="Terms">The text, as understood.</param>
/// <param name="Gather">When people gather before it, if that was said.</param>
internal sealed record Understood(TimeReading Reading, IReadOnlyList<Piece> Used, Terms Terms, LocalTime? Gather)
{
    public static Understood Nothing { get; } = new(TimeReading.Nothing, [], new Terms([]), null);

    /// <summary>More than a clock in figures, which every language writes alike.</summary>
    public bool NamesADay => Reading.Kind != TimeKind.None && Used.Any(static piece => piece is not ClockPiece and not PartPiece and not LengthPiece);

    public bool HasWords => Used.Any(piece => Enumerable.Range(piece.From, piece.To - piece.From).Any(at => Terms[at].Sense != Sense.Symbol && !Terms[at].Written));
}
