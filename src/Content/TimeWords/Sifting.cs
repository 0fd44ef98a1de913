namespace CommunityBot.Content.TimeWords;

/// <summary>Keeps the pieces that can be the time of something to come: drops the past, and weak pieces that nothing sure stands beside.</summary>
internal static class Sifting
{
    public static List<Piece> Sift(List<Piece> pieces, Terms terms, Grammar grammar, out bool spokeOfThePast)
    {
        var kept = WithoutThePast(pieces, terms, grammar);
        spokeOfThePast = kept.Count < pieces.Count || pieces.Exists(static piece => piece is OtherPiece { IsPast: true });
        kept.RemoveAll(piece => piece is DatePiece && IsDenied(terms, piece));
        DropWhatWasMoved(kept, terms);
        var alone = IsAlone(kept, terms);
        for (var pass = 0; pass < 2; pass++)
        {
            // A piece beside a sure one becomes sure itself, and may carry the next: "lucia" + "kl 7", "torsdag" + "18".
            for (var i = 0; i < kept.Count; i++)
            {
                if (kept[i].Weak && !Company.IsOutspoken(kept, i, terms) && (alone || Company.IsCarried(kept, i, terms)))
                {
                    kept[i] = kept[i] with { Weak = false };
                }
            }
        }

        Named(kept);
        CarryAcross(kept, terms);
        kept.RemoveAll(static piece => piece.Weak);
        SmallTalk.Drop(kept, terms);
        kept.RemoveAll(static piece => piece is OtherPiece);
        return kept;
    }

    // "träffen på torsdag kl 18 flyttas till fredag": the day, or the hour, before the word gives way to the one after it.
    private static void DropWhatWasMoved(List<Piece> kept, Terms terms)
    {
        if (kept.FindIndex(piece => piece is OtherPiece && terms[piece.From].Sense is Sense.From or Sense.Until) is not (>= 0 and var move))
        {
            return;
        }

        var (day, clock) = (kept.FindIndex(move, static piece => piece is DatePiece), kept.FindIndex(move, static piece => piece is ClockPiece));
        for (var before = move - 1; before >= 0; before--)
        {
            if ((kept[before] is DatePiece && day > 0) || (kept[before] is ClockPiece && clock > 0))
            {
                kept.RemoveAt(before);
            }
        }
    }

    // "lördagsfika kl 14" is on Saturday unless another day is said: "fredagsmys på lördag".
    private static void Named(List<Piece> kept)
    {
        static bool InName(Piece piece) => piece is DatePiece { Spec: WeekdaySpec { InName: true } };
        var others = kept.Exists(piece => !InName(piece) && piece is DatePiece or SeriesPiece or ElapsedPiece or BoundPiece);
        var clock = kept.Exists(static piece => piece is ClockPiece { Weak: false });
        kept.RemoveAll(piece => InName(piece) && (others || !clock));
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i] = InName(kept[i]) ? kept[i] with { Weak = false } : kept[i];
        }
    }

    // "Grillning på lördag! Vi tänder runt fem": an hour that is said to be about one, when the day has no other.
    private static void CarryAcross(List<Piece> kept, Terms terms)
    {
        if (!kept.Exists(static piece => piece is DatePiece or SeriesPiece && !piece.Weak) || kept.Exists(static piece => piece is ClockPiece { Weak: false }))
        {
            return;
        }

        var about = kept.FindIndex(piece => piece is ClockPiece && terms.Has(piece.From, Sense.Around) && terms[piece.From - 1].Folded is not ("ar" or "blir" or "var" or "blev" or "med" or "are"));
        if (about >= 0)
        {
            kept[about] = kept[about] with { Weak = false };
        }
    }

    // "igår kl 18", "jag vaknade klockan fem": within the clause of a past word, clocks are past; days as well where the language says them so.
    private static List<Piece> WithoutThePast(List<Piece> pieces, Terms terms, Grammar grammar)
    {
        var kept = new List<Piece>(pieces.Count);
        var clause = new Clause(0, 0);
        for (var at = 0; at < pieces.Count;)
        {
            while (pieces[at].From >= clause.To)
            {
                clause = Clause.After(terms, clause.To);
            }

            var to = at + 1;
            while (to < pieces.Count && clause.Holds(pieces[to]))
            {
                to++;
            }

            var told = pieces[at..to];
            var isLong = told.Exists(static piece => piece is OtherPiece { IsPast: true });
            var gone = isLong || ((clause.Has(terms, Sense.PastVerb) || MovedHouse(terms, clause)) && !clause.Has(terms, Sense.Polite));
            var named = gone && told.Exists(piece => NamesSomethingToCome(piece, grammar));
            kept.AddRange(gone ? told.Where(piece => !IsPast(piece, named, grammar) && !(isLong && piece is DatePiece { Spec: MonthSpec })) : told);
            at = to;
        }

        return kept;
    }

    // "we moved here in May" against "moved from Thursday to Friday".
    private static bool MovedHouse(Terms terms, Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (terms[at] is { Sense: Sense.Moved, Folded: "moved" } && terms[at + 1].Sense is not (Sense.From or Sense.Before or Sense.Until or Sense.On) && terms[at - 1].Folded is not ("is" or "has" or "been" or "was"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPast(Piece piece, bool named, Grammar grammar) => piece switch
    {
        DatePiece day when !Lasted(day, grammar) => Took(day, grammar),
        ClockPiece or PartPiece or LengthPiece => !named,
        _ => Lasted(piece, grammar),
    };

    private static bool NamesSomethingToCome(Piece piece, Grammar grammar) => !Lasted(piece, grammar)
        && (piece is ElapsedPiece or SeriesPiece or BoundPiece || (piece is DatePiece day && !Took(day, grammar)));

    // "ran 10 km in 58 minutes": English "in" also says how long it took.
    private static bool Lasted(Piece piece, Grammar grammar) => grammar.PastTakesWeekdays && (piece is ElapsedPiece or DatePiece { Spec: AfterPeriod });

    private static bool Took(DatePiece day, Grammar grammar) =>
        day.Spec switch
        {
            RelativeDay { DaysAhead: 0 } => true,
            WeekdaySpec { Next: false, WeeksLater: 0 } weekday => grammar.PastTakesWeekdays || weekday.Definite,
            MonthSpec => true,
            MonthDay { Year: 0 } or HolidaySpec { Year: 0 } => grammar.PastTakesWeekdays,
            _ => false,
        };

    // "inte idag men på måndag"
    private static bool IsDenied(Terms terms, Piece piece) =>
        terms.Has(piece.From - 1, Sense.Not) || terms[piece.From - 1] is { Sense: Sense.Except, Folded: "inte" or "ej" };

    // The whole text is weak pieces and small words: "18.30", "lucia", "10-12".
    private static bool IsAlone(List<Piece> pieces, Terms terms)
    {
        if (pieces.Exists(piece => piece is OtherPiece || (piece is ClockPiece && terms[piece.From] is { Sense: Sense.Around, Folded: not ("vid" or "runt" or "kring" or "omkring" or "at around") })))
        {
            return false;
        }

        var at = 0;
        foreach (var piece in pieces)
        {
            for (; at < piece.From; at++)
            {
                if (!IsQuiet(terms[at]))
                {
                    return false;
                }
            }

            at = piece.To;
        }

        for (; at < terms.Count; at++)
        {
            if (!IsQuiet(terms[at]))
            {
                return false;
            }
        }

        return pieces.Count > 0;
    }

    private static bool IsQuiet(Term term) => term.Sense switch
    {
        Sense.Symbol => term.Folded is "." or "," or "!" or "?" or "(" or ")" or ":" or ";" or "\"",
        Sense.Meet or Sense.Exactly => true,
        _ => term.Folded is "da" or "sa" or "then" or "ok" or "okej" or "tack" or "please" or "vi" or "istallet" or "instead",
    };
}
