namespace CommunityBot.Content.TimeWords;

/// <summary>A single time of day: "18.30", "1830", "6 pm", "halv sju", "kvart över 7", "fem i halv åtta", "sjutiden", "arton trettio".</summary>
internal static class ClockWords
{
    /// <summary>A time of day, up to <paramref name="To"/>. Weak: a bare number. Medium: a number with minutes. HasHalf: am or pm was said.</summary>
    internal readonly record struct Heard(ClockTime Time, int To, bool Weak = false, bool Medium = false, bool HasHalf = false);

    public static bool Read(Terms terms, int at, Grammar grammar, out Heard heard)
    {
        var found = terms[at].Sense switch
        {
            Sense.HourWord => Named(terms, at),
            Sense.Half => Half(terms, at, grammar, 0),
            Sense.Quarter => Beside(terms, at, grammar, 15, at + 1),
            Sense.Number => Minutes(terms, at, grammar) ?? Hour(terms, at, grammar),
            _ => null,
        };
        heard = found ?? default;
        return found is not null;
    }

    private static Heard Named(Terms terms, int at) => terms[at] switch
    {
        { Extra: 2 } hour => new Heard(new ClockTime(hour.Value, Said.Loosely), at + 1),
        { Value: 12 * 60 } => new Heard(new ClockTime(12 * 60, Said.Exactly), at + 1, Weak: true),
        var midnight => new Heard(new ClockTime(midnight.Value, Said.Exactly), at + 1, Weak: true),
    };

    // "halv sju", "half past six", "half six"
    private static Heard? Half(Terms terms, int at, Grammar grammar, int plus)
    {
        var hour = terms.Has(at + 1, Sense.Over) && !grammar.HalfIsBefore ? at + 2 : terms[at + 1].Is('-') ? at + 2 : at + 1;
        if (!IsHour(terms, hour))
        {
            return null;
        }

        var minutes = (terms[hour].Value * 60) + (grammar.HalfIsBefore ? -30 : 30) + plus;
        return Spoken(terms, minutes, hour + 1);
    }

    // "tio i tre", "fem över halv fyra", "ten minutes past six"
    private static Heard? Minutes(Terms terms, int at, Grammar grammar)
    {
        var join = LengthRules.UnitOf(terms[at + 1]) == TimeUnit.Minute ? at + 2 : at + 1;
        var count = terms[at].Value;
        if (count is < 1 or > 29 || (join == at + 1 && count % 5 != 0 && !terms.Has(join, Sense.Over)) || (terms[at].Written && terms[join].Folded == "to" && join == at + 1))
        {
            return null;
        }

        return Beside(terms, at, grammar, count, join);
    }

    private static Heard? Beside(Terms terms, int at, Grammar grammar, int count, int join)
    {
        var sign = terms[join] switch
        {
            { Sense: Sense.Over } => 1,
            { Sense: Sense.In } when grammar.InMeansTo => -1,
            { Sense: Sense.Before, Value: 0 } => -1,
            { Folded: "of" } when count == 15 && !grammar.HalfIsBefore => -1,
            _ => 0,
        };
        if (sign == 0)
        {
            return null;
        }

        if (terms.Has(join + 1, Sense.Half))
        {
            return Half(terms, join + 1, grammar, sign * count);
        }

        return IsHour(terms, join + 1) ? Spoken(terms, (terms[join + 1].Value * 60) + (sign * count), join + 2) is var heard && terms[at].Written && terms[join + 1].Written ? heard with { Weak = terms[join].Sense == Sense.In } : heard : null;
    }

    // An hour that a noun follows is a number of things: "tio i tre dagar".
    private static bool IsHour(Terms terms, int at) => terms[at].IsNumber(1, 12) && terms[at + 1].Sense is not (Sense.Unit or Sense.CountUnit or Sense.Times or Sense.Ordinal)
        && !(terms[at].Value == 1 && (terms[at].Folded is "en" or "a" or "an" || terms.Has(at + 1, Sense.Unknown)));

    private static Heard Spoken(Terms terms, int minutes, int to)
    {
        // "halv ett" is half past twelve.
        var time = new ClockTime(minutes < 60 ? minutes + 720 : minutes, Said.Loosely);
        return WithHalf(terms, new Heard(time, to));
    }

    private static Heard? Hour(Terms terms, int at, Grammar grammar)
    {
        var number = terms[at];
        if (!number.Written)
        {
            return InWords(terms, at);
        }

        if (number.Folded.Length is 3 or 4 && number.Value / 100 <= 24 && number.Value % 100 < 60 && !(number.Folded.Length == 3 && terms[at - 1].Sense != Sense.Clock && !terms.Has(at + 1, Sense.AmPm)))
        {
            // 1830; but 1985 and 2026 are years unless "kl" stands before.
            var year = number.Value is >= 1900 and < 2100 && !terms.Has(at - 1, Sense.Clock) && number.Value % 5 != 0;
            return year || (number.Folded[0] == '0' && number.Value < 400) ? null : WithHalf(terms, new Heard(new ClockTime((number.Value / 100 * 60) + (number.Value % 100), number.Folded.Length == 3 ? Said.InDigits : Said.Exactly), at + 1, Weak: true));
        }

        if (number.Folded.Length > 2 || number.Value > 24)
        {
            return null;
        }

        return WithMinutes(terms, at, grammar) ?? Bare(terms, at, grammar);
    }

    private static Heard? WithMinutes(Terms terms, int at, Grammar grammar)
    {
        var (hour, sign, minute) = (terms[at], terms[at + 1], terms[at + 2]);
        // "18,30" is a slip for 18.30, but only beside a day or after "kl"; "3,50" is a price.
        var comma = sign.Is(',') && hour.Value >= 6 && minute.Value % 5 == 0;
        var joined = sign.Glued && (sign.Is(':') || sign.Is('.') || comma) && minute.Glued;
        if (!joined)
        {
            // "kl 18 30"
            return terms.Has(at - 1, Sense.Clock) && terms[at + 1] is { Written: true, Folded.Length: 2, Value: < 60 } apart && hour.Value < 24
                ? new Heard(new ClockTime((hour.Value * 60) + apart.Value, Said.Exactly), at + 2) : null;
        }

        if (!minute.Written || minute.Folded.Length != 2 || minute.Value > 59 || hour.Value > 24 || (hour.Value == 24 && minute.Value > 0))
        {
            return null;
        }

        var exact = hour.Value > 12 || hour.Value == 0 || hour.Folded[0] == '0';
        var seconds = terms[at + 3].Is(':') && terms[at + 4] is { Written: true, Glued: true };
        var price = (comma || (sign.Is('.') && minute.Value % 5 != 0)) && !terms.Has(at - 1, Sense.Clock);
        return seconds ? null : WithHalf(terms, new Heard(new ClockTime((hour.Value * 60) + minute.Value, exact ? Said.Exactly : !grammar.HoursAreLoose ? Said.WithMinutes : hour.Value < 8 ? Said.Loosely : Said.InDigits), at + 3, Weak: price, Medium: true));
    }

    private static Heard? Bare(Terms terms, int at, Grammar grammar)
    {
        var hour = terms[at];
        if (terms[at + 1].Is('-') && terms[at + 2].Folded == "tiden")
        {
            return hour.IsNumber(1, 24) ? new Heard(new ClockTime(hour.Value * 60, Said.Loosely), at + 3) : null;
        }

        if ((terms[at + 1].Is('.') || terms[at + 1].Is(',')) && terms[at + 1].Glued && terms[at + 2] is { Written: true, Glued: true })
        {
            return null;
        }

        if (FigureRules.Suffix(terms, at + 1) > at + 1 && terms[at + 1].Sense != Sense.AmPm)
        {
            return null;
        }

        var exact = hour.Value > 12 || hour.Folded[0] == '0';
        var said = exact ? Said.Exactly : grammar.HoursAreLoose && hour.Value < 9 ? Said.Loosely : Said.InDigits;
        return WithHalf(terms, new Heard(new ClockTime(hour.Value * 60, said), at + 1, Weak: true));
    }

    // "sju", "arton", "arton trettio"
    private static Heard? InWords(Terms terms, int at)
    {
        var hour = terms[at];
        if (hour.Value is < 1 or > 24 || hour.Folded is "en" or "a" or "an" or "par")
        {
            return null;
        }

        // "arton trettio", "arton och trettio"
        var and = hour.Value > 11 ? terms.Skip(at + 1, Sense.And) : at + 1;
        if (terms[and] is { Sense: Sense.Number, Written: false, Value: >= 10 and < 60 } minute)
        {
            return new Heard(new ClockTime((hour.Value * 60) + minute.Value, hour.Value > 12 ? Said.Exactly : Said.Loosely), and + 1, Weak: hour.Value < 13);
        }

        return WithHalf(terms, new Heard(new ClockTime(hour.Value * 60, hour.Value > 12 ? Said.Exactly : Said.Loosely), at + 1, Weak: true));
    }

    private static Heard WithHalf(Terms terms, Heard heard)
    {
        var at = terms.Skip(heard.To, Sense.OClock, Sense.Exactly);
        if (terms.Has(at, Sense.AmPm) && heard.Time.Minutes < 13 * 60)
        {
            return new Heard(heard.Time.Half(terms[at].Value), terms.SkipDot(at + 1), HasHalf: true);
        }

        return at > heard.To && terms.Has(heard.To, Sense.OClock) ? heard with { To = at, Weak = false } : heard;
    }
}
