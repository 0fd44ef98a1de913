using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Tallies;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>A series has been held three times: the day after, its people are asked what more they would like. Once in the series' life.</summary>
/// <remarks>With fewer people than it takes to agree nobody is asked in vain; the next time is looked at again.</remarks>
internal sealed class AskForMore(Ids ids) : IAfterMeetup
{
    private static readonly LocalTime At = new(11, 0);

    public async Task AfterAsync(CommunityDb db, Meetup meetup, Chat group, Instant now, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not { } id || await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { AskedMoreAt: null } series)
        {
            return;
        }

        var family = await SeriesPast.FamilyAsync(db, series, cancellation);
        if (await SeriesPast.TimesHeldAsync(db, family, meetup.StartsAt, cancellation) < Offshoot.TimesHeld
            || (await SeriesPast.TookPartAsync(db, family, meetup.StartsAt, cancellation)).Count < Offshoot.Enough
            || await MarkAsync(db, id, now, cancellation) == 0)
        {
            return;
        }

        var open = Decency.Of(group).Next(meetup.Local.Date.PlusDays(1) + At);
        await db.RingAtAsync(ids, AskForMoreRing.Kind, id, open.ToUnixTimeMilliseconds(), string.Create(CultureInfo.InvariantCulture, $"{AskForMoreRing.Kind}:{id}"), cancellation);
    }

    private static Task<int> MarkAsync(CommunityDb db, long series, Instant now, CancellationToken cancellation)
    {
        var asked = now.ToUnixTimeMilliseconds();
        return db.Series.Where(row => row.Id == series && row.AskedMoreAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedMoreAt, asked), cancellation);
    }
}

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
