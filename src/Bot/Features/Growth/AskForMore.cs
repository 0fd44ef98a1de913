using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
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
