namespace CommunityBot.Content.TimeWords;

/// <summary>"fyra onsdagar i rad från 25/11", "the next three Sundays", "five Wednesdays": a series that ends after so many times.</summary>
internal static class CountedDays
{
    private const int Most = 30;

    /// <returns>Null: no such series, or the number is an hour ("18 torsdagar").</returns>
    public static (Series, int)? Read(Terms terms, int at)
    {
        var days = terms.Skip(terms.Skip(at + 1, Sense.Next, Sense.Coming), Sense.On);
        if (terms[at] is not { Sense: Sense.Number, Value: >= 2 and <= Most } count || !terms.Has(days, Sense.WeekdayPlural) || terms[at - 1].Sense is Sense.Clock or Sense.At or Sense.Around or Sense.Meet or Sense.Symbol && terms[at - 1].Glued)
        {
            return null;
        }

        var (row, to) = InARow(terms, days + 1);
        return !row && ((count.Written && days == at + 1) || terms[days - 1].Folded is "pa") ? null
            : (new Series(TimeUnit.Week) { Weekdays = [terms[days].Value], Part = terms[days].Extra % 100, Count = count.Value }, to);
    }

    // "i rad", "framöver", "in a row", or a first day: an hour is followed by none of them.
    private static (bool Said, int To) InARow(Terms terms, int at) =>
        terms[at].Folded is "framover" or "framat" or "running" ? (true, at + 1)
        : terms.Has(at, Sense.In) && terms[at + 1].Folded is "rad" or "strack" or "foljd" ? (true, at + 2)
        : terms.Has(at, Sense.In) && terms[at + 2].Folded is "row" ? (true, at + 3)
        : (terms.Has(at, Sense.From), at);
}
