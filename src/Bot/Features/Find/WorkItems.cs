using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Find;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Find;

/// <summary>One thing that a coordinator should look at.</summary>
/// <param name="Id">The door's or the tip's id.</param>
/// <param name="Name">What residents call it.</param>
/// <param name="Why">The phrase that says why it is here.</param>
/// <param name="Reports">How many persons said that it isn't right.</param>
/// <param name="Link">Where to look it up.</param>
/// <param name="Seen">Of a crisis number that is always shown: the day of its source.</param>
internal sealed record WorkItem(string Id, LocalText Name, string Why, int Reports, string? Link, DateOnly? Seen);

/// <summary>What is reported, hidden, stale, past its review or waiting for a way there: what residents said first.</summary>
internal static class WorkItems
{
    /// <summary>Nobody sees it until somebody has found how one gets there: less urgent than what people see, and easily forgotten.</summary>
    public const string Inactive = "work.inactive";

    public static Task<IReadOnlyList<WorkItem>> ReadAsync(Turn turn, ContentLibrary library, CancellationToken cancellation) =>
        ReadAsync(turn.Db, library, DoorLines.Today(turn), turn.NowMs, cancellation);

    public static async Task<IReadOnlyList<WorkItem>> ReadAsync(CommunityDb db, ContentLibrary library, DateOnly today, long now, CancellationToken cancellation)
    {
        var fresh = now - (Resource.DaysAFactIsFresh * 86_400_000L);
        var verdicts = await db.DoorVerdicts.AsNoTracking().ToDictionaryAsync(verdict => verdict.ContentId, cancellation);
        var reports = await db.DoorReports.AsNoTracking().GroupBy(report => report.ContentId)
            .Select(same => new { Id = same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Id, same => same.Count, cancellation);
        bool Looked(string id) => verdicts.TryGetValue(id, out var verdict) && !verdict.Hidden && verdict.At >= fresh;
        bool IsHidden(string id) => verdicts.TryGetValue(id, out var verdict) && verdict.Hidden;

        var doors = library.Resources.Where(door => door.IsLive || door.Waits).Select(door => new WorkItem(door.Id, door.Name, Why(door), Count(door.Id), door.Link ?? (door.Sources is [var source, ..] ? source.Url : null), DoorLines.FixedSeenOn(door)));
        var tips = library.Tips.Where(tip => tip.IsLive && (tip.ReviewBy < today || IsHidden(tip.Id)))
            .Select(tip => new WorkItem(tip.Id, tip.Title, IsHidden(tip.Id) ? "work.hidden" : "work.tip", 0, null, null));
        return [.. doors.Concat(tips)
            .Where(item => item.Why.Length > 0 && (item.Reports > 0 || IsHidden(item.Id) || !Looked(item.Id)))
            .OrderByDescending(item => item.Reports).ThenBy(item => item.Why switch { "work.hidden" => 0, Inactive => 2, _ => 1 }).ThenBy(item => item.Id, StringComparer.Ordinal)];

        int Count(string id) => reports.GetValueOrDefault(id);

        string Why(Resource door) => door.Waits ? Inactive : Count(door.Id) >= DoorReport.Hides ? "work.reported" : Count(door.Id) > 0 ? "work.reported-once"
            : IsHidden(door.Id) ? "work.hidden"
            : DoorLines.FixedSeenOn(door) is { } seen ? today.DayNumber - seen.DayNumber > Resource.DaysAFactIsFresh || today > door.ReviewBy ? "work.fixed" : ""
            : door.NeedsReviewOn(today) ? "work.stale" : "";
    }
}
