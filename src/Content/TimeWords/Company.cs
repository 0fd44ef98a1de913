namespace CommunityBot.Content.TimeWords;

/// <summary>What a piece's neighbours say of it: a day makes the number beside it an hour, unless a clock on the day's other side is the hour.</summary>
internal static class Company
{
    /// <summary>Of the words about meeting, those that an hour follows; "promenad" and "fika" may as well have a number of their own.</summary>
    private static readonly string[] Meeting = ["ses", "traffas", "mots", "motas", "syns", "bokat", "bokad", "start", "startar", "borjar", "starttid", "meet", "meeting", "starts", "begins"];

    public static bool IsCarried(List<Piece> pieces, int at, Terms terms)
    {
        var piece = pieces[at];
        if (IsBriefDay(piece, terms) && !terms.Has(piece.From - 1, Sense.Number) && at + 1 < pieces.Count && pieces[at + 1] is ClockPiece hour && hour.From == piece.To && (hour.Stop is not null || terms.Has(hour.From, Sense.Clock) || hour.Medium || (terms[piece.To - 1].Folded is not "fr" && terms[hour.From] is { Written: true, Value: >= 7 and <= 22 })))
        {
            return true;
        }

        if (piece is DatePiece { Spec: WeekdaySpec } && piece.From == 0 && terms[0] is { Sense: Sense.Weekday, Extra: 100, Folded: "fri" or "tor" or "fred" } && pieces.Exists(static other => other is ClockPiece { Weak: false }))
        {
            // "fri after work, say 16:30"
            return true;
        }

        if (at > 0 && Carries(pieces[at - 1], piece) && AreBeside(pieces[at - 1], piece, terms))
        {
            return true;
        }

        if (at + 1 >= pieces.Count || !Carries(pieces[at + 1], piece) || !AreBeside(piece, pieces[at + 1], terms))
        {
            return false;
        }

        if (pieces[at + 1] is SeriesPiece && terms[piece.From] is { Sense: Sense.Number, Written: false })
        {
            // "två torsdagar i rad"
            return false;
        }

        // "Storgatan 18 på torsdag" is an address; "ses 18 på torsdag" an hour.
        return piece is not ClockPiece { Medium: false, Stop: null } || terms[piece.From] is { Written: true, Folded.Length: 4 } || pieces[at + 1] is PartPiece || terms[piece.From].Sense is Sense.Around or Sense.HourWord or Sense.From or Sense.Before or Sense.After
            || terms[piece.From - 1].Sense is Sense.End or Sense.Meet or Sense.Symbol or Sense.Filler or Sense.Gather or Sense.Until or Sense.Moved
            || (terms[piece.From] is { Sense: Sense.Number, Written: true, Value: >= 7 and <= 22 } && terms[piece.From - 1].Sense == Sense.Unknown && !LoneHours.IsAddress(terms, piece.From - 1) && LoneHours.MayBeHour(terms, piece.From - 1));
    }

    /// <summary>"Promenad 11 imorgon kl 18": the clock that says so is the hour, and the bare number before the day belongs to what they will do.</summary>
    public static bool IsOutspoken(List<Piece> pieces, int at, Terms terms)
    {
        if (pieces[at] is not ClockPiece { Stop: null } number || terms[number.From] is not { Sense: Sense.Number, Written: true } || at + 1 >= pieces.Count || pieces[at + 1] is not (DatePiece or SeriesPiece)
            || SaysWeMeet(terms[number.From - 1]))
        {
            return false;
        }

        for (var next = at + 2; next < pieces.Count && pieces[next] is not (DatePiece or SeriesPiece); next++)
        {
            if (pieces[next] is ClockPiece { Gathering: false } clock && (!clock.Weak || AreBeside(pieces[at + 1], clock, terms)))
            {
                return true;
            }
        }

        return false;
    }

    // "ti 19-20.30", "lö 10": the day and the hour are each weak, and say each other.
    private static bool IsBriefDay(Piece piece, Terms terms) => piece is DatePiece { Spec: WeekdaySpec } && terms[piece.To - 1] is { Sense: Sense.Weekday, Extra: 100, Folded: "fri" or "sat" or "sun" or "ti" or "fr" or "lo" or "so" or "ma" or "tor" or "to" or "on" };

    // "vi ses" and "ska vi ses" are one term each, called by its first word.
    public static bool SaysWeMeet(Term word) => word is { Sense: Sense.Meet, Folded: "vi" or "ska" or "make" or "lets" } || (word.Sense is Sense.Meet or Sense.Filler && Array.Exists(Meeting, end => word.Folded.EndsWith(end, StringComparison.Ordinal)));

    private static bool Carries(Piece sure, Piece weak) => !sure.Weak && (weak, sure) switch
    {
        (ClockPiece, DatePiece or SeriesPiece or PartPiece or BoundPiece { Bound: Sense.Until or Sense.From }) => true,
        (DatePiece or SeriesPiece, ClockPiece or DatePiece or PartPiece or SeriesPiece or BoundPiece) => true,
        (SeriesPiece, CountPiece) => true,
        _ => false,
    };

    private static bool AreBeside(Piece left, Piece right, Terms terms)
    {
        for (var at = left.To; at < right.From; at++)
        {
            if (!(terms[at].Is(',') || terms[at].Is('(') || terms[at].Is(')') || terms[at].Is('-') || terms[at].Is('.') || terms[at].Is(':')) && terms[at].Sense is not (Sense.At or Sense.On or Sense.From) && terms[at].Folded is not ("sag" or "say" or "typ"))
            {
                return false;
            }
        }

        return true;
    }
}
