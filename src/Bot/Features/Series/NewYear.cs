using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Bot.Features.Series;

/// <summary>
/// Around a week 53, odd weeks come twice in a row and even ones leave three weeks between. Who made the series may have done so years before, so its hosts are told
/// in private three weeks ahead. Twice is harmless: the occasion names the date before, and nothing is told of it when that has been.
/// </summary>
internal sealed class NewYear(PrivateWord say)
{
    /// <summary>Shorter than what was said is remembered (<see cref="Retention.OutboxDays"/>): so it is told once.</summary>
    private const int DaysBefore = 21;

    /// <summary>A look is taken when an occurrence is made, 90 days ahead; the date after it is three weeks on.</summary>
    private const int LooksAhead = MeetupSeries.DaysAhead + 40;

    private static readonly LocalTime Morning = new(10, 0);

    /// <summary>The two dates, if that happens.</summary>
    public static (LocalDate Before, LocalDate After)? In(IReadOnlyList<LocalDate> dates) => dates
        .SelectMany(date => dates.Where(other => other > date && other.DayOfWeek == date.DayOfWeek).Take(1).Select(other => (Before: date, After: other)))
        .Where(pair => WeekYearRules.Iso.GetWeekOfWeekYear(pair.Before) is 52 or 53 && Period.DaysBetween(pair.Before, pair.After) is 7 or 21)
        .Select(pair => ((LocalDate, LocalDate)?)pair).FirstOrDefault();

    public static Line Tells(LocalDate before, LocalDate after, LocalTime at, DateTimeZone zone) => Line.Of(
        Period.DaysBetween(before, after) <= 7 ? "series.week-53-in-a-row" : "series.week-53-gap", ("a", Moment.Of(before + at, zone)), ("b", Moment.Of(after + at, zone)));

    /// <returns>When to look again; null: nothing to tell.</returns>
    public async Task<Instant?> RunAsync(CommunityDb db, MeetupSeries series, Chat group, Instant now, CancellationToken cancellation)
    {
        if (series.State != SeriesState.Going || RepeatText.Parse(series.Rule, series.TimeZone) is not { Weeks.Count: > 0 } rule || Around(series, rule, now.InZone(series.TimeZone).Date) is not var (before, after))
        {
            return null;
        }

        var decency = Decency.Of(group);
        var due = decency.Next(before.PlusDays(-DaysBefore) + Morning);
        if (due.ToUnixTimeMilliseconds() <= series.CreatedAt)
        {
            // The confirm card has just said it.
            return null;
        }

        var open = Instant.Max(due, decency.Next(now));
        if (open > now)
        {
            return open;
        }

        var first = (await SeriesChain.OfAsync(db, series.Id, cancellation))[0];
        var start = Meetup.Iso(after + series.Start.TimeOfDay);
        var second = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.SeriesId == series.Id && row.Occurrence == start && row.State == MeetupState.Planned, cancellation);
        var saying = new Saying(
            [Line.Of("series.near-new-year", ("title", series.Title)), Tells(before, after, series.Start.TimeOfDay, series.TimeZone)],
            second is null ? null : [[new Button(Line.Of("button.manage"), ManageMeetup.Action, second.Id)]]);
        foreach (var host in await db.HostsAsync(series, cancellation))
        {
            await say.SayAsync(
                db, host, saying, (now, Meetup.InstantOf(before + series.Start.TimeOfDay, series.TimeZone), Priority.Suggestion), null,
                string.Create(CultureInfo.InvariantCulture, $"new-year:{first}:{before.Year}:{host}"), cancellation);
        }

        return null;
    }

    private static (LocalDate Before, LocalDate After)? Around(MeetupSeries series, RepeatRule rule, LocalDate today)
    {
        var leftOut = series.LeftOut.ToHashSet();
        return In([.. rule.From(series.Start.Date).SkipWhile(date => date < today).TakeWhile(date => date <= today.PlusDays(LooksAhead)).Where(date => !leftOut.Contains(date))]);
    }
}
