namespace CommunityBot.Content.TimeWords;

/// <summary>Keeps the pieces that can be the time of something to come: drops the past, and weak pieces that nothing sure stands beside.</summary>
internal static class Sifting
{
    public static List<Piece> Sift(List<Piece> pieces, Terms terms, Grammar grammar, out bool spokeOfThePast)
    {
        var kept = WithoutThePast(pieces, terms, grammar);
        spokeOfThePast = kept.Count < pieces.Count || pieces.Exists(static piece => piece is OtherPiece { IsPast: true });
        kept.RemoveAll(piece => piece is DatePiece && IsDenied(terms, piece));
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

        kept.RemoveAll(static piece => piece.Weak);
        SmallTalk.Drop(kept, terms);
        kept.RemoveAll(static piece => piece is OtherPiece);
        return kept;
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
            var gone = isLong || (clause.Has(terms, Sense.PastVerb) && !clause.Has(terms, Sense.Polite));
            var named = gone && told.Exists(piece => NamesSomethingToCome(piece, grammar));
            kept.AddRange(gone ? told.Where(piece => !IsPast(piece, named, grammar) && !(isLong && piece is DatePiece { Spec: MonthSpec })) : told);
            at = to;
        }

        return kept;
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
            MonthSpec or MonthDay { Year: 0 } or HolidaySpec { Year: 0 } => grammar.PastTakesWeekdays,
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
