using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>The last word to somebody who is forgotten needs their private chat's address; both go when it has been said, or after a minute. Twice is harmless: what is gone is gone.</summary>
internal sealed class Farewell(Ids ids) : IRing
{
    public const string Kind = "farewell";

    /// <summary>A message takes a moment; a platform that is away is waited for a minute (reliability.md 4), and the toast has said it already.</summary>
    private static readonly Duration Look = Duration.FromSeconds(5), Longest = Duration.FromSeconds(60);

    public Task PlanAsync(CommunityDb db, long chat, Instant now, CancellationToken cancellation) =>
        LookAsync(db, chat, now, string.Create(CultureInfo.InvariantCulture, $"{Kind}:{chat}:{(now + Longest).ToUnixTimeMilliseconds()}"), cancellation);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var last = long.Parse(ring.Occasion.Split(':')[^1], CultureInfo.InvariantCulture);
        var waiting = await db.Dispatch.AnyAsync(row => row.ChatId == ring.Subject && (row.State == DispatchState.Pending || row.State == DispatchState.Leased || row.State == DispatchState.Sending), cancellation);
        if (waiting && now.ToUnixTimeMilliseconds() < last)
        {
            await LookAsync(db, ring.Subject, now, ring.Occasion, cancellation);
        }
        else if (await db.Persons.AnyAsync(person => person.PrivateChatId == ring.Subject, cancellation))
        {
            // They have written again: the chat is a new person's now, and only the last word goes.
            await db.Dispatch.Where(row => row.ChatId == ring.Subject && row.Forget && (int)row.State >= (int)DispatchState.Sent).ExecuteDeleteAsync(cancellation);
        }
        else
        {
            await CloseAsync(db, ring.Subject, cancellation);
        }
    }

    /// <summary>Nothing is known of the chat any more.</summary>
    public static async Task CloseAsync(CommunityDb db, long chat, CancellationToken cancellation)
    {
        await db.Dispatch.Where(row => row.ChatId == chat).ExecuteDeleteAsync(cancellation);
        await db.Lanes.Where(row => row.ChatId == chat).ExecuteDeleteAsync(cancellation);
        await db.Chats.Where(row => row.Id == chat).ExecuteDeleteAsync(cancellation);
    }

    private Task LookAsync(CommunityDb db, long chat, Instant now, string occasion, CancellationToken cancellation) =>
        db.RingAtAsync(ids, Kind, chat, (now + Look).ToUnixTimeMilliseconds(), occasion, cancellation);
}
