using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>
/// Who is new: nobody of whom the group keeps a yes to another meetup. Answers are kept for thirty days after a meetup, so that whoever
/// comes back after a long while is new again; there is no list of who ever came.
/// </summary>
internal static class Newcomers
{
    public static async Task<bool> IsOneAsync(CommunityDb db, Meetup meetup, long personId, CancellationToken cancellation) =>
        !await db.Rsvps.AsNoTracking().AnyAsync(
            rsvp => rsvp.PersonId == personId && rsvp.MeetupId != meetup.Id && rsvp.Answer == Answer.Yes && db.Meetups.Any(other => other.Id == rsvp.MeetupId && other.ChatId == meetup.ChatId),
            cancellation);

    /// <summary>Seats began to be held when some had answered already: notes who of them was new. A named guest counts as who brought them.</summary>
    public static Task<int> NoteAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) => db.Rsvps
        .Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.BroughtBy == null && (rsvp.Answer == Answer.Yes || rsvp.Answer == Answer.Waiting)
            && !db.Rsvps.Any(earlier => earlier.PersonId == rsvp.PersonId && earlier.MeetupId != meetup.Id && earlier.Answer == Answer.Yes
                && db.Meetups.Any(other => other.Id == earlier.MeetupId && other.ChatId == meetup.ChatId)))
        .ExecuteUpdateAsync(set => set.SetProperty(rsvp => rsvp.Newcomer, true), cancellation);
}
