using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>What a draft keeps of how it comes back: the rule, the dates left out, and the occurrence from which it is counted.</summary>
/// <param name="Rule">The rule; of a change the series' own until another one is said.</param>
/// <param name="LeftOut">Dates left out.</param>
/// <param name="From">The first occurrence, or the one that changes.</param>
/// <param name="Said">A change: the author said a rule of their own.</param>
internal sealed record DraftRepeats(RepeatRule Rule, IReadOnlyList<LocalDate> LeftOut, LocalDate From, bool Said = false)
{
    /// <summary>Of a change: the first day on which another rule can begin, which is in the week of the occurrence that changes, and after the one before it.</summary>
    public LocalDate Near
    {
        get
        {
            var monday = From.PlusDays(1 - (int)From.DayOfWeek);
            var endless = Rule with { Count = null, Until = null };
            return Said ? monday : endless.From(From.PlusWeeks(-Rule.Interval)).TakeWhile(date => date < From).Where(date => date >= monday).Select(date => date.PlusDays(1)).Append(monday).Max();
        }
    }

    /// <summary>Takes what was said about the time; a time without a rule moves the rule that was said before.</summary>
    public static void Take(Draft draft, TimeReading reading, LocalDateTime start)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(draft.Zone) ?? DateTimeZone.Utc;
        var before = Of(draft);
        if (reading.Rule is { } text && RepeatText.Parse(text, zone) is { } rule)
        {
            draft.Repeats = draft.Kind == DraftKind.NewMeetup ? new DraftRepeats(Stated(rule, start.Date), reading.Exceptions, start.Date).ToText()
                : before is null ? null : new DraftRepeats(Stated(rule, start.Date), reading.Exceptions, before.From, Said: true).ToText();
        }
        else if (draft.Kind == DraftKind.NewMeetup && before is not null)
        {
            // Nobody has been invited yet: the end that was said is the end.
            var moved = before.MovedTo(start.Date);
            draft.Repeats = (moved with { Rule = moved.Rule with { Until = before.Rule.Until } }).ToText();
        }
    }

    /// <summary>Nothing was said about coming back, but a series was asked for: every week.</summary>
    public static void Weekly(Draft draft)
    {
        if (draft.Repeats is null && draft.LocalStart is { Length: >= 10 } start)
        {
            var first = LocalDatePattern.Iso.Parse(start[..10]).Value;
            draft.Repeats = new DraftRepeats(new RepeatRule(RepeatUnit.Week) { Days = [new RepeatDay(first.DayOfWeek)] }, [], first).ToText();
        }
    }

    /// <summary>The draft of a change of one of a series' meetups.</summary>
    public static string? OfChange(MeetupSeries series, Meetup meetup) =>
        RepeatText.Parse(series.Rule, series.TimeZone) is { } rule && meetup.Occurrence is { } occurrence
            ? new DraftRepeats(rule, [], LocalDatePattern.Iso.Parse(occurrence[..10]).Value).ToText()
            : null;

    public static DraftRepeats? Of(Draft draft)
    {
        if (draft.Repeats?.Split('|') is not [var rule, var leftOut, var from, var said] || RepeatText.Parse(rule, DateTimeZone.Utc) is not { } parsed)
        {
            return null;
        }

        return new DraftRepeats(
            parsed, [.. leftOut.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => LocalDatePattern.Iso.Parse(text).Value)], LocalDatePattern.Iso.Parse(from).Value, said == "1");
    }

    public string ToText() => $"{RepeatText.OfLocal(Rule)}|{string.Join(',', LeftOut.Select(LocalDatePattern.Iso.Format))}|{LocalDatePattern.Iso.Format(From)}|{(Said ? "1" : "0")}";

    /// <summary>As it is when its first occurrence, or the one that changes, lies on another day.</summary>
    public DraftRepeats MovedTo(LocalDate date)
    {
        if (Said || date == From)
        {
            return this with { From = date };
        }

        var moved = Rule.Moved(From, date);
        var where = LeftOut.Count == 0 ? null : Rule.Onto(From, moved, date, LeftOut[^1]);
        return this with { Rule = moved, From = date, LeftOut = [.. LeftOut.Where(left => where!.ContainsKey(left)).Select(left => where![left])] };
    }

    /// <summary>A yearly 29 February is held on the last of February: otherwise it came every fourth year. The card says so.</summary>
    private static RepeatRule Stated(RepeatRule rule, LocalDate start) =>
        rule is { Unit: RepeatUnit.Year, Days.Count: 0, Weeks.Count: 0 } && start is { Month: 2, Day: 29 } ? rule with { Month = 2, MonthDay = -1 } : rule;
}
