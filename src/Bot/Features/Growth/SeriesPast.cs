using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>How often a series has been held, and who was there, counted through the series that it took over from.</summary>
internal static class SeriesPast
{
    /// <summary>A series that was changed more often than this is a new one (a bound, so that no chain of rows is followed for ever).</summary>
    private const int MostChanges = 30;

    /// <summary>The series and those before it.</summary>
    public static async Task<IReadOnlyList<long>> FamilyAsync(CommunityDb db, MeetupSeries series, CancellationToken cancellation)
    {
        List<long> family = [series.Id];
        var before = series.Follows;
        while (before is { } id && family.Count < MostChanges && !family.Contains(id))
        {
            family.Add(id);
            before = await db.Series.AsNoTracking().Where(row => row.Id == id).Select(row => row.Follows).SingleOrDefaultAsync(cancellation);
        }

        return family;
    }

    /// <summary>Held, not cancelled; the one that starts at <paramref name="until"/> counts.</summary>
    public static Task<int> TimesHeldAsync(CommunityDb db, IReadOnlyList<long> family, long until, CancellationToken cancellation) =>
        db.Meetups.CountAsync(row => row.SeriesId != null && family.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt <= until, cancellation);

    /// <summary>Those who said yes to one that has been, of which answers are still kept, and who can be written to.</summary>
    public static async Task<IReadOnlyList<(long Person, string Language)>> TookPartAsync(CommunityDb db, IReadOnlyList<long> family, long until, CancellationToken cancellation) =>
        [.. (await db.Persons.AsNoTracking().Where(person => person.Reach == Reach.Open && person.PrivateChatId != null && db.Rsvps.Any(rsvp => rsvp.PersonId == person.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null
            && db.Meetups.Any(row => row.Id == rsvp.MeetupId && row.SeriesId != null && family.Contains(row.SeriesId.Value) && row.State == MeetupState.Planned && row.StartsAt <= until)))
            .OrderBy(person => person.Id).Select(person => new { person.Id, person.Language }).ToListAsync(cancellation)).Select(person => (person.Id, person.Language))];
}
