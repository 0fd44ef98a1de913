using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>[Alla härifrån] after one time got other seats, held seats, a threshold or hidden names: the following get the same, each by its own rules. Where more have a seat already it stays as it is, and the host is told how often.</summary>
internal sealed class SeatsFromHere(ChangeSeats change) : IHearPress
{
    public const string Action = "seats-from-here";

    /// <param name="turn">The turn.</param>
    /// <param name="token">The occurrence whose setting holds, and which one of <see cref="SeatChoice"/>.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        var first = part.First;
        if (token.Arg == SeatChoice.Seats)
        {
            part.Series.Capacity = first.Capacity;
        }

        var kept = 0;
        foreach (var meetup in part.Following)
        {
            kept += (await change.ApplyAsync(turn, meetup.Id, token.Arg, Value(first, token.Arg), cancellation)).IsRefused(out _, out _) ? 1 : 0;
        }

        var said = kept == 0 ? Line.Of("series.same-done") : Line.Of("series.same-but", ("n", kept));
        return Reply.Here(new Saying([said]), DraftPress.MessageOf(turn));
    }

    private static int? Value(Meetup first, int what) => what switch
    {
        SeatChoice.Seats => first.Capacity,
        SeatChoice.Held => first.HeldSeats == 0 ? null : first.HeldSeats,
        SeatChoice.Names => first.NamesHidden ? SeatChoice.Hide : SeatChoice.Show,
        _ => first.Least,
    };
}
