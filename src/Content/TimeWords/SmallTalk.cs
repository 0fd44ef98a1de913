namespace CommunityBot.Content.TimeWords;

/// <summary>Times that are talk and no plan: a runner's result, the weather today, what somebody usually does, which days they like.</summary>
internal static class SmallTalk
{
    private static readonly string[] Habits = ["brukar", "brukade", "alltid", "always", "vanligtvis", "oftast", "normalt", "usually", "normally", "generally", "tend"];

    private static readonly string[] Usually = ["brukar", "brukade", "vanligtvis", "oftast", "usually", "normally", "generally", "tend"];

    private static readonly string[] Own = ["jag", "min", "mitt", "mina", "i", "my"];

    private static readonly string[] Shifts = ["jobbar", "arbetar", "sov", "sover", "jobbade", "kvallspass", "nattpass", "nattskift", "nattjobbar", "working", "shift", "slept", "asleep"];

    private static readonly string[] Together = ["vi", "oss", "er", "alla", "nagon", "nan", "ses", "we", "us", "lets", "anyone", "who", "funkar", "passar", "works"];

    private static readonly string[] Tastes = ["gillar", "alskar", "hatar", "avskyr", "trakig", "trakiga", "trist", "trista", "love", "loves", "hate", "hates", "boring"];

    /// <summary>Takes out of the pieces that are left what only such talk holds.</summary>
    public static void Drop(List<Piece> kept, Terms terms, Voices voices)
    {
        DropResults(kept, terms);
        DropShifts(kept, terms);
        kept.RemoveAll(piece => piece is DatePiece { Spec: WeekSpec { Number: 0, WeeksAhead: 0 } or MonthSpec { Month: 0, MonthsAhead: 0 } or RelativeDay { DaysAhead: 0 } } && terms[piece.From - 1].Folded is "gangen" or "gang" or "ganger" or "time" or "times");
        DropMoods(kept, terms);
        DropHabits(kept, terms);
        DropTastes(kept, terms);
        var heard = Foreground.Proposal(kept, voices) ?? new Clause(0, terms.Count);
        Notices.Drop(kept, terms, heard);
        Mentions.Drop(kept, terms, heard);
    }

    // "vi brukar äta vid sex": a clock of every day is none of a day to come. With a day ("brukar ses på torsdagar 18") it may be one.
    private static void DropHabits(List<Piece> kept, Terms terms)
    {
        var isAsAlways = new Clause(0, terms.Count).HasWord(terms, "som");
        if (kept.TrueForAll(static piece => piece is OtherPiece or PartPiece or ClockPiece) && Says(terms, Habits) && !(isAsAlways && !Says(terms, Usually)))
        {
            kept.Clear();
        }

        // "tisdagar brukar jag vara hos mamma": no hour, and one person's own.
        if (kept.TrueForAll(static piece => piece is OtherPiece or PartPiece or SeriesPiece) && Says(terms, Usually) && Says(terms, Own) && !Says(terms, Together))
        {
            kept.Clear();
        }
    }

    // "jag gillar söndagar", "måndagar är tråkiga", "Fridays are taco night": days of the week, and nothing that happens on them.
    private static void DropTastes(List<Piece> kept, Terms terms)
    {
        if (kept.TrueForAll(static piece => piece is OtherPiece or PartPiece or SeriesPiece { Series: { Unit: TimeUnit.Week, Weekdays.Count: > 0 } }) && (Says(terms, Tastes) || kept.Exists(piece => terms.Has(piece.To - 1, Sense.WeekdayPlural) && terms[piece.To].Folded is "ar" or "are" or "betyder" or "means")))
        {
            kept.Clear();
        }
    }

    private static bool Says(Terms terms, string[] words)
    {
        var everything = new Clause(0, terms.Count);
        return Array.Exists(words, word => everything.HasWord(terms, word));
    }

    // "jag jobbar natt 21-07 så ursäkta": the hours of somebody's own work or sleep, in its clause.
    private static void DropShifts(List<Piece> kept, Terms terms)
    {
        for (var clause = Clause.After(terms, 0); clause.From < terms.Count; clause = Clause.After(terms, clause.To))
        {
            var told = clause;
            if (Array.Exists(Shifts, word => told.HasWord(terms, word)) && !terms[told.To].Is('?') && !Array.Exists(Together, word => told.HasWord(terms, word)))
            {
                kept.RemoveAll(piece => told.Holds(piece) && piece is ClockPiece or PartPiece or LengthPiece or SeriesPiece);
            }
        }
    }

    // "nytt rekord 21:15": a running result when nothing else says when.
    private static void DropResults(List<Piece> kept, Terms terms)
    {
        if (kept.Exists(static piece => piece is DatePiece or SeriesPiece or BoundPiece))
        {
            return;
        }

        var everything = new Clause(0, terms.Count);
        if (everything.Has(terms, Sense.Running) || everything.HasWord(terms, "km"))
        {
            kept.RemoveAll(piece => piece is ClockPiece { Medium: true } || (piece is ElapsedPiece && terms[piece.From].Folded is "in"));
        }
    }

    // "hur mår ni idag?", "vilket väder ikväll": talk about the day, not a plan for it.
    private static void DropMoods(List<Piece> kept, Terms terms)
    {
        var talk = new Clause(0, terms.Count);
        if (kept.TrueForAll(static piece => piece is OtherPiece or PartPiece || piece is DatePiece { Spec: RelativeDay { DaysAhead: 0 } }) && (talk.Has(terms, Sense.Mood) || talk.HasWord(terms, "minus") || talk.HasWord(terms, "plus")))
        {
            kept.Clear();
        }
    }
}
