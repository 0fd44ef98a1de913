using System.Security.Cryptography;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>The personal subscriptions: whose address it is, and what is in it.</summary>
internal sealed class CalendarFeeds(PageKey key, MeetupEvents events)
{
    /// <summary>A calendar looks back as long as answers are kept.</summary>
    private static readonly Duration Back = Duration.FromDays(Retention.AnswerDays);

    /// <summary>The secret of a person's address; made at the first asking, the same at every later one.</summary>
    public async Task<string> SecretOfAsync(CommunityDb db, long personId, Instant now, CancellationToken cancellation) =>
        await db.Calendars.SingleOrDefaultAsync(row => row.PersonId == personId, cancellation) is { } known ? key.SecretOf(Words(known.Salt)) : Renew(db, null, personId, now);

    /// <summary>Another secret; the old one opens nothing from now on.</summary>
    public async Task<string> RenewAsync(CommunityDb db, long personId, Instant now, CancellationToken cancellation) =>
        Renew(db, await db.Calendars.SingleOrDefaultAsync(row => row.PersonId == personId, cancellation), personId, now);

    public static Task<int> RemoveAsync(CommunityDb db, long personId, CancellationToken cancellation) =>
        db.Calendars.Where(row => row.PersonId == personId).ExecuteDeleteAsync(cancellation);

    /// <summary>Whose address this is; null: nobody's, or nobody's any more.</summary>
    public static async Task<Person?> OwnerAsync(CommunityDb db, string secret, CancellationToken cancellation)
    {
        var hash = PageKey.HashOf(secret);
        return await db.Persons.AsNoTracking().SingleOrDefaultAsync(person => db.Calendars.Any(row => row.SecretHash == hash && row.PersonId == person.Id), cancellation);
    }

    /// <summary>What this person said yes or maybe to, and what they host; of groups where the bot still is.</summary>
    public async Task<IReadOnlyList<CalendarEvent>> OfAsync(CommunityDb db, Person person, Instant now, CancellationToken cancellation)
    {
        var since = (now - Back).ToUnixTimeMilliseconds();
        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.PersonId == person.Id && (rsvp.Answer == Answer.Yes || rsvp.Answer == Answer.Maybe)).ToDictionaryAsync(rsvp => rsvp.MeetupId, rsvp => rsvp.Answer, cancellation);
        var meetups = await db.Meetups.AsNoTracking()
            .Where(row => row.StartsAt > since && (row.HostId == person.Id || db.SecondHosts.Any(second => second.PersonId == person.Id && second.Accepted && second.SubjectId == (row.SeriesId ?? row.Id)) || db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == person.Id && (rsvp.Answer == Answer.Yes || rsvp.Answer == Answer.Maybe)))
                && db.Chats.Any(chat => chat.Id == row.ChatId && chat.State == ChatState.Active))
            .OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        long[] ids = [.. meetups.Select(meetup => meetup.SeriesId).OfType<long>().Distinct()];
        var series = await db.Series.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var all = await db.Meetups.AsNoTracking().Where(row => row.SeriesId != null && ids.Contains(row.SeriesId.Value) && row.Occurrence != null)
            .Select(row => new { Series = row.SeriesId!.Value, Start = row.Occurrence! }).ToListAsync(cancellation);
        return events.All(
            [.. meetups.Select(meetup => new Noted(meetup, answers.TryGetValue(meetup.Id, out var answer) ? answer : null))], series, all.ToLookup(row => row.Series, row => row.Start), person.Language);
    }

    private string Renew(CommunityDb db, CalendarAddress? row, long personId, Instant now)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var secret = key.SecretOf(Words(salt));
        if (row is null)
        {
            db.Calendars.Add(new CalendarAddress { PersonId = personId, Salt = salt, SecretHash = PageKey.HashOf(secret), MadeAt = now.ToUnixTimeMilliseconds() });
        }
        else
        {
            (row.Salt, row.SecretHash, row.MadeAt) = (salt, PageKey.HashOf(secret), now.ToUnixTimeMilliseconds());
        }

        return secret;
    }

    private static string Words(string salt) => "calendar " + salt;
}
