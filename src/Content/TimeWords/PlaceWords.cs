namespace CommunityBot.Content.TimeWords;

/// <summary>"vid bron", "i parken vid scenen", "utanför ICA", "at the bridge", "@ bron": where.</summary>
internal static class PlaceWords
{
    // Sure prepositions of a place win over "i" and "på", which also belong to what is done ("yoga i parken" but "gå på bio").
    private static readonly string[] Sure =
    [
        "vid", "utanfor", "framfor", "bakom", "bredvid", "hos", "nedanfor", "ovanfor", "mittemot", "intill", "nere", "uppe", "borta", "innanfor", "@",
        "at", "outside", "near", "behind", "opposite", "beside",
    ];

    private static readonly string[] Likely = ["pa", "i", "in", "on", "by", "inne", "inside", "ute", "out"];

    private static readonly string[] EndsPlace =
        ["max", "hogst", "maximalt", "for", "med", "som", "med", "vi", "jag", "alla", "om", "with", "for", "who", "if", "we", "ta", "tag", "bring", "samlas", "samling", "kl", "kom", "ses", "blir", "och", "and", "men", "but", "passar", "funkar"];

    private static readonly string[] NoPlace =
    [
        "lugn", "lugnt", "sakta", "grupp", "sallskap", "tempo", "engelska", "svenska", "arabiska", "somaliska", "ukrainska", "persiska", "finska", "bio", "promenad", "promenaden", "fika", "lunch", "middag", "vin", "kaffe",
        "tur", "lopp", "lopptur", "sig", "det", "den", "konsert", "teater", "match", "cykel", "fot", "egen", "nytt", "ny", "annan", "gang", "takt", "regn", "par", "alla", "vag", "god", "stan", "loppis", "ut", "ar", "detta", "dessa", "sa",
        "peace", "english", "swedish", "arabic", "bike", "bus", "foot", "car", "least", "most", "pairs", "all", "it", "a", "me", "case", "general", "home", "order", "person", "time", "once", "first", "last", "walk", "silence",
    ];

    /// <summary>Finds the place, marks its words as taken and returns it as written.</summary>
    public static string? Take(Terms terms, bool[] free, string text)
    {
        (int From, int To, bool Sure)? best = null;
        for (var at = 0; at < terms.Count; at++)
        {
            if (!free[at] || !IsPreposition(terms, at, out var sure))
            {
                continue;
            }

            var to = End(terms, free, at, text);
            if (to > at + 1 && (best is null || (sure && !best.Value.Sure)))
            {
                best = (at, to, sure);
            }

            at = Math.Max(at, to - 1);
        }

        if (best is not { } place)
        {
            return null;
        }

        Array.Fill(free, false, place.From, place.To - place.From);
        var from = terms[place.From].Is('@') ? place.From + 1 : place.From;
        return text[terms[from].Start..terms[place.To - 1].End];
    }

    private static bool IsPreposition(Terms terms, int at, out bool sure)
    {
        var term = terms[at];
        sure = Sure.Contains(term.Folded);
        if (term.Sense is not (Sense.On or Sense.In or Sense.At or Sense.Around or Sense.Filler or Sense.Unknown or Sense.Symbol) || !(sure || Likely.Contains(term.Folded)))
        {
            return false;
        }

        var noun = at + 1;
        while (terms[noun].Sense is Sense.Around or Sense.In or Sense.On || terms[noun] is { Sense: Sense.Number, Written: false, Value: 1 } || Sure.Contains(terms[noun].Folded))
        {
            noun++;
        }

        return terms[noun].Sense is not (Sense.Number or Sense.Symbol or Sense.End or Sense.Unit or Sense.Part) && !NoPlace.Contains(terms[noun].Folded);
    }

    private static int End(Terms terms, bool[] free, int at, string text)
    {
        var to = at + 1;
        while (to < terms.Count && free[to] && !EndsPlace.Contains(terms[to].Folded) && !Stop(terms, to) && !text.AsSpan(terms[to - 1].End, terms[to].Start - terms[to - 1].End).Contains('\n'))
        {
            to++;
        }

        return to;
    }

    private static bool Stop(Terms terms, int at) => terms[at].Sense == Sense.Symbol
        && !(terms[at].Glued && terms[at + 1].Glued && terms[at].Folded is "-" or "/" or "&" or ".") && terms[at].Folded is not "&";
}
