using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>The people who answered on a meetup's page.</summary>
internal sealed class WebPeople(SignUp signUp, Ids ids)
{
    public static Task<int> CountAsync(CommunityDb db, long meetupId, CancellationToken cancellation) => Of(db, meetupId).CountAsync(cancellation);

    public static IQueryable<Person> Of(CommunityDb db, long meetupId) =>
        db.Persons.AsNoTracking().Where(person => person.Channel == Person.Web && db.Rsvps.Any(rsvp => rsvp.MeetupId == meetupId && rsvp.PersonId == person.Id));

    /// <summary>They say no, so that their seats go on as after any no; then their answers, and all that was known of them, go.</summary>
    public async Task RemoveAsync(CommunityDb db, IReadOnlyCollection<Person> people, Instant now, CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            foreach (var rsvp in await db.Rsvps.AsNoTracking().Where(row => row.PersonId == person.Id).ToListAsync(cancellation))
            {
                // Refused when the meetup is over: then nobody waits for the seat.
                _ = await signUp.GiveAsync(db, new SignUpAsk(rsvp.MeetupId, person, rsvp.Name, Answer.No), now, cancellation);
                await db.Rsvps.Where(row => row.PersonId == person.Id && row.MeetupId == rsvp.MeetupId).ExecuteDeleteAsync(cancellation);
                await LivingCards.MarkAsync(db, ids, rsvp.MeetupId, now.ToUnixTimeMilliseconds(), cancellation);
            }

            await db.Persons.Where(row => row.Id == person.Id).ExecuteDeleteAsync(cancellation);
        }
    }
}
