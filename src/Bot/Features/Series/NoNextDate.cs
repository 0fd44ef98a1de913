using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>In /halsa: how many series wait for somebody to say how they go on.</summary>
internal sealed class NoNextDate : IStateLine
{
    public async Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        var waiting = await db.Series.AsNoTracking().CountAsync(row => row.ChatId == group.Id && row.State == SeriesState.Going && row.Hands > 0, cancellation);
        return waiting == 0 ? null : Line.Of("health.series-without-date", ("n", waiting));
    }
}
