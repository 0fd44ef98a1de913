namespace CommunityBot.Content.TimeWords;

/// <summary>
/// Of several times in one text the one of the clause that proposes counts. What that clause leaves unsaid, a day or an hour, is taken from the others:
/// "inlämningen är 17.00 på fredag. Öl 19." is Friday at seven in the evening.
/// </summary>
internal static class Foreground
{
    /// <summary>A clause must be this much fainter before its hour gives way; with less between them the first one said stands.</summary>
    public const int Fainter = 2;

    /// <summary>Takes the times of fainter clauses out, each where a stronger clause says one of the same kind.</summary>
    public static void Choose(List<Piece> kept, Terms terms, Voices voices)
    {
        voices.Weigh(kept);
        LoneHours.Sure(kept, terms, voices);
        if (voices.Count < 2)
        {
            return;
        }

        voices.Weigh(kept.FindAll(static piece => !piece.Weak));
        DropClocks(kept, voices);
        DropDays(kept, voices);
        DropLengths(kept, terms, voices);
    }

    /// <summary>The clause that proposes, where others only tell: what those say of shops and neighbours is not its concern. Null when there is no such clause.</summary>
    public static Clause? Proposal(List<Piece> kept, Voices voices)
    {
        if (voices.Count < 2)
        {
            return null;
        }

        voices.Weigh(kept);
        var best = kept.FindAll(static piece => IsClock(piece) || IsDay(piece)).MaxBy(voices.ScoreOf);
        return best is not null && voices.ScoreOf(best) >= Fainter ? voices.ClauseOf(best) : null;
    }

    private static bool IsClock(Piece piece) => piece is ClockPiece { Gathering: false, Weak: false, Named: false };

    private static bool IsDay(Piece piece) => piece is DatePiece { Weak: false } or SeriesPiece { Weak: false };

    private static void DropClocks(List<Piece> kept, Voices voices)
    {
        var clocks = kept.FindAll(IsClock);
        if (clocks.Count > 1)
        {
            var best = clocks.Max(voices.ScoreOf);
            kept.RemoveAll(piece => IsClock(piece) && voices.ScoreOf(piece) <= best - Fainter);
        }
    }

    private static void DropDays(List<Piece> kept, Voices voices)
    {
        if (kept.FindAll(IsDay) is not { Count: > 0 } days)
        {
            Freed(kept, voices);
            return;
        }

        var best = days.MaxBy(voices.ScoreOf)!;
        var score = voices.ScoreOf(best);
        if (score <= Voices.Telling)
        {
            return;
        }

        var clause = voices.ClauseOf(best);
        var chosen = days.FindAll(clause.Holds).OfType<DatePiece>().ToList();
        var whole = kept.Exists(piece => IsClock(piece) && clause.Holds(piece));
        Later(kept, chosen, voices);
        kept.RemoveAll(piece => !clause.Holds(piece) && voices.ScoreOf(piece) < score && piece switch
        {
            SeriesPiece { Series: { Unit: TimeUnit.Day } or { IsBare: false } } => voices.IsTold(piece) || (whole && score > Fainter && chosen.Count > 0 && (voices.ScoreOf(piece) <= 0 || piece is SeriesPiece { Series.Unit: TimeUnit.Day })),
            SeriesPiece or BoundPiece => voices.IsTold(piece),
            PartPiece => voices.IsTold(piece) && whole,
            DatePiece day => voices.IsTold(day) || (whole && !voices.IsAllOf(day) && chosen.Count > 0 && !chosen.TrueForAll(other => DayMerge.AreOne(other.Spec, day.Spec)) && !kept.Exists(clock => IsClock(clock) && voices.ClauseOf(day).Holds(clock) && voices.ScoreOf(day) > score - Fainter)),
            _ => false,
        });
    }

    // "seminariet är inställt på onsdag, då kan vi fika 13.15": the only day, and now free.
    private static void Freed(List<Piece> kept, Voices voices)
    {
        var off = kept.FindIndex(static piece => piece is BoundPiece { Bound: Sense.Except, Specs: [WeekdaySpec or RelativeDay or MonthDay] });
        if (off >= 0 && voices.IsTold(kept[off]) && kept.Exists(piece => IsClock(piece) && voices.ScoreOf(piece) > 0))
        {
            kept[off] = new DatePiece(((BoundPiece)kept[off]).Specs[0]) { From = kept[off].From, To = kept[off].To };
        }
    }

    // "tenta nu på tisdag, hellre nästa tisdag": not the same one.
    private static void Later(List<Piece> kept, List<DatePiece> chosen, Voices voices)
    {
        foreach (var day in chosen)
        {
            if (day.Spec is WeekdaySpec { Next: true } next && kept.Exists(other => other is DatePiece { Spec: WeekdaySpec { Next: false } coming } && coming.Weekday == next.Weekday && voices.ScoreOf(other) < voices.ScoreOf(day)))
            {
                kept[kept.IndexOf(day)] = day with { Spec = next with { Next = false, WeeksLater = 1 } };
            }
        }
    }

    // "har ved för tre timmar", "står i ugnen i två timmar": how long something else lasts.
    private static void DropLengths(List<Piece> kept, Terms terms, Voices voices) =>
        kept.RemoveAll(piece => piece is LengthPiece && voices.ClauseOf(piece) is var clause && !kept.Exists(other => clause.Holds(other) && (IsClock(other) || IsDay(other)))
            && kept.Exists(IsClock) && (voices.IsTold(piece) || (clause.HasWord(terms, "har") && !voices.Asks(piece)) || (clause.To - clause.From - (piece.To - piece.From) > 2 && piece.From > clause.From + 2 && !voices.Asks(piece) && !IsLasting(terms, clause))));

    private static bool IsLasting(Terms terms, Clause clause) =>
        terms[clause.From + 1].Folded is "tar" or "takes" || clause.HasWord(terms, "haller") || clause.HasWord(terms, "pagar") || clause.HasWord(terms, "varar") || clause.HasWord(terms, "lasts") || clause.HasWord(terms, "det") || clause.HasWord(terms, "it") || clause.HasWord(terms, "its");
}
