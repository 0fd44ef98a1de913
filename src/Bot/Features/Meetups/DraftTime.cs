using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What a draft keeps of what was said about the time: a moment, its other readings, or a day that still lacks its hour.</summary>
internal static class DraftTime
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Three buttons with other readings are as many as a card can bear.</summary>
    private const int MostAlternatives = 3;

    /// <summary>Occurrences exist 90 days ahead; only a date in the calendar is further from itself than that.</summary>
    private const int NextYear = 300;

    public static void Take(Draft draft, TimeReading reading)
    {
        if (reading.Start is not { } start)
        {
            return;
        }

        draft.LocalStart = reading.HasTime ? Moment.Format(start) : LocalDatePattern.Iso.Format(start.Date);
        draft.Alternatives = string.Join(' ', reading.HasTime
            ? reading.Alternatives.Select(other => Moment.Format(other.Start)).Where(other => other != draft.LocalStart).Distinct().Take(MostAlternatives)
            : []);
        DraftRepeats.Take(draft, reading, start);
    }

    /// <summary>What the words say. A rule for all from here is counted from the occurrence that changes: in January "varje onsdag" is no Wednesday of November.</summary>
    public static TimeReading Read(Draft draft, string words, string language, LocalDateTime now, DateTimeZone zone)
    {
        var reading = TimeWordsReader.Read(words, language, now, zone);
        if (Before(draft) is { } before && reading is { Rule: null, Start: not null } && BareWeekday.IsSaid(words, language, now, zone))
        {
            return Near(reading, before.Date);
        }

        if (draft.Kind != DraftKind.MoveMeetup || reading is not { Rule: not null, Start: { } soonest } || DraftRepeats.Of(draft) is not { Near: var near } || near <= soonest.Date)
        {
            return reading;
        }

        // A date that was said ("från 2 december") would be read as next year's.
        var there = TimeWordsReader.Read(words, language, near.AtMidnight(), zone);
        return there is { Rule: not null, Start: { } first } && Period.DaysBetween(soonest.Date, first.Date) < NextYear ? there : reading;
    }

    /// <summary>Of a move: when the meetup was to be until now.</summary>
    public static LocalDateTime? Before(Draft draft) => draft is { Kind: DraftKind.MoveMeetup, Notes: { } text } && Moment.Parse(text).TryGetValue(default, out var before) ? before : null;

    /// <summary>Thursday 3 December moved "to Friday" is the day after, not a Friday of the weeks before. Where the same weekday of the week beside it may be meant, it can be chosen.</summary>
    private static TimeReading Near(TimeReading reading, LocalDate before)
    {
        var start = reading.Start!.Value;
        if (before.PlusDays(1).Previous(IsoDayOfWeek.Monday) <= start.Date)
        {
            return reading;
        }

        var day = before.PlusDays(-3).Next(start.DayOfWeek);
        var beside = day < before ? day.PlusWeeks(1) : day > before.PlusDays(2) ? day.PlusWeeks(-1) : day;
        var there = OnDay(reading, day);
        return beside == day ? there : there with { Alternatives = [.. there.Alternatives, new TimeAlternative(beside + start.TimeOfDay, null)] };
    }

    /// <summary>Takes an answer to "when?"; a bare hour completes a day that was said before.</summary>
    /// <returns>False when no time was understood.</returns>
    public static bool TryTake(Draft draft, string words, string language, LocalDateTime now, DateTimeZone zone)
    {
        var reading = Read(draft, words, language, now, zone);
        if (DayOnly(draft) is { } day && (reading.Start is null || reading.Start.Value.Date != day))
        {
            var together = TimeWordsReader.Read($"{draft.LocalStart} {words}", language, now, zone);
            reading = together is { HasTime: true } && together.Start!.Value.Date == day ? together : reading;
        }

        Take(draft, Full(draft) is { } known && reading is { HasTime: true, Start: not null, Rule: null } && SaysNoDay(reading.Matched ?? "") ? OnDay(reading, known.Date) : reading);
        return reading.Start is not null;
    }

    /// <summary>Only figures, a clock word and small words: the day wasn't said, so "nej, 18.30" keeps it.</summary>
    public static bool SaysNoDay(string matched) =>
        matched.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => char.IsDigit(word[0]) ? word.Length <= 5 && !word.Contains('/', StringComparison.Ordinal) && !word.Contains('-', StringComparison.Ordinal) : word is "kl" or "kl." or "klockan" or "at");

    private static TimeReading OnDay(TimeReading reading, LocalDate day) => reading with
    {
        Start = day + reading.Start!.Value.TimeOfDay,
        Alternatives = [.. reading.Alternatives.Select(other => other with { Start = day + other.Start.TimeOfDay })],
    };

    /// <summary>The moment, when day and hour are known.</summary>
    public static LocalDateTime? Full(Draft draft) => draft.LocalStart is { } text && Moment.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    public static LocalDate? DayOnly(Draft draft) => draft.LocalStart is { Length: 10 } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public static IReadOnlyList<LocalDateTime> Alternatives(Draft draft) =>
        [.. draft.Alternatives.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Moment.Parse(text).Value)];

    /// <summary>Whether the said hour doesn't exist that day because the clocks go forward: the author is told what it becomes.</summary>
    public static bool IsSkipped(LocalDateTime local, DateTimeZone zone) => zone.MapLocal(local).Count == 0;

    public static LocalDateTime Real(LocalDateTime local, DateTimeZone zone) => Meetup.InstantOf(local, zone).InZone(zone).LocalDateTime;
}
