namespace CommunityBot.Content.TimeWords;

/// <summary>A bare number that ends a thought, in a text that has a day elsewhere and no other hour: "Fredagen är räddad, middag 17".</summary>
internal static class LoneHours
{
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "ar", "are", "is", "of", "har", "have", "max", "minst", "hogst", "bara", "endast", "only", "for", "till", "to", "om", "over", "under", "about", "ca", "ungefar", "nastan", "almost", "kostar", "fyller", "blev", "blivit", "alder", "aldersgrans", "u", "kp", "than", "an", "no", "with", "med",
    };

    private static readonly string[] Streets = ["gatan", "gata", "vagen", "vag", "grand", "granden", "torget", "stigen", "backen", "allen", "gangen", "plan", "street", "road", "avenue", "lane"];

    /// <summary>Makes the first such number of the strongest clause an hour.</summary>
    public static void Sure(List<Piece> kept, Terms terms, Voices voices)
    {
        if (!kept.Exists(static piece => piece is DatePiece or SeriesPiece or BoundPiece && (!piece.Weak || piece is DatePiece { Spec: WeekdaySpec { InName: true } }))
            || kept.FindAll(static piece => piece is ClockPiece { Gathering: false, Weak: false }) is var sure && (sure.Exists(static piece => ((ClockPiece)piece).Named) || kept.Exists(static piece => piece is ClockPiece { Gathering: true })))
        {
            return;
        }

        var least = sure.Count == 0 ? Voices.Telling + 1 : Math.Max(Voices.Telling + 1, sure.Max(voices.ScoreOf) + Foreground.Fainter);
        var hour = kept.FindAll(piece => piece is ClockPiece { Weak: true, Gathering: false } && !Company.IsOutspoken(kept, kept.IndexOf(piece), terms) && voices.ScoreOf(piece) >= least && EndsAThought(piece, terms)).MaxBy(voices.ScoreOf);
        if (hour is not null)
        {
            kept[kept.IndexOf(hour)] = hour with { Weak = false };
        }
    }

    /// <summary>"Storgatan 18": a street, or a name in the midst of a sentence.</summary>
    public static bool IsAddress(Terms terms, int at) => terms[at] is { Sense: Sense.Unknown } word
        && ((word.Capital && terms[at - 1].Sense is not (Sense.End or Sense.Symbol)) || Array.Exists(Streets, street => word.Folded.EndsWith(street, StringComparison.Ordinal)));

    /// <summary>Whether the word before a number doesn't count: "är 12", "max 12".</summary>
    public static bool MayBeHour(Terms terms, int before) => !Counting.Contains(terms[before].Folded);

    private static bool EndsAThought(Piece piece, Terms terms)
    {
        var number = piece.From;
        while (number < piece.To && !terms[number].Written)
        {
            number++;
        }

        return terms[number] is { Sense: Sense.Number, Written: true, Value: >= 7 and <= 22, Folded.Length: <= 2 } && ClockRules.Stops(terms, piece.To) && !terms[piece.To].Is('-') && !terms[piece.To].Is(':')
            && MayBeHour(terms, piece.From - 1) && terms[piece.From - 1].Sense is not (Sense.Label or Sense.CountUnit or Sense.Number or Sense.Except or Sense.Not) && !IsAddress(terms, piece.From - 1);
    }
}
