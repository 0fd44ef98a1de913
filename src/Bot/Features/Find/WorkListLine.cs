using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Health;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using NodaTime;

namespace CommunityBot.Bot.Features.Find;

/// <summary>How long the coordinators' work list is: how many tips and doors somebody should look at, and how many of them residents have reported. Where nobody coordinates: how many are hidden and nobody can look.</summary>
internal sealed class WorkListLine(Doors doors) : IStateLine
{
    public async Task<Line?> SayAsync(CommunityDb db, Chat group, Instant now, CancellationToken cancellation)
    {
        if (!doors.SomebodyLooks && await doors.HiddenAsync(db, now.ToUnixTimeMilliseconds(), cancellation) is { Count: > 0 } hidden)
        {
            return Line.Of("health.hidden-unseen", ("n", hidden.Count));
        }

        var today = DateOnly.FromDateTime(now.InZone(Turn.ZoneOf(group)).LocalDateTime.ToDateTimeUnspecified());
        var items = await WorkItems.ReadAsync(db, doors.Content.Library, today, now.ToUnixTimeMilliseconds(), cancellation);
        var reported = items.Count(item => item.Reports > 0);
        return items.Count == 0 ? Line.Of("health.work-done")
            : Line.Of(reported == 0 ? "health.work" : "health.work-reported", ("n", items.Count), ("reported", reported));
    }
}
