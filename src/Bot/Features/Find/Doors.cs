using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Find;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Find;

/// <summary>What is known when doors are looked for: the content, where the person is, and what is hidden just now.</summary>
/// <param name="Content">One consistent version of it.</param>
/// <param name="Area">The person's or the group's municipality; null: not known.</param>
/// <param name="Hidden">Ids of doors and tips that are not shown.</param>
internal sealed record Vicinity(ContentInUse Content, string? Area, IReadOnlySet<string> Hidden)
{
    public ContentLibrary Library => Content.Library;
}

internal sealed class Doors(LiveContent live, IOptions<CommunityOptions> options)
{
    /// <summary>There is a coordinator who can look at what residents say is not right.</summary>
    public bool SomebodyLooks => options.Value.Coordinators.Count > 0;

    public ContentInUse Content => live.Now;

    public async Task<Vicinity> AroundAsync(Turn turn, CancellationToken cancellation) =>
        new(live.Now, await AreaAsync(turn, cancellation), await HiddenAsync(turn.Db, turn.NowMs, cancellation));

    /// <summary>Hidden by a coordinator, or by two persons: until a coordinator looks, and where there is none for a month. The lines for danger can't be hidden.</summary>
    public async Task<IReadOnlySet<string>> HiddenAsync(CommunityDb db, long now, CancellationToken cancellation)
    {
        var since = DoorReport.Since(now, SomebodyLooks);
        var decided = await db.DoorVerdicts.AsNoTracking().Where(verdict => verdict.Hidden).Select(verdict => verdict.ContentId).ToListAsync(cancellation);
        var reported = await db.DoorReports.AsNoTracking().Where(report => report.At > since).GroupBy(report => report.ContentId)
            .Where(same => same.Count() >= DoorReport.Hides).Select(same => same.Key).ToListAsync(cancellation);
        return decided.Concat(reported).Where(id => live.Now.Library.Resource(id) is not { } door || CanBeHidden(door)).ToHashSet();
    }

    public static bool CanBeHidden(Resource door) => !door.IsCrisisRoute && !door.Topics.Any(topic => topic is "crisis" or "safety");

    /// <summary>The person's own, else the group's, else that of the one area which the person's groups have.</summary>
    private static async Task<string?> AreaAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Person is { } person && await turn.Db.Areas.AsNoTracking().SingleOrDefaultAsync(area => area.OfId == person.Id, cancellation) is { } own)
        {
            return own.Municipality;
        }

        long[] groups = turn.Person is null ? [turn.Chat.Id] : [.. (await GroupsOf.PersonAsync(turn, cancellation)).Select(group => group.Id)];
        var areas = await turn.Db.Areas.AsNoTracking().Where(area => groups.Contains(area.OfId)).Select(area => area.Municipality).Distinct().Take(2).ToListAsync(cancellation);
        return areas is [var only] ? only : null;
    }
}
