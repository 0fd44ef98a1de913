namespace CommunityBot.Content.TimeWords;

/// <summary>Takes out what has been: clocks and days in the clause of a word of the past.</summary>
internal static class Bygones
{
    /// <summary>"Har bokat", "har tänkt": done already, and yet a plan.</summary>
    private static readonly string[] Plans = ["tankt", "bokat", "planerat", "ordnat", "fixat", "bestamt", "hyrt", "lovat", "fatt", "lagt", "velat", "satt", "bokade", "planerade", "bestamde", "blev", "fick", "hittade"];

    // "igår kl 18", "jag vaknade klockan fem": within the clause of a past word, clocks are past; days as well where the language says them so.
    public static List<Piece> Without(List<Piece> pieces, Terms terms, Grammar grammar)
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
            if (told.Exists(piece => piece is OtherPiece { IsPast: true } && terms[piece.From] is { Sense: Sense.Gone, Value: 1 }))
            {
                // "we used to meet on Thursdays", "last seen Thursday around 9pm": nothing beside it is to come.
                kept.AddRange(told.Where(static piece => piece is OtherPiece));
                at = to;
                continue;
            }

            var isLong = told.Exists(static piece => piece is OtherPiece { IsPast: true });
            var gone = isLong || ((clause.Has(terms, Sense.PastVerb) || MovedHouse(terms, clause)) && !clause.Has(terms, Sense.Polite));
            var spoke = clause.Has(terms, Sense.PastVerb);
            var named = gone && told.Exists(piece => NamesSomethingToCome(piece, grammar));
            var isDone = IsDone(terms, clause);
            told.RemoveAll(piece => isDone && piece is DatePiece { Spec: WeekendSpec { Next: false } or WeekSpec { Number: 0, WeeksAhead: 0 } or RelativeDay { DaysAhead: 0 } });
            var isTold = spoke && !told.Exists(static piece => piece is ClockPiece) && !Says(terms, clause, Plans) && !clause.Has(terms, Sense.Moved) && !clause.Has(terms, Sense.Polite);
            told.RemoveAll(piece => isTold && piece is DatePiece { Spec: HolidaySpec { Year: 0 } or MonthDay { Year: 0, Month: > 0 } or MonthSpec or WeekSpec { Number: > 0 } });
            kept.AddRange(gone ? told.Where(piece => !IsPast(piece, named, grammar) && !(isLong && (piece is DatePiece { Spec: MonthSpec } || (piece is DatePiece { Spec: HolidaySpec { Year: 0 } or MonthDay { Year: 0 } } && (spoke || IsOfThatYear(piece, told)))))) : told);
            at = to;
        }

        return kept;
    }

    // "förra året på julafton"
    private static bool IsOfThatYear(Piece piece, List<Piece> told) => told.Exists(other => other is OtherPiece { IsPast: true } && (other.To == piece.From || piece.To == other.From));

    private static bool Says(Terms terms, Clause clause, string[] words) => Array.Exists(words, word => clause.HasWord(terms, word));

    // "we moved here in May" against "moved from Thursday to Friday".
    private static bool MovedHouse(Terms terms, Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (terms[at] is { Sense: Sense.Moved, Folded: "moved" } && terms[at + 1].Sense is not (Sense.From or Sense.Before or Sense.Until or Sense.On) && terms[at + 1].Folded is not ("it" or "them" or "that" or "this" or "our") && terms[at - 1].Folded is not ("is" or "has" or "been" or "was"))
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
        SeriesPiece { Series.Unit: TimeUnit.Day } => true,
        _ => Lasted(piece, grammar),
    };

    private static bool NamesSomethingToCome(Piece piece, Grammar grammar) => !Lasted(piece, grammar)
        && (piece is ElapsedPiece or BoundPiece or SeriesPiece { Series.Unit: not TimeUnit.Day } || (piece is DatePiece day && !Took(day, grammar)));

    // "ran 10 km in 58 minutes": English "in" also says how long it took.
    private static bool Lasted(Piece piece, Grammar grammar) => grammar.PastTakesWeekdays && (piece is ElapsedPiece or DatePiece { Spec: AfterPeriod });

    private static bool Took(DatePiece day, Grammar grammar) =>
        day.Spec switch
        {
            RelativeDay { DaysAhead: 0 } or WeekendSpec { Next: false } or WeekSpec { Number: 0, WeeksAhead: 0 } => true,
            WeekdaySpec { Next: false, WeeksLater: 0 } weekday => grammar.PastTakesWeekdays || weekday.Definite,
            MonthSpec => true,
            MonthDay { Year: 0 } or HolidaySpec { Year: 0 } => grammar.PastTakesWeekdays,
            _ => false,
        };

    // "hela helgen har vi städat", "idag har jag sprungit": the perfect tense, unless it is of a plan.
    private static bool IsDone(Terms terms, Clause clause)
    {
        var has = clause.From;
        while (has < clause.To && terms[has].Folded is not ("har" or "hade"))
        {
            has++;
        }

        for (var at = has + 1; at < clause.To && at <= has + 5; at++)
        {
            if (IsDone(terms[at]))
            {
                return !Plans.Contains(terms[at].Folded);
            }
        }

        return false;
    }

    // "städat", "sovit", "åkt", "sett", "legat"
    private static bool IsDone(Term term) => term is { Sense: Sense.Unknown or Sense.PastVerb or Sense.Mood, Folded: { Length: > 3 } verb }
        && (verb.EndsWith("at", StringComparison.Ordinal) || verb.EndsWith("it", StringComparison.Ordinal) || verb.EndsWith("tt", StringComparison.Ordinal) || verb.EndsWith("gt", StringComparison.Ordinal));
}
