using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>Lengths: "i två timmar", "håller på en timme", "45 minuters yoga" say how long something lasts, any other length is no time at all.</summary>
internal static class LengthRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        var number = terms.Has(at, Sense.In) || terms[at].Folded is "for" or "(" ? at + 1 : at;
        if (Amount(terms, number, out var length, out var to))
        {
            return number > at || Lasts(terms, at, to, length) ? new LengthPiece(length.Amount, length.Unit) { To = to } : new OtherPiece(IsPast: false) { To = to };
        }

        return null;
    }

    // "håller på två timmar", "30 minuters meditation", "a 2 hour hike", "yoga kl 18, 75 minuter, ta med matta"; but "tio minuter från stan", "en timme sen".
    private static bool Lasts(Terms terms, int at, int to, (int Amount, int Unit) length)
    {
        if (length is not { Unit: TimeUnit.Minute, Amount: >= 10 and <= 12 * 60 })
        {
            return false;
        }

        var before = terms[at - 1].Sense is Sense.Around or Sense.On ? at - 2 : at - 1;
        var noun = terms.Has(to, Sense.Unknown);
        return terms[before].Folded is "haller" or "pagar" or "varar" or "lasts" or "lasting" || (terms[before].Folded is "tar" or "takes" && length.Amount >= 30)
            || (noun && (at == 0 || terms[to - 1].Folded is "minuters" or "timmars" or "timmes" or "hour" or "minute"))
            || (terms[at - 1].Is(',') && (terms[to].Is(',') || terms[to].Is('.') || terms[to].Sense is Sense.End or Sense.In or Sense.And));
    }

    /// <summary>The unit that a word names, 0 for none.</summary>
    public static int UnitOf(Term term) => term.Sense switch { Sense.Unit => term.Value, Sense.Week => TimeUnit.Week, _ => 0 };

    /// <summary>A number and its unit: "två timmar", "en och en halv timme", "2,5 h", "half an hour", "tre kvart". Halves come as minutes or days.</summary>
    public static bool Amount(Terms terms, int at, out (int Amount, int Unit) length, out int to)
    {
        length = default;
        to = at;
        if (terms[at].Sense == Sense.Quarter)
        {
            length = (15, TimeUnit.Minute);
            to = LengthRules.UnitOf(terms[at + 1]) == TimeUnit.Hour ? at + 2 : at + 1;
            return true;
        }

        var (whole, halves, next) = (1, 0, at);
        if (terms.Has(at, Sense.Number))
        {
            (whole, halves, next) = Number(terms, at);
        }
        else if (terms.Has(at, Sense.Half))
        {
            (whole, halves, next) = (0, 1, Article(terms, at + 1));
        }

        // "om någon timme", "in half an hour": the unit alone.
        if (next == at && UnitOf(terms[at]) is not TimeUnit.HalfHour && !(terms[at - 1].Folded == "om" && terms[at - 1].End - terms[at - 1].Start > 4 && UnitOf(terms[at]) != 0))
        {
            return false;
        }

        if (terms.Has(next, Sense.Quarter) && whole is > 0 and < 100)
        {
            length = (whole * 15, TimeUnit.Minute);
            to = next + 1;
            return true;
        }

        // "en och en halvtimme"
        if (terms.Has(next, Sense.And) && terms[terms.Skip(next + 1, Sense.Number)] is { Sense: Sense.Unit, Value: TimeUnit.HalfHour } && whole is >= 0 and < 100)
        {
            length = ((whole * 60) + 30, TimeUnit.Minute);
            to = terms.Skip(next + 1, Sense.Number) + 1;
            return true;
        }

        var unit = UnitOf(terms[next]);
        if (unit == 0 || whole is < 0 or > 5000)
        {
            return false;
        }

        to = next + 1;
        if (halves == 0 && (terms.Has(to, Sense.And) && terms[to + 1] is { Sense: Sense.Number, Value: 1 } && terms.Has(to + 2, Sense.Half)))
        {
            (halves, to) = (1, to + 3);
        }

        length = unit switch
        {
            TimeUnit.Hour => ((whole * 60) + (halves * 30), TimeUnit.Minute),
            TimeUnit.HalfHour => (30 * Math.Max(1, whole), TimeUnit.Minute),
            TimeUnit.Week when halves > 0 => ((whole * 7) + 3, TimeUnit.Day),
            TimeUnit.Fortnight => (whole * 2, TimeUnit.Week),
            TimeUnit.Year when halves > 0 => ((whole * 12) + 6, TimeUnit.Month),
            TimeUnit.Month when halves > 0 => ((whole * 30) + 15, TimeUnit.Day),
            _ => (whole, unit),
        };
        return true;
    }

    /// <summary>A length in days or longer, as a wall-clock period.</summary>
    public static Period AsPeriod((int Amount, int Unit) length) => length.Unit switch
    {
        TimeUnit.Day => Period.FromDays(length.Amount),
        TimeUnit.Week => Period.FromWeeks(length.Amount),
        TimeUnit.Month => Period.FromMonths(length.Amount),
        _ => Period.FromYears(length.Amount),
    };

    private static (int Whole, int Halves, int Next) Number(Terms terms, int at)
    {
        var whole = terms[at].Value;
        if ((terms[at + 1].Is(',') || terms[at + 1].Is('.')) && terms[at + 1].Glued && terms[at + 2] is { Written: true, Glued: true })
        {
            return terms[at + 2].Folded == "5" ? (whole, 1, at + 3) : (-1, 0, at + 3);
        }

        if (terms.Has(at + 1, Sense.And) && terms[at + 2] is { Sense: Sense.Number, Value: 1 } && terms.Has(at + 3, Sense.Half))
        {
            return (whole, 1, Article(terms, at + 4));
        }

        if (terms.Has(at + 1, Sense.And) && terms.Has(at + 2, Sense.Half))
        {
            return (whole, 1, Article(terms, at + 3));
        }

        return terms.Has(at + 1, Sense.Half) && !terms[at].Written && whole == 1 ? (0, 1, Article(terms, at + 2)) : (whole, 0, at + 1);
    }

    private static int Article(Terms terms, int at) => terms[at] is { Sense: Sense.Number, Written: false, Value: 1 } ? at + 1 : at;
}
