using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>A question to the group has its answer: the line says so and bears no button any more. One that has not been said yet isn't.</summary>
internal static class SettledLine
{
    /// <param name="db">Inside a transaction; the caller saves.</param>
    /// <param name="ids">Gives the row its id.</param>
    /// <param name="occasion">Of the row that asked.</param>
    /// <param name="instead">What stands there from now on.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task SayAsync(CommunityDb db, Ids ids, string occasion, Line instead, Instant now, CancellationToken cancellation)
    {
        await db.Dispatch.Where(row => row.DedupeKey == occasion && row.State == DispatchState.Pending).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        if (await db.Dispatch.AsNoTracking().SingleOrDefaultAsync(row => row.DedupeKey == occasion, cancellation) is { State: DispatchState.Sent, MessageId: { } message } said)
        {
            await db.SayOnceAsync(new Dispatch
            {
                Id = ids.Next(), ChatId = said.ChatId, Thread = said.Thread, Edits = message, Content = new Saying([instead]).ToJson(), DueAt = now.ToUnixTimeMilliseconds(), Priority = Priority.Answer,
                WhenUnknown = WhenUnknown.LeaveIt, DedupeKey = $"{occasion}:settled",
            }, cancellation);
        }
    }
}
