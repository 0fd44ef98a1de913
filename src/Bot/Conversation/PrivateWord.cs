using CommunityBot.Community;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Conversation;

/// <summary>
/// The way to tell one person something outside a turn of theirs: in private, once. Whoever can't be reached is told nothing, and whoever has paused nothing that they
/// didn't ask for: a suggestion or a tip. Those wait out a pause and the quiet hours that begin before they are sent, too.
/// </summary>
internal sealed class PrivateWord(Ids ids)
{
    /// <param name="db">Inside a transaction: that of what is told.</param>
    /// <param name="personId">Whom.</param>
    /// <param name="what">What is said.</param>
    /// <param name="when">When, until when it is worth saying, and how urgent it is.</param>
    /// <param name="meetupId">The meetup it is about; cancelling that one takes back what has not been said, unless it is an answer, and moving it moves the time and place in it.</param>
    /// <param name="occasion">Unique.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when the person can't be reached in private, or this has been said.</returns>
    public async Task<bool> SayAsync(
        CommunityDb db, long personId, Saying what, (Instant Due, Instant? NotAfter, Priority Priority) when, long? meetupId, string occasion, CancellationToken cancellation) =>
        await db.Persons.AsNoTracking().SingleOrDefaultAsync(row => row.Id == personId, cancellation) is { } person && await SayAsync(db, person, what, when, meetupId, occasion, cancellation);

    /// <summary>The same to somebody who has been read already.</summary>
    public async Task<bool> SayAsync(
        CommunityDb db, Person person, Saying what, (Instant Due, Instant? NotAfter, Priority Priority) when, long? meetupId, string occasion, CancellationToken cancellation)
    {
        var unasked = when.Priority is Priority.Suggestion or Priority.Tip;
        if (person is not { Reach: Reach.Open, PrivateChatId: { } chat } || (unasked && person.PausedUntil > when.Due.ToUnixTimeMilliseconds()))
        {
            return false;
        }

        return await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = chat,
            Content = what.ToJson(),
            DueAt = when.Due.ToUnixTimeMilliseconds(),
            NotAfter = when.NotAfter?.ToUnixTimeMilliseconds(),
            Priority = when.Priority,
            WhenUnknown = unasked ? WhenUnknown.LeaveIt : WhenUnknown.SayAgain,
            Unasked = unasked,
            MeetupId = meetupId,
            DedupeKey = occasion,
        }, cancellation);
    }
}
