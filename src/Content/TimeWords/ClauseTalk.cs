namespace CommunityBot.Content.TimeWords;

/// <summary>What the words of a clause do, whatever times it holds: ask, turn to others, or tell what keeps somebody busy, runs, opens or falls.</summary>
internal static class ClauseTalk
{
    /// <summary>A question that has nothing else in view.</summary>
    public const int Asking = 4;

    private const int Meeting = 2;

    private const int Turning = 1;

    private static readonly HashSet<string> Turns = new(StringComparer.Ordinal)
    {
        "vi", "ses", "traffas", "nagon", "nan", "alla", "valkomna", "hanga", "haka", "hakar", "hanger", "kom", "sugen", "sugna", "ni", "er", "vem", "vilka", "fler", "ihop", "tillsammans", "samling", "funkar", "passar", "foljer",
        "we", "you", "fancy", "anyone", "someone", "who", "join", "together", "meet", "everyone", "welcome", "shall", "come", "works", "suits",
    };

    private static readonly HashSet<string> Meetings = new(StringComparer.Ordinal) { "vi", "ska", "tar", "ses", "kor", "see", "lets", "kan", "make", "traffas", "mots", "meet" };

    /// <summary>What keeps somebody busy, also after "på" or "i".</summary>
    private static readonly HashSet<string> Busy = new(StringComparer.Ordinal)
    {
        "jobbar", "jobba", "jobbade", "jobbat", "jobb", "jobbet", "arbetar", "slutar", "slutade", "skift", "skiftet", "schema", "schemat", "jour", "jouren", "praktik", "tenta", "tentan", "tentor", "prov", "provet", "inlamning", "inlamningen",
        "deadline", "seminariet", "seminarium", "forelasning", "forelasningen", "konferens", "jobbkonferens", "arbetsdag", "arbetsdan", "arbetsdagen", "sover", "sova", "somnar", "vaknar", "nattar", "tandlakaren", "tandlakare", "tandlakartid", "tandis", "rontgen", "lakaren", "lakartid",
        "horselkliniken", "frisoren", "besiktning", "blodprov", "sjuk", "sjukanmald", "sjukskriven", "forkyld", "foraldramote", "upptagen", "bortrest", "fullbokad", "tvattiden", "tvattid", "avstangd", "avstangt", "hamtar", "lamnar", "solnedgang", "solnedgangen", "slapper", "laxlasning", "skola", "lektion", "lektionen", "matten", "installt", "installd", "installda", "skrotar", "skippar", "avbokar", "avbokat",
        "kord", "morknar", "ljusnar", "soptomning", "enkaten", "senast", "alskar", "hatar", "gillar", "stangt", "stangd", "stanger", "stangs", "oppnas", "rojer", "spolar", "flyttar", "hyran",
        "work", "working", "finish", "finishes", "shift", "shifts", "exam", "exams", "school", "office", "boss", "ward", "sleep", "asleep", "nap", "blood", "audiology", "dentist", "doctor", "hairdresser", "optician", "visitor", "visitors", "closes", "closed", "shut", "shuts",
        "conference", "sick", "ill", "cancelled", "canceled", "scrapped", "busy", "stuck", "homework", "lecture", "seminar", "redundant", "rains", "rain", "diverted", "picking", "dropping", "sunset", "love", "hate",
    };

    /// <summary>What runs, opens, falls or is shown at its own hour, unless it is where people meet: "vid stationen".</summary>
    private static readonly HashSet<string> OfItsOwn = new(StringComparer.Ordinal)
    {
        "regnet", "solen", "snon", "sopbilen", "fardtjansten", "planet", "taxin", "tag", "filmen", "matchen", "idol", "avsnittet", "raven", "sun", "snow", "film", "films", "babys", "cat", "dog", "bin", "powers", "kid", "flyget", "sparet", "serien", "bussen", "taget", "sparvagnen", "tunnelbanan", "farjan", "pendeln", "bus", "train", "tram", "ferry", "flight",
    };

    // "eller passar 11 bättre?", "kan någon ta med kaffe?" asks for another thing.
    public static int Asked(Terms terms, Clause clause) => terms[clause.To].Is('?') ? clause.Has(terms, Sense.Or) || clause.HasWord(terms, "med") || clause.HasWord(terms, "bring") || clause.HasWord(terms, "mig") || clause.HasWord(terms, "me") || clause.HasWord(terms, "skjuts") ? 1 : Asking : 0;

    /// <summary>How much it turns to others; a question mark included.</summary>
    public static int Turned(Terms terms, Clause clause)
    {
        var (score, turning) = (Asked(terms, clause), 0);
        for (var at = clause.From; at < clause.To; at++)
        {
            if (terms.Has(at, Sense.Every))
            {
                continue;
            }

            if (Proposes(terms, at))
            {
                return score + Meeting;
            }

            turning = Turns.Contains(terms[at].Folded) ? Turning : turning;
        }

        return score + turning;
    }

    // "vi ses", "ska vi", "let's"; but not "the boss lets us off".
    private static bool Proposes(Terms terms, int at) => (terms.Has(at, Sense.Meet, Sense.Gather) && Meetings.Contains(terms[at].Folded))
        || (terms[at].Folded is "lets" && terms[at + 1].Folded is not ("me" or "us" or "him" or "her" or "them"))
        || (terms[at].Folded is "ska" or "kan" or "shall" or "can" && terms[at + 1].Folded is "vi" or "we");

    /// <summary>Work, school, travel, sleep, illness, opening hours, weather, and what one can't.</summary>
    public static bool IsBusy(Terms terms, Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            var (word, before) = (terms[at].Folded, terms[at - 1].Folded);
            if (before is "efter" or "after" or "innan" or "before" or "fran" or "from" || terms[at].Written)
            {
                continue;
            }

            if (Busy.Contains(word) || IsRefused(terms, at) || (OfItsOwn.Contains(word) && before is not ("vid" or "utanfor" or "framfor" or "bakom" or "at" or "by" or "near" or "outside")) || Notices.DoesItsOwn(terms, at))
            {
                return true;
            }
        }

        return false;
    }

    // "kan inte torsdag", "can't do mornings", "on call"
    private static bool IsRefused(Terms terms, int at) => terms[at] switch
    {
        { Sense: Sense.Not, Folded: "kan" or "cant" or "cannot" } => true,
        { Folded: "kan" or "hinner" or "orkar" or "funkar" or "passar" or "gar" } => terms[at + 1].Folded is "inte" or "int" or "ej",
        { Folded: "on" } => terms[at + 1].Folded is "call",
        { Folded: "har" or "gar" or "jobbar" } => terms[at + 1].Folded is "natt" or "kvall" && terms[at + 1].Sense == Sense.Part,
        { Folded: "up" } => terms[at + 1].Folded is "at",
        _ => false,
    };
}
