namespace CommunityBot.Content.TimeWords;

/// <summary>What has been: "igår", "i torsdags", "förra tisdagen", "för två veckor sedan", "two days ago".</summary>
internal static class PastRules
{
    public static Piece? Read(Terms terms, int at, Grammar grammar)
    {
        var to = terms[at].Sense switch
        {
            Sense.Gone => at + 1,
            Sense.PastPrefix when terms[at + 1].Sense is Sense.Weekday or Sense.Day or Sense.Unit or Sense.Week or Sense.Month or Sense.Weekend or Sense.LooseHoliday or Sense.Holiday or Sense.Part => at + 2,
            Sense.Ordinal when terms[at].Value == -1 && grammar.HoursAreLoose && terms[at - 1].Folded != "the" && terms[at + 1].Sense is Sense.Weekday or Sense.Week or Sense.Weekend
                && !(terms[at + 2].Sense is Sense.On or Sense.In && terms[at + 3].Sense is Sense.Month or Sense.Every or Sense.On or Sense.Unit) => at + 2,
            Sense.Ago when terms[at].Folded is "sen" or "sedan" or "since" && terms[at + 1].Folded is not "pa" and not "then" && DateRules.Date(terms, at + 1, grammar, out var since) => since.To,
            Sense.Number or Sense.In => Ago(terms, at),
            Sense.Weekday => Spring(terms, at),
            _ => null,
        };
        return to is { } end ? new OtherPiece(IsPast: true) { To = end } : null;
    }

    private static int? Ago(Terms terms, int at)
    {
        var unit = terms.Has(at, Sense.In) ? at + 2 : at + 1;
        return LengthRules.UnitOf(terms[unit]) != 0 && terms.Has(unit + 1, Sense.Ago) ? unit + 2 : null;
    }

    // "en torsdag i våras" is one of the past, not the next one.
    private static int? Spring(Terms terms, int at) => terms.Has(at + 1, Sense.Gone) ? at + 2 : null;
}
