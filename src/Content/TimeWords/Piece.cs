using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>A piece of a text that says one thing about time; terms <see cref="From"/> up to but not including <see cref="To"/>.</summary>
internal abstract record Piece
{
    public int From { get; init; }

    public int To { get; init; }

    /// <summary>A piece that may be something else ("18", "tor", "jul"): counts only beside one that is sure, or alone in the text.</summary>
    public bool Weak { get; init; }
}

internal sealed record DatePiece(DateSpec Spec, int Part = DayPart.None) : Piece;

internal sealed record ClockPiece(ClockTime Start, ClockTime? Stop) : Piece
{
    /// <summary>"18:30" without "kl": a time, unless the sentence speaks of running times or scores.</summary>
    public bool Medium { get; init; }

    /// <summary>"lunch": gives way to a clock in the same text.</summary>
    public bool Named { get; init; }

    /// <summary>Said after "samlas": when people gather, if another time is said as well.</summary>
    public bool Gathering { get; init; }
}

internal sealed record PartPiece(int Part) : Piece;

/// <summary>"om två timmar": elapsed from now.</summary>
internal sealed record ElapsedPiece(long Minutes) : Piece;

/// <summary>"i två timmar", "i tio veckor": how long it lasts.</summary>
internal sealed record LengthPiece(int Amount, int Unit) : Piece;

internal sealed record SeriesPiece(Series Series) : Piece;

/// <summary>"till midsommar", "från 3 december", "utom v 52": <paramref name="Bound"/> is Until, From or Except.</summary>
internal sealed record BoundPiece(Sense Bound, DateSpec[] Specs) : Piece;

internal sealed record CountPiece(int Count) : Piece;

/// <summary>Something that is no time to come: the past, a price, a bus line, a greeting.</summary>
internal sealed record OtherPiece(bool IsPast) : Piece;

/// <summary>A moment that a phrase is read at: now and where.</summary>
internal sealed record Scene(LocalDateTime Now, DateTimeZone Zone)
{
    public LocalDate Today => Now.Date;

    /// <summary>Minutes since midnight that the day must still have ahead; null when no clock was said.</summary>
    public int? Clock { get; init; }

    /// <summary>Whether something on that day at the clock said is yet to come.</summary>
    public bool IsAhead(LocalDate date) => date > Today || (date == Today && Clock > (Now.Hour * 60) + Now.Minute);
}
