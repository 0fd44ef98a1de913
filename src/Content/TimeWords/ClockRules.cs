namespace CommunityBot.Content.TimeWords;

/// <summary>Times of day with what introduces them, and ranges: "kl 18", "vid sju", "mellan 14 och 16", "18.30-20".</summary>
internal static class ClockRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        var intro = Intro.Of(terms, at);
        if (!ClockWords.Read(terms, intro.To, grammar, out var first))
        {
            return null;
        }

        var to = Trail(terms, first.To);
        ClockTime? stop = null;
        if (Range(terms, to, intro.Between, out var second) && !(terms.Has(to, Sense.Until) && FigureRules.IsDayOfMonth(terms, second)) && ClockWords.Read(terms, second, grammar, out var last) && !(last.Weak && !Stops(terms, last.To, firm: true)))
        {
            (first, stop, to) = (Shared(first, last), last.Time, Trail(terms, last.To));
        }
        else if (intro.Between)
        {
            return null;
        }

        if (!intro.Clock && !intro.Sure && first.Medium && IsResult(terms, at, to))
        {
            return null;
        }

        var exactly = terms[to - 1] is { Sense: Sense.Exactly } prompt && prompt.Folded is not "noll" || (terms.Has(at, Sense.Exactly) && stop is null);
        var weak = first.Weak && !intro.Clock && !exactly;
        if (weak && intro.Sure)
        {
            weak = !Stops(terms, to);
        }

        // A number that a noun follows counts that noun: "torsdag 5 tjejer". From seven on it is an hour beside a day: "torsdag 18 promenad".
        if (weak && !Stops(terms, to) && terms[intro.To] is not { Sense: Sense.HourWord, Extra: 1 } && !(terms[intro.To].Written && (first.Time.Minutes >= 7 * 60)) && !(stop is not null && terms.Has(to, Sense.Unknown)))
        {
            return null;
        }

        return new ClockPiece(first.Time, stop) { To = to, Weak = weak, Medium = first.Medium && !intro.Clock, Named = terms[intro.To] is { Sense: Sense.HourWord, Value: 12 * 60, Extra: <= 1 } };
    }

    /// <summary>Whether a number may end before this term: the text ends, or a word follows that no number counts.</summary>
    public static bool Stops(Terms terms, int at, bool firm = false) => terms[at].Sense switch
    {
        Sense.Symbol => terms[at].Folded is not ("%" or "°" or "/" or "+" or "*" or "=" or "€" or "$" or "£" or "#" or "&") && !(terms[at].Glued && terms[at + 1].Glued && terms[at + 1].Sense == Sense.Number),
        Sense.Unknown or Sense.Label => firm || Inverts(terms, at),
        Sense.CountUnit or Sense.Unit or Sense.Times or Sense.Number or Sense.Greeting or Sense.Ordinal or Sense.Quarter or Sense.Half => false,
        _ => true,
    };

    // "vid åtta lyssnar vi": a verb, and who does it.
    private static bool Inverts(Terms terms, int at) => terms[at].Sense == Sense.Unknown && terms[at].Folded is [.., 'r'] && terms[at + 1].Folded is "vi" or "jag" or "ni";

    // "sprang 5 km på 22:30": a result, not a clock.
    private static bool IsResult(Terms terms, int at, int to) => terms.Has(at - 1, Sense.On, Sense.In) || terms.Has(at - 1, Sense.Label) || terms[at - 1].Folded is "=" or "€"
        || (terms[at - 1].Folded is "for" && terms[terms.Skip(to, Sense.On)].Sense is not (Sense.Weekday or Sense.Day));

    private static int Trail(Terms terms, int at) => terms.Skip(at, Sense.Exactly, Sense.OClock);

    private static bool Range(Terms terms, int at, bool between, out int second)
    {
        second = at + 1;
        var joined = terms[at].Is('-') || terms[at].Folded == "t" || terms.Has(at, Sense.Until) || (terms.Has(at, Sense.Before) && terms[at].Folded == "to") || (between && terms.Has(at, Sense.And));
        while (joined && terms[second].Sense is Sense.Clock or Sense.Around or Sense.At)
        {
            second = terms.SkipDot(second + 1);
        }

        return joined;
    }

    // "from 6 to 8 pm": the pm holds for both.
    private static ClockWords.Heard Shared(ClockWords.Heard first, ClockWords.Heard last)
    {
        if (last.Time.Said != Said.Exactly || !last.HasHalf || first.Time.Said == Said.Exactly)
        {
            return first;
        }

        var afternoon = first.Time.Half(2);
        return first with { Time = last.Time.Minutes >= 12 * 60 && afternoon.Minutes < last.Time.Minutes ? afternoon : first.Time.Half(1), Weak = false };
    }

    /// <summary>The small words before a clock.</summary>
    private readonly record struct Intro(int To, bool Clock, bool Sure, bool Between)
    {
        public static Intro Of(Terms terms, int at)
        {
            var intro = new Intro(at, false, false, false);
            for (var steps = 0; steps < 4; steps++)
            {
                var term = terms[intro.To];
                var next = terms.SkipDot(intro.To + 1);
                switch (term.Sense)
                {
                    case Sense.Clock:
                        intro = new(terms[next].Is(':') ? next + 1 : next, true, true, intro.Between);
                        break;
                    case Sense.At:
                        intro = intro with { To = next, Sure = true };
                        break;
                    case Sense.Around:
                        intro = intro with { To = next, Sure = intro.Sure || term.Folded == "vid" || terms.Has(at - 1, Sense.Meet) };
                        break;
                    case Sense.Between:
                        intro = intro with { To = next, Between = true };
                        break;
                    case Sense.From or Sense.Until or Sense.After or Sense.Exactly:
                    case Sense.Before when term.Value == 0:
                        intro = intro with { To = next };
                        break;
                    default:
                        return intro;
                }
            }

            return intro;
        }
    }
}
