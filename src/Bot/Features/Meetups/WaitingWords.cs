using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>An invitation that waits for the morning is about the meetup as it is then: when that moves, so do the time and place in what has not been said yet.</summary>
internal static class WaitingWords
{
    public static async Task FollowAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation)
    {
        var waiting = await db.StillToSayOf(meetup.Id).Where(row => row.State == DispatchState.Pending).Select(row => new { row.Id, row.Content, row.NotAfter }).ToListAsync(cancellation);
        foreach (var row in waiting)
        {
            var saying = Saying.FromJson(row.Content);
            var content = (saying with { Lines = [.. saying.Lines.Select(line => AsItIs(line, meetup)).OfType<Line>()] }).ToJson();
            var notAfter = row.NotAfter > meetup.StartsAt ? meetup.StartsAt : row.NotAfter;
            await db.Dispatch.Where(one => one.Id == row.Id && one.State == DispatchState.Pending)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Content, content).SetProperty(one => one.NotAfter, notAfter), cancellation);
        }
    }

    /// <summary>Null: it was a place that is no longer said.</summary>
    private static Line? AsItIs(Line line, Meetup meetup) => line switch
    {
        { Key: MetMail.WhenKey } => MetMail.When(meetup),
        { Key: "meetup.place" } => meetup.Place is { } place ? Line.Of("meetup.place", ("place", place)) : null,
        { Args: { } args } when args.ContainsKey("when") => line with { Args = new Dictionary<string, string>(args) { ["when"] = Moment.Of(meetup) } },
        _ => line,
    };
}
