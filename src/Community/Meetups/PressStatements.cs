using System.Data.Common;
using CommunityBot.Community.Store;

namespace CommunityBot.Community.Meetups;

/// <summary>The statements of a press on a card, kept ready: the busiest path of all.</summary>
public static class PressStatements
{
    /// <summary>Raises the meetup's version, which locks its row until the commit.</summary>
    /// <returns>Null when the meetup is cancelled, has begun, or never was.</returns>
    public static async Task<Meetup?> LockAsync(DbTransaction transaction, long meetupId, long now, CancellationToken cancellation) =>
        (await transaction.QueryAsync(
            "UPDATE meetups SET version = version + 1 WHERE id = @p0 AND state = 0 AND starts_at > @p1 RETURNING id, chat_id, thread, host_id, host_name, title, local_start, zone, starts_at, place, capacity, version, created_at, cost, hybrid, paces, afterchat, "
            + "names_hidden, named_guests, held_seats, least, least_by, goes_ahead, question_card, series_id",
            row => new Meetup
            {
                Id = row.GetInt64(0), ChatId = row.GetInt64(1), Thread = row.TextOrNull(2), HostId = row.GetInt64(3), HostName = row.GetString(4), Title = row.GetString(5),
                LocalStart = row.GetString(6), Zone = row.GetString(7), StartsAt = row.GetInt64(8), Place = row.TextOrNull(9), Capacity = (int?)row.NumberOrNull(10),
                Version = row.GetInt32(11), CreatedAt = row.GetInt64(12), Cost = row.TextOrNull(13), Hybrid = row.GetInt32(14) != 0, Paces = row.TextOrNull(15), Afterchat = row.GetInt32(16) != 0,
                NamesHidden = row.GetInt32(17) != 0, NamedGuests = row.GetInt32(18) != 0, HeldSeats = row.GetInt32(19),
                Least = (int?)row.NumberOrNull(20), LeastBy = row.NumberOrNull(21), GoesAhead = row.GetInt32(22) != 0,
                QuestionCard = row.GetInt32(23) != 0, SeriesId = row.NumberOrNull(24),
            },
            cancellation, meetupId, now)).SingleOrDefault();

    public static async Task<Rsvp?> AnswerOfAsync(DbTransaction transaction, long meetupId, long personId, CancellationToken cancellation) =>
        (await transaction.QueryAsync(
            "SELECT answer, guests, name, answered_at, in_line, offer_until, newcomer, by_link FROM rsvps WHERE meetup_id = @p0 AND person_id = @p1",
            row => new Rsvp
            {
                MeetupId = meetupId, PersonId = personId, Answer = (Answer)row.GetInt32(0), Guests = row.GetInt32(1), Name = row.GetString(2), AnsweredAt = row.GetInt64(3),
                InLine = (int?)row.NumberOrNull(4), OfferUntil = row.NumberOrNull(5), Newcomer = row.GetInt32(6) != 0, ByLink = row.GetInt32(7) != 0,
            },
            cancellation, meetupId, personId)).SingleOrDefault();

    /// <summary>The seats of everybody but this person, offers included. Those who take part by link come, and take none.</summary>
    public static async Task<SeatCount> OthersSeatsAsync(DbTransaction transaction, long meetupId, long personId, CancellationToken cancellation) =>
        (await transaction.QueryAsync(
            "SELECT COALESCE(SUM(CASE WHEN by_link = 0 AND (answer = 2 OR offer_until IS NOT NULL) THEN 1 + guests ELSE 0 END), 0), COALESCE(SUM(CASE WHEN answer = 2 THEN 1 + guests ELSE 0 END), 0), "
            + "COALESCE(SUM(CASE WHEN newcomer = 1 AND by_link = 0 AND (answer = 2 OR offer_until IS NOT NULL) THEN 1 + guests ELSE 0 END), 0), COALESCE(SUM(CASE WHEN answer = 3 AND offer_until IS NULL THEN 1 ELSE 0 END), 0) "
            + "FROM rsvps WHERE meetup_id = @p0 AND person_id <> @p1 AND answer >= 2",
            row => new SeatCount((int)row.GetInt64(0), (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3)), cancellation, meetupId, personId)).Single();

    public static Task<int> SaveAsync(DbTransaction transaction, Rsvp given, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(given);
        return transaction.ExecuteAsync(
            "INSERT INTO rsvps (meetup_id, person_id, answer, guests, name, answered_at, in_line, offer_until, newcomer, by_link) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9) "
            + "ON CONFLICT (meetup_id, person_id) DO UPDATE SET answer = excluded.answer, guests = excluded.guests, name = excluded.name, answered_at = excluded.answered_at, "
            + "in_line = excluded.in_line, offer_until = excluded.offer_until, newcomer = excluded.newcomer, by_link = excluded.by_link",
            cancellation, given.MeetupId, given.PersonId, (int)given.Answer, given.Guests, given.Name, given.AnsweredAt, given.InLine, given.OfferUntil, given.Newcomer ? 1 : 0, given.ByLink ? 1 : 0);
    }

    /// <summary>
    /// Raises the version of every card of the meetup, also of one whose message is on its way: that was worded before this change,
    /// and would otherwise pass for the newest.
    /// </summary>
    /// <returns>The cards that have no message, each with its new version.</returns>
    public static async Task<IReadOnlyList<Card>> MarkCardsAsync(DbTransaction transaction, long meetupId, CancellationToken cancellation)
    {
        var cards = await transaction.QueryAsync(
            "UPDATE cards SET version = version + 1 WHERE meetup_id = @p0 RETURNING id, chat_id, thread, message_id, version, shown",
            row => new Card
            {
                Id = row.GetInt64(0), MeetupId = meetupId, ChatId = row.GetInt64(1), Thread = row.TextOrNull(2),
                MessageId = row.TextOrNull(3), Version = row.GetInt32(4), Shown = row.GetInt32(5),
            },
            cancellation, meetupId);
        return [.. cards.Where(card => card.MessageId is null)];
    }
}
