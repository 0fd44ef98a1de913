using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>The queue for coffee is over: the group's line says so, quietly. A day later the hosts hear the counts, when there are enough to hide in.</summary>
internal sealed class CloseAfterchat(Ids ids, PrivateWord say, KeepInTouch touch) : IRing
{
    public const string Kind = "afterchat";

    /// <summary>Fewer answers than this would tell on somebody (the same number as a survey's).</summary>
    public const int FewestToTell = 5;

    /// <summary>The occasion of the edit that closes the group's line; once it is there nobody can stay any more.</summary>
    public static string ClosingOf(long meetupId) => $"{TalkAfterwards.OccasionOf(meetupId)}:closed";

    /// <summary>The ring at which the answers are counted.</summary>
    public static string CountingOf(long meetupId) => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{meetupId}:counted");

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        if (meetup is null)
        {
            return;
        }

        var occasion = TalkAfterwards.OccasionOf(meetup.Id);
        if (ring.Occasion != CountingOf(meetup.Id))
        {
            var line = await db.Dispatch.AsNoTracking().SingleOrDefaultAsync(row => row.DedupeKey == occasion, cancellation);
            await CloseAsync(db, line, ClosingOf(meetup.Id), meetup.Id, now, cancellation);
            await touch.AskAsync(db, meetup, now, cancellation);
            return;
        }

        var counts = await db.CloseAsync(CountFeelings.Action, meetup.Id, cancellation);
        if (counts.Sum(count => count.People) < FewestToTell)
        {
            return;
        }

        var said = new Saying([Line.Of("after.counts", ("title", meetup.Title), ("good", Of(counts, CountFeelings.Good)), ("soso", Of(counts, CountFeelings.SoSo)))]);
        foreach (var host in await db.HostsAsync(meetup, cancellation))
        {
            await say.SayAsync(db, host, said, (now, null, Priority.Tip), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"{occasion}:counts:{host}"), cancellation);
        }
    }

    private async Task CloseAsync(CommunityDb db, Dispatch? line, string closing, long meetupId, Instant now, CancellationToken cancellation)
    {
        if (line is { State: DispatchState.Sent, MessageId: { } message })
        {
            await db.SayOnceAsync(new Dispatch
            {
                Id = ids.Next(), ChatId = line.ChatId, Thread = line.Thread, Edits = message, DueAt = now.ToUnixTimeMilliseconds(), Priority = Priority.Answer, MeetupId = meetupId, DedupeKey = closing,
                Content = new Saying([Line.Of("after.closed")]).ToJson(),
            }, cancellation);
        }
    }

    private static int Of(IReadOnlyList<Tally> counts, int choice) => counts.Where(count => count.Choice == choice).Sum(count => count.People);
}
