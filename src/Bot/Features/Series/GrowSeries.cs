using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Series;

/// <summary>Makes a series' occurrences up to 90 days ahead into meetups with their reminders. Twice is harmless: it goes on where it stopped, and (series, occurrence) is unique.</summary>
internal sealed class GrowSeries(Ids ids, ReminderPlan reminders, SeatPlan seats)
{
    /// <summary>Series that followed each other without ever having an occurrence: no neighbourhood's are more.</summary>
    private const int LongestChain = 20;

    /// <returns>The new meetups, soonest first.</returns>
    public async Task<IReadOnlyList<Meetup>> RunAsync(CommunityDb db, MeetupSeries series, Chat group, Instant now, CancellationToken cancellation)
    {
        var until = Horizon(series, now);
        var made = new List<Meetup>();
        var latest = await LatestAsync(db, series, cancellation);
        foreach (var date in Missing(series).TakeWhile(date => date <= until))
        {
            var meetup = Occurrence(series, date, now);
            Inherit(latest, meetup, now);
            await InheritLinkAsync(db, latest, meetup, cancellation);
            made.Add(meetup);
            db.Meetups.Add(meetup);
            await reminders.PlanAsync(db, meetup, group, now, cancellation);
            await seats.PlanAsync(db, meetup, group, now, cancellation);
        }

        series.MadeUntil = LocalDatePattern.Iso.Format(LocalDate.Max(MadeUntil(series), until));
        return made;
    }

    /// <summary>When the next occurrence comes within 90 days; null: the rule has no more.</summary>
    public static Instant? NextDue(MeetupSeries series) => Missing(series).Select(date => (LocalDate?)date).FirstOrDefault() is { } next
        ? Meetup.InstantOf(next.PlusDays(-MeetupSeries.DaysAhead) + new LocalTime(4, 0), series.TimeZone)
        : null;

    /// <summary>The occurrences that are not meetups yet. What is left out stays out.</summary>
    private static IEnumerable<LocalDate> Missing(MeetupSeries series)
    {
        var (after, leftOut) = (MadeUntil(series), series.LeftOut.ToHashSet());
        return series.State == SeriesState.Going && RepeatText.Parse(series.Rule, series.TimeZone) is { } rule
            ? rule.From(series.Start.Date).Where(date => date > after && !leftOut.Contains(date))
            : [];
    }

    /// <summary>The first occurrence exists at once, however far ahead it is.</summary>
    private static LocalDate Horizon(MeetupSeries series, Instant now) =>
        LocalDate.Max(now.InZone(series.TimeZone).Date.PlusDays(MeetupSeries.DaysAhead), series.Start.Date);

    private static LocalDate MadeUntil(MeetupSeries series) => LocalDatePattern.Iso.Parse(series.MadeUntil).Value;

    /// <summary>Its latest occurrence; while it has none, that of the series which it follows.</summary>
    private static async Task<Meetup?> LatestAsync(CommunityDb db, MeetupSeries series, CancellationToken cancellation)
    {
        long? of = series.Id;
        for (var step = 0; of is { } id && step < LongestChain; step++)
        {
            if (await db.Meetups.AsNoTracking().Where(row => row.SeriesId == id).OrderByDescending(row => row.StartsAt).FirstOrDefaultAsync(cancellation) is { } latest)
            {
                return latest;
            }

            of = step == 0 ? series.Follows : await db.Series.AsNoTracking().Where(row => row.Id == id).Select(row => row.Follows).SingleOrDefaultAsync(cancellation);
        }

        return null;
    }

    /// <summary>What the host has set for the latest one holds for those to come. An online link, too: it is told to those who say yes to that time.</summary>
    private static void Inherit(Meetup? from, Meetup to, Instant now)
    {
        if (from is not null)
        {
            (to.Cost, to.Paces, to.Afterchat, to.QuestionCard) = (from.Cost, from.Paces, from.Afterchat, from.QuestionCard);
            (to.GoodToKnow, to.OnlyFor) = (from.GoodToKnow, from.OnlyFor);
            (to.NamesHidden, to.Least) = (from.NamesHidden, from.Least);
            HeldRing.Hold(to, from.HeldAsWanted, now);
        }
    }

    private static async Task InheritLinkAsync(CommunityDb db, Meetup? from, Meetup to, CancellationToken cancellation)
    {
        if (from is { Hybrid: true } && await db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == from.Id, cancellation) is { } link)
        {
            to.Hybrid = true;
            db.MeetupLinks.Add(link.For(to.Id));
        }
    }

    private Meetup Occurrence(MeetupSeries series, LocalDate date, Instant now)
    {
        var occurrence = date + series.Start.TimeOfDay;
        var start = Meetup.InstantOf(occurrence, series.TimeZone);
        return new Meetup
        {
            Id = ids.Next(),
            ChatId = series.ChatId,
            Thread = series.Thread,
            HostId = series.HostId,
            HostName = series.HostName,
            Title = series.Title,
            LocalStart = Meetup.Iso(start.InZone(series.TimeZone).LocalDateTime),
            Zone = series.Zone,
            StartsAt = start.ToUnixTimeMilliseconds(),
            Place = series.Place,
            Capacity = series.Capacity,
            CreatedAt = now.ToUnixTimeMilliseconds(),
            SeriesId = series.Id,
            Occurrence = Meetup.Iso(occurrence),
        };
    }
}
