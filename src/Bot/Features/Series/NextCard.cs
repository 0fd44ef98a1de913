using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Noise;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>
/// Only the next occurrence has a card in the group. The day after one has been, the next gets a new silent message while the group's
/// noise budget has room; else the old card's message turns into the new card, which disturbs nobody.
/// </summary>
internal sealed class NextCard(Ids ids)
{
    /// <returns>When to look again; null: no occurrence is waiting for its card.</returns>
    public async Task<Instant?> RunAsync(CommunityDb db, MeetupSeries series, Chat group, Instant now, CancellationToken cancellation)
    {
        var ms = now.ToUnixTimeMilliseconds();
        var family = new[] { series.Id, series.Follows ?? series.Id };
        var carded = await db.Meetups.AsNoTracking().Where(row => family.Contains(row.SeriesId ?? 0) && db.Cards.Any(card => card.MeetupId == row.Id)).OrderByDescending(row => row.StartsAt).ToListAsync(cancellation);
        var next = await db.Meetups.AsNoTracking().Where(row => row.SeriesId == series.Id && row.State == MeetupState.Planned && row.StartsAt > ms && !db.Cards.Any(card => card.MeetupId == row.Id))
            .OrderBy(row => row.StartsAt).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            return null;
        }

        // One that was moved past the next keeps its card, and keeps nobody else from theirs.
        var before = carded.FindAll(row => row.StartsAt < next.StartsAt);
        var ahead = before.Find(row => row.Open(now));
        var former = ahead ?? before.FirstOrDefault();
        var decency = Decency.Of(group);
        var due = carded.Count == 0 ? now : CardTime.After(former?.Local ?? next.Local.PlusDays(-100), next.Local, series.TimeZone, decency);
        if (due > now)
        {
            return due;
        }

        if (ahead is not null)
        {
            // Still ahead although the next one is near. When it begins, its card is free.
            return Instant.FromUnixTimeMilliseconds(ahead.StartsAt);
        }

        var open = decency.Next(now);
        if (open > now)
        {
            return open;
        }

        if (await HasRoomAsync(db, group, now, cancellation))
        {
            await PostAsync(db, series, next, now, cancellation);
        }
        else if (!await TurnAsync(db, series, former, next, cancellation))
        {
            return decency.Next(now + Duration.FromDays(1));
        }

        await db.SaveChangesAsync(cancellation);
        return await RunAsync(db, series, group, now, cancellation);
    }

    private static async Task<bool> HasRoomAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation) =>
        !(group.PausedUntil > now.ToUnixTimeMilliseconds()) && (await NoiseLedger.ReadAsync(db, group, now, cancellation)).HasRoom(now);

    private async Task PostAsync(CommunityDb db, MeetupSeries series, Meetup next, Instant now, CancellationToken cancellation)
    {
        var card = new Card { Id = ids.Next(), MeetupId = next.Id, ChatId = series.ChatId, Thread = series.Thread };
        db.Cards.Add(card);
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(),
            ChatId = series.ChatId,
            Thread = series.Thread,
            Content = "",
            DueAt = now.ToUnixTimeMilliseconds(),
            NotAfter = next.StartsAt,
            Priority = Priority.Suggestion,
            Unasked = true,
            MeetupId = next.Id,
            CardId = card.Id,
            DedupeKey = string.Create(CultureInfo.InvariantCulture, $"card:{card.Id}:{card.Version}"),
        }, cancellation);
    }

    /// <summary>The former card's message becomes the next one's. A cancelled one stays: people must be able to read that it is off.</summary>
    private async Task<bool> TurnAsync(CommunityDb db, MeetupSeries series, Meetup? former, Meetup next, CancellationToken cancellation)
    {
        var old = former is null or { State: MeetupState.Cancelled } ? null
            : await db.Cards.SingleOrDefaultAsync(card => card.MeetupId == former.Id && card.ChatId == series.ChatId && card.MessageId != null, cancellation);
        if (old is null)
        {
            return false;
        }

        db.Cards.Remove(old);
        db.Cards.Add(new Card { Id = ids.Next(), MeetupId = next.Id, ChatId = series.ChatId, Thread = old.Thread, MessageId = old.MessageId, Version = 2, Shown = 1 });
        return true;
    }
}
