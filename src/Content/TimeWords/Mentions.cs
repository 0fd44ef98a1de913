namespace CommunityBot.Content.TimeWords;

/// <summary>
/// Days and hours that a message only mentions, in a text that turns to nobody: what a neighbour, a child or a cat does, one's own dentist, the last day of a bill,
/// "sol i november", "trött fredag". With an hour and nothing against it, the time stands: "Stickkafé fredag 18".
/// </summary>
internal static class Mentions
{
    /// <summary>Who does it, when the text begins with them: not the one who writes, and not the reader.</summary>
    private static readonly string[] Others =
    [
        "min", "mitt", "mina", "han", "hon", "hans", "hennes", "dom", "grannen", "grannens", "grannarna", "katten", "hunden", "barnen", "ungarna", "dottern", "sonen", "gubben", "gubbarna", "frun", "mannen", "mamma", "pappa", "mormor", "farmor", "farfar", "morfar",
        "farsan", "morsan", "polarn", "kusinen", "syrran", "brorsan", "nan", "nagon", "my", "he", "she", "his", "her", "they", "grandma", "grandpa", "mum", "dad",
    ];

    private static readonly string[] OwnErrands = ["tandlakaren", "tandlakartid", "tandhygienisten", "optikern", "lakaren", "lakartid", "frisoren", "mammografi", "besiktning", "besiktningen", "dentist", "optician", "hygienist", "mri", "checkup"];

    private static readonly string[] Bills = ["forfallodag", "forfaller", "fakturan", "faktura", "rakning", "rakningen", "hyresavin", "avin", "deklarationen", "forsakringen", "betald", "betalas", "vinterdack", "sommardack", "lag", "kvitto", "kvittot", "kvittor", "lon", "lonen", "invoice", "bill", "tyres", "receipt", "salary"];

    private static readonly string[] Feelings = ["suger", "varst", "trott", "forbannade", "forbannad", "jakla", "javla", "hopplos", "pank", "grundlag", "bloody", "very", "worst", "ugh", "suck", "usch"];

    /// <summary>Takes such pieces out.</summary>
    public static void Drop(List<Piece> kept, Terms terms, Clause everything)
    {
        if (kept.Count == 0 || Notices.TurnsToOthers(terms, alsoAsking: false))
        {
            return;
        }

        if (kept.TrueForAll(static piece => piece is OtherPiece or PartPiece or LengthPiece or DatePiece { Spec: MonthSpec { MonthsAhead: 0 } }))
        {
            // "sol i november, vad är det här?"
            kept.Clear();
        }

        if (Notices.TurnsToOthers(terms))
        {
            return;
        }

        bool Says(string[] words) => Array.Exists(words, word => everything.HasWord(terms, word));
        var clock = kept.Exists(static piece => piece is ClockPiece { Weak: false });
        var often = kept.Exists(static piece => piece is SeriesPiece);
        var daily = kept.Exists(static piece => piece is SeriesPiece { Series.Unit: TimeUnit.Day });
        var begins = terms[terms.Skip(everything.From, Sense.Symbol)];
        var first = begins.Sense is Sense.HourWord ? "" : begins.Folded;
        var told = Array.IndexOf(Others, first) >= 0 && (often || !Says(["ska", "gar", "going"]));
        var errand = Enumerable.Range(everything.From, everything.To - everything.From).Any(at => OwnErrands.Contains(terms[at].Folded) && terms[at - 1].Folded is not ("fran" or "utanfor" or "vid" or "framfor" or "from" or "outside"));
        if (errand || told || (!clock && Says(Bills)) || (!clock && Says(Feelings)) || (daily && kept.Exists(static piece => piece is PartPiece { Part: DayPart.Night } or SeriesPiece { Series.Part: DayPart.Night })))
        {
            kept.Clear();
            return;
        }

        // "det är ju bara lördag"
        kept.RemoveAll(piece => !clock && piece is DatePiece { Spec: WeekdaySpec } && (terms[piece.From - 1].Folded is "bara" || (terms[piece.From - 1].Folded is "ar" && terms[piece.From - 2].Folded is "det")));
    }
}
