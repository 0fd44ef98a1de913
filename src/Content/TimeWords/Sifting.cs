namespace CommunityBot.Content.TimeWords;

/// <summary>Keeps the pieces that can be the time of something to come: drops the past, and weak pieces that nothing sure stands beside.</summary>
internal static class Sifting
{
    public static List<Piece> Sift(List<Piece> pieces, Terms terms, Grammar grammar, out bool isSettled)
    {
        if (!pieces.Exists(static piece => piece is SeriesPiece))
        {
            // A season says nothing of one meetup: "18 hela sommaren" is no hour because of it.
            pieces = pieces.FindAll(static piece => piece is not SeasonPiece);
        }

        var kept = Bygones.Without(pieces, terms, grammar);
        isSettled = kept.Count < pieces.Count || pieces.Exists(static piece => piece is OtherPiece { IsPast: true });
        kept.RemoveAll(piece => piece is DatePiece && IsDenied(terms, piece));
        Moves.DropWhatWasMoved(kept, terms);
        Deadlines.Drop(kept, terms);
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

        if (kept.Count == 0)
        {
            return kept;
        }

        var voices = new Voices(terms);
        Foreground.Choose(kept, terms, voices);
        Named(kept);
        CarryOften(kept);
        CarryHoliday(kept, terms);
        CarryAcross(kept, terms);
        kept.RemoveAll(static piece => piece.Weak);
        var before = kept.Count;
        SmallTalk.Drop(kept, terms, voices);
        isSettled |= kept.Count < before;
        kept.RemoveAll(static piece => piece is OtherPiece);
        return kept;
    }

    // "lördagsfika kl 14" is on Saturday unless another day is said: "fredagsmys på lördag".
    private static void Named(List<Piece> kept)
    {
        static bool InName(Piece piece) => piece is DatePiece { Spec: WeekdaySpec { InName: true } or HolidaySpec { InName: true } };
        var others = kept.Exists(piece => !InName(piece) && piece is DatePiece or SeriesPiece { Series: not { IsBare: true, Unit: TimeUnit.Week } } or ElapsedPiece or BoundPiece);
        var clock = kept.Exists(static piece => piece is ClockPiece { Weak: false });
        kept.RemoveAll(piece => InName(piece) && (others || !clock));
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i] = InName(kept[i]) ? kept[i] with { Weak = false } : kept[i];
        }
    }

    // "Valborg bonfire at 19": the text begins with the day, and an hour follows soon. Lucia is also somebody's name.
    private static void CarryHoliday(List<Piece> kept, Terms terms)
    {
        if (kept is [DatePiece { Weak: true, From: 0, Spec: HolidaySpec { InName: false, Name: not HolidayName.Lucia } } day, ClockPiece { Weak: false } clock, ..] && clock.From <= day.To + 2 && !terms.Has(day.To, Sense.Greeting))
        {
            kept[0] = day with { Weak = false };
        }
    }

    // "tis o tors 17.30 springer vi, varje vecka": how often, said apart from the days.
    private static void CarryOften(List<Piece> kept)
    {
        var often = kept.FindIndex(static piece => piece is SeriesPiece { Weak: true, Series: { IsBare: true, Unit: TimeUnit.Week } });
        if (often >= 0 && kept.Exists(static piece => piece is DatePiece { Weak: false, Spec: WeekdaySpec { Next: false } }) && kept.Exists(static piece => piece is ClockPiece { Weak: false }))
        {
            kept[often] = kept[often] with { Weak = false };
        }
    }

    // "Grillning på lördag! Vi tänder runt fem", "New Year's Day dip, noon": an hour that can be nothing else, or is said to be about one, when the day has no other.
    private static void CarryAcross(List<Piece> kept, Terms terms)
    {
        if (!kept.Exists(static piece => piece is DatePiece or SeriesPiece && !piece.Weak) || kept.Exists(static piece => piece is ClockPiece { Weak: false }))
        {
            return;
        }

        var about = kept.FindIndex(piece => piece is ClockPiece { Stop: null } && terms[piece.From] is { Sense: Sense.HourWord, Extra: 1 });
        about = about >= 0 ? about : kept.FindIndex(piece => piece is ClockPiece && terms.Has(piece.From, Sense.Around) && terms[piece.From - 1].Folded is not ("ar" or "blir" or "var" or "blev" or "med" or "are"));
        about = about >= 0 ? about : kept.FindIndex(piece => piece is ClockPiece && terms[terms.Skip(piece.From, Sense.From)] is { Sense: Sense.Number, Written: true, Value: >= 1 and <= 22 } hour && (hour.Value >= 6 || terms[piece.From - 1].Folded is "make") && Company.SaysWeMeet(terms[piece.From - 1]));
        if (about >= 0)
        {
            kept[about] = kept[about] with { Weak = false };
        }
    }

    // "inte idag men på måndag"
    private static bool IsDenied(Terms terms, Piece piece) =>
        (terms.Has(piece.From - 1, Sense.Not) || terms[piece.From - 1] is { Sense: Sense.Except, Folded: "inte" or "ej" }) && terms[piece.From - 2].Folded is not ("glom" or "missa" or "jobbar" or "working") && terms[piece.From - 3].Folded is not "jobbar";

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
