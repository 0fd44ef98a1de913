using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>Asks them, in private; two weeks later the numbers are forgotten. Twice is harmless: each person's occasion is unique.</summary>
internal sealed class AskForMoreRing(Ids ids, PrivateWord say) : IRing
{
    public const string Kind = "more";
    private const string Over = "more-over";
    private static readonly Duration Open = Duration.FromDays(14), WorthAsking = Duration.FromDays(2);

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        if (ring.Occasion.StartsWith(Over, StringComparison.Ordinal))
        {
            await db.CloseAsync(WishForMore.Action, ring.Subject, cancellation);
            return;
        }

        var series = await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var group = series is null ? null : await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == series.ChatId && chat.State == ChatState.Active, cancellation);
        if (series is null || group is null)
        {
            return;
        }

        var family = await SeriesPast.FamilyAsync(db, series, cancellation);
        var month = now.InZone(Turn.ZoneOf(group)).Month;
        foreach (var (person, language) in await SeriesPast.TookPartAsync(db, family, now.ToUnixTimeMilliseconds(), cancellation))
        {
            if (await say.SayAsync(db, person, WishForMore.Question(series, month, language, 0), (now, now + WorthAsking, Priority.Suggestion), null, string.Create(CultureInfo.InvariantCulture, $"{Kind}:{series.Id}:{person}"), cancellation))
            {
                await db.AskAsync(WishForMore.Action, series.Id, person, cancellation);
            }
        }

        await db.RingAtAsync(ids, Kind, series.Id, (now + Open).ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{Over}:{series.Id}"), cancellation);
    }
}
