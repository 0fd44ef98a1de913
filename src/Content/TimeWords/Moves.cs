namespace CommunityBot.Content.TimeWords;

/// <summary>What was moved: the day or the hour before the word gives way to the one after it.</summary>
internal static class Moves
{
    /// <summary>Words between "flyttas till" and the new time; what comes later is another matter.</summary>
    private const int FurthestTold = 8;

    // "träffen på torsdag kl 18 flyttas till fredag": the day, or the hour, before the word gives way to the one after it.
    public static void DropWhatWasMoved(List<Piece> kept, Terms terms)
    {
        if (kept.FindIndex(piece => piece is OtherPiece && terms[piece.From].Sense is Sense.From or Sense.Until) is not (>= 0 and var move))
        {
            return;
        }

        // "flyttar från 18 till 19": what follows is a time, however short it was said.
        if (move + 1 < kept.Count && kept[move + 1] is ClockPiece && kept[move + 1].From == kept[move].To)
        {
            kept[move + 1] = kept[move + 1] with { Weak = false };
        }

        var to = kept[move].To;
        var (day, clock) = (kept.FindIndex(move, piece => piece is DatePiece && IsNear(piece)), kept.FindIndex(move, piece => piece is ClockPiece && IsNear(piece)));
        bool IsNear(Piece piece) => piece.From - to <= FurthestTold;
        for (var before = move - 1; before >= 0; before--)
        {
            if ((kept[before] is DatePiece && day > 0) || (kept[before] is ClockPiece && clock > 0))
            {
                kept.RemoveAt(before);
            }
        }
    }

    /// <summary>"flyttad från torsdag till fredag": a word of moving stands a few words before, in the same sentence.</summary>
    public static bool IsMoved(Terms terms, int at)
    {
        for (var before = at - 1; before >= at - 8 && before >= 0 && terms[before].Folded is not ("." or "!" or "?"); before--)
        {
            if (terms.Has(before, Sense.Moved))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Past "från 18 till", "från tisdag kl 18 till": the day and the hour that no longer hold, one of them or both.</summary>
    public static int? From(Terms terms, int at, Grammar grammar)
    {
        var day = DateRules.Read(terms, at, grammar);
        if (day is DatePiece { Spec: DaySpan })
        {
            // "från den 3:e till den 10 december": not a span of days here.
            for (var between = at; between < day.To; between++)
            {
                if (terms.Has(between, Sense.Until) || terms[between].Folded is "to")
                {
                    return between + 1;
                }
            }
        }

        var to = day?.To ?? at;
        var clock = terms.Skip(terms.Skip(to, Sense.Around), Sense.Clock, Sense.At);
        to = ClockWords.Read(terms, clock, grammar, out var heard) ? heard.To : to;
        return to > at && (terms.Has(to, Sense.Until) || terms[to].Folded is "to") ? to + 1 : null;
    }
}
