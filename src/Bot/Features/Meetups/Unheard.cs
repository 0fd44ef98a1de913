using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Notices that wait for the morning. A later change takes back those that it makes untrue, no others, and is told from what their readers still believe.</summary>
internal sealed class Unheard
{
    /// <summary>What a line calls that which was; a cost has a phrase around it.</summary>
    private static readonly string[] Before = ["old", "was"];

    private static readonly string[] FromHere = ["change.series-time", "change.series-place", "change.series-cost", "change.series-cancelled"];

    private readonly Dictionary<long, Line> known;

    private Unheard(Dictionary<long, Line> known) => this.known = known;

    /// <param name="db">Inside a transaction.</param>
    /// <param name="meetups">Those that change.</param>
    /// <param name="first">The one that the new notice names; what was to be said of it is what its readers don't know.</param>
    /// <param name="what">The phrase of the new notice.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Unheard> TakeBackAsync(CommunityDb db, IReadOnlyCollection<long> meetups, long first, string what, CancellationToken cancellation)
    {
        var rows = await db.Dispatch.AsNoTracking()
            .Where(row => row.MeetupId != null && meetups.Contains(row.MeetupId.Value) && row.Priority == Priority.Change && row.CardId == null && row.State == DispatchState.Pending)
            .OrderBy(row => row.Id).Select(row => new { row.Id, row.MeetupId, row.ChatId, row.Content }).ToListAsync(cancellation);
        var untrue = rows.Select(row => (row.Id, row.MeetupId, row.ChatId, Line: Saying.FromJson(row.Content).Lines[0]))
            .Where(row => MakesUntrue(what, row.Line.Key) || (row.MeetupId == first && MovesFirst(what, row.Line.Key))).ToList();
        long[] withdrawn = [.. untrue.Select(row => row.Id)];
        await db.Dispatch.Where(row => withdrawn.Contains(row.Id) && row.State == DispatchState.Pending).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        return new Unheard(untrue.Where(row => row.MeetupId == first && (CallsOff(what) ? TimeKnown(row.Line) is not null : row.Line.Args?.ContainsKey("old") == true)).DistinctBy(row => row.ChatId)
            .ToDictionary(row => row.ChatId, row => row.Line));
    }

    /// <summary>Changed twice in a night: who hears of it in the morning hears from what they know to what is. Null: it is back where they believe it to be.</summary>
    public Line? AsKnown(Line what, long chat)
    {
        if (!known.TryGetValue(chat, out var before))
        {
            return what;
        }

        var args = new Dictionary<string, string>(what.Args!);
        if (CallsOff(what.Key))
        {
            args["when"] = TimeKnown(before)!;
            return what with { Args = args };
        }

        if (MovesFirst(what.Key, before.Key))
        {
            args["when"] = TimeKnown(before)!;
            return args["new"] == args["old"] ? null : what with { Args = args };
        }

        if (args["new"] == before.Args!["old"])
        {
            return null;
        }

        foreach (var name in Before.Where(before.Args.ContainsKey))
        {
            args[name] = before.Args[name];
        }

        if (what.Key == "change.series-time")
        {
            args["when"] = before.Args["when"];
        }

        return what with { Args = args };
    }

    /// <summary>Of one time of a series everything falls with it, but what is told of all from there on holds for the others. What was to be said of one time is untrue once all from there on are changed alike.</summary>
    private static bool MakesUntrue(string what, string waiting) => what switch
    {
        "change.cancelled" => !FromHere.Contains(waiting),
        "change.series-cancelled" => true,
        "change.series-place" => waiting is "change.series-place" or "change.place",
        "change.series-cost" => waiting is "change.series-cost" or "cost.changed",
        _ => waiting == what,
    };

    /// <summary>The one from which all are moved had been moved by itself: other times that were keep theirs.</summary>
    private static bool MovesFirst(string what, string waiting) => (what, waiting) is ("change.series-time", "change.time");

    private static bool CallsOff(string what) => what is "change.cancelled" or "change.series-cancelled";

    private static string? TimeKnown(Line line) => line.Key switch
    {
        "change.time" => line.Args!["old"],
        "change.series-time" => line.Args!["when"],
        _ => null,
    };
}
