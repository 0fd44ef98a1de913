using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Cost;

/// <summary>How a cost is said: "Kostar 120 kr", "Kostnad: självkostnad 50 kr", "Kostnadsfritt". Never a way to pay: the bot handles no money.</summary>
internal static class CostLine
{
    /// <returns>Null: nothing was said about the cost, and nothing is shown.</returns>
    public static Line? Of(string? cost) => cost switch
    {
        null => null,
        "" => Line.Of("cost.free"),
        _ when char.IsAsciiDigit(cost[0]) || cost[0] is '£' or '€' or '$' => Line.Of("cost.sum", ("cost", cost)),
        _ => Line.Of("cost.other", ("cost", cost)),
    };

    /// <param name="key">The phrase.</param>
    /// <param name="meetup">As it is now.</param>
    /// <param name="old">What it cost before; null: nobody had said.</param>
    public static Line Changed(string key, Meetup meetup, string? old) => Line.Of(
        key, ("title", meetup.Title), ("when", Moment.Of(meetup)), ("was", old switch { null => "cost.unsaid", "" => "cost.free", _ => "cost.old" }), ("old", old ?? ""), ("now", string.IsNullOrEmpty(meetup.Cost) ? "cost.free" : "cost.new"), ("new", meetup.Cost ?? ""));
}
