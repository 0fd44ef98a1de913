using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Alla härifrån] after one time of a series was set: each that follows is set alike. Asks the speaker's right and locks the series; those to come take it from the last there is.</summary>
internal static class EachFromHere
{
    /// <param name="turn">The turn.</param>
    /// <param name="meetupId">The time whose setting holds.</param>
    /// <param name="set">Sets one that follows.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public static async Task<Reply> SetAsync(Turn turn, long meetupId, Func<SeriesPart, Meetup, Task> set, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        foreach (var meetup in part.Following)
        {
            await set(part, meetup);
        }

        return Reply.Here(new Saying([Line.Of("series.same-done")]), DraftPress.MessageOf(turn));
    }
}
