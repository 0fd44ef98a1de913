namespace CommunityBot.Content.TimeWords;

/// <summary>From now on: "om två timmar" is elapsed time, "om två veckor" wall-clock time.</summary>
internal static class OffsetRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        // "20 mm in an hour" says how much, "in an hour" when.
        var isEnglishIn = grammar.HoursAreLoose && terms.Has(at, Sense.In) && !terms.Has(at - 1, Sense.CountUnit) && terms[at - 1].Folded is not ("time" or "times");
        if (terms.Has(at, Sense.InFuture) || isEnglishIn)
        {
            var number = terms.Skip(at + 1, Sense.Around);
            if (LengthRules.Amount(terms, number, out var length, out var to))
            {
                return Ahead(length) is { } piece ? piece with { To = terms[to].Folded is "time" ? to + 1 : to } : null;
            }

            return null;
        }

        return SinceNow(terms, at) ?? FromNow(terms, at);
    }

    // "two hours from now", "tre dagar från nu"
    private static Piece? SinceNow(Terms terms, int at) =>
        (terms.Has(at, Sense.Number) || terms.Has(at, Sense.Half, Sense.Unit)) && LengthRules.Amount(terms, at, out var length, out var to) && terms.Has(to, Sense.From) && terms[to + 1].Folded is "now" or "nu"
            ? Ahead(length) is { } piece ? piece with { To = to + 2 } : null
            : null;

    private static Piece? Ahead((int Amount, int Unit) length) => length switch
    {
        { Amount: <= 0 } => null,
        { Unit: TimeUnit.Minute } => new ElapsedPiece(length.Amount),
        { Unit: TimeUnit.Year, Amount: > 20 } => null,
        _ => new DatePiece(new AfterPeriod(LengthRules.AsPeriod(length))),
    };

    // "a week from Thursday", "a week on Thursday", "åtta dagar från idag"
    private static DatePiece? FromNow(Terms terms, int at)
    {
        if (!terms.Has(at, Sense.Number) || !LengthRules.Amount(terms, at, out var length, out var to) || length.Unit == TimeUnit.Minute)
        {
            return null;
        }

        var from = terms.Has(to, Sense.From);

        // "a week today", "a fortnight tomorrow"
        if (length.Unit == TimeUnit.Week && terms[at].IsNumber(1, 8) && terms.Has(to, Sense.Day))
        {
            return new DatePiece(new RelativeDay(terms[to].Value + (7 * length.Amount)), terms[to].Extra) { To = to + 1 };
        }

        if (from && terms.Has(to + 1, Sense.Day))
        {
            var days = length.Unit == TimeUnit.Week ? length.Amount * 7 : length.Amount;
            return length.Unit is TimeUnit.Week or TimeUnit.Day ? new DatePiece(new RelativeDay(terms[to + 1].Value + days), terms[to + 1].Extra) { To = to + 2 } : null;
        }

        return length.Unit == TimeUnit.Week && (from || terms.Has(to, Sense.On)) && terms.Has(to + 1, Sense.Weekday)
            ? new DatePiece(new WeekdaySpec(terms[to + 1].Value, WeeksLater: length.Amount)) { To = to + 2 }
            : null;
    }
}
