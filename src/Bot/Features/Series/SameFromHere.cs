using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>After one time of a series got other seats or a link: whether the same shall hold for all from here. What is set for the last time there is holds for those to come.</summary>
internal static class SameFromHere
{
    /// <summary>What was said, and the question when the meetup is one of a series that goes on.</summary>
    public static async Task<Saying> AskAsync(Turn turn, Meetup meetup, Saying done, string action, int arg, CancellationToken cancellation) =>
        meetup.SeriesId is { } id && await turn.Db.Series.AnyAsync(row => row.Id == id && row.State == SeriesState.Going, cancellation)
            ? done with
            {
                Lines = [.. done.Lines, Line.Of("series.same-for-all")],
                Buttons = [.. done.Buttons ?? [], [new Button(Line.Of("button.only-this"), Close.Action, Arg: Close.Saved), new Button(Line.Of("button.all-from-here"), action, meetup.Id, arg)]],
            }
            : done;
}
