using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>The poll closes by itself: the card says so, and whoever asked gets the best time in private, to make a meetup of it.</summary>
internal sealed class ClosePoll(Ids ids, PrivateWord say) : IRing
{
    public const string Kind = "find-time";

    /// <summary>Later than this the answer no longer helps.</summary>
    private static readonly Duration WorthAsking = Duration.FromDays(3);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var locked = await db.TimePolls.Where(poll => poll.Id == ring.Subject && poll.State == PollState.Open).ExecuteUpdateAsync(set => set.SetProperty(poll => poll.State, PollState.Closed), cancellation);
        if (locked == 0 || await PollCount.OfAsync(db, ring.Subject, cancellation) is not { } count)
        {
            return;
        }

        var best = count.Best(now);
        if (best is null)
        {
            await db.TimePolls.Where(poll => poll.Id == ring.Subject).ExecuteUpdateAsync(set => set.SetProperty(poll => poll.State, PollState.EndedWithout), cancellation);
        }

        await LivingCards.MarkAsync(db, ids, ring.Subject, now.ToUnixTimeMilliseconds(), cancellation);
        var saying = best is null
            ? new Saying([Line.Of("time.nobody", ("title", count.Poll.Title))])
            : new Saying([Line.Of("time.settle", ("title", count.Poll.Title)), .. count.Slots.Select(count.LineOf)], PollCard.Settling(count, now));
        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == count.Poll.ChatId, cancellation);
        await say.SayAsync(
            db, count.Poll.AuthorId, saying, (Decency.Of(group).Next(now), now + WorthAsking, Priority.Change), null, string.Create(CultureInfo.InvariantCulture, $"time-settle:{ring.Subject}"), cancellation);
    }
}
