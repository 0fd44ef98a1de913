namespace CommunityBot.Content.TimeWords;

/// <summary>"Anmäl er senast den 25/11, vi ses lördag 28/11 kl 10": the day by which people answer is not the day on which they meet.</summary>
internal static class Deadlines
{
    private static readonly string[] Answering =
    [
        "anmal", "anmalan", "anmaler", "svara", "svar", "osa", "betala", "sag", "meddela", "boka", "ring", "skriv", "hor", "foranmalan", "sms", "mejla", "maila", "swisha",
        "rsvp", "reply", "answer", "sign", "book", "tell", "let", "text", "call", "pay", "email", "register", "registration",
    ];

    private static readonly string[] Latest = ["senast", "innan", "fore", "by", "before", "latest", "deadline"];

    /// <summary>Takes such a day out when another one is said.</summary>
    public static void Drop(List<Piece> kept, Terms terms)
    {
        for (var clause = Clause.After(terms, 0); clause.From < terms.Count; clause = Clause.After(terms, clause.To))
        {
            var told = clause;
            if (Array.Exists(Answering, word => told.HasWord(terms, word)) && Array.Exists(Latest, word => told.HasWord(terms, word)) && kept.Exists(piece => piece is DatePiece or SeriesPiece && !told.Holds(piece)))
            {
                kept.RemoveAll(piece => told.Holds(piece) && IsAfterLatest(terms, piece, told));
            }
        }
    }

    private static bool IsAfterLatest(Terms terms, Piece piece, Clause clause)
    {
        for (var at = piece.From; at >= clause.From; at--)
        {
            if (Latest.Contains(terms[at].Folded))
            {
                return true;
            }
        }

        return false;
    }
}
