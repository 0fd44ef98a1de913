using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>Below the answers: [Alltid med].</summary>
internal sealed class CardAlways : ICardPart
{
    public int Order => 190;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation) =>
        meetup.SeriesId is { } id && await GoingAsync(db, id, cancellation) is { } going
            ? new CardPiece([], [[new Button(Line.Of("button.always"), AlwaysIn.Action, going)]])
            : CardPiece.None;

    /// <summary>Of the times before a change: the series that goes on after it, since to people it is one.</summary>
    private static async Task<long?> GoingAsync(CommunityDb db, long series, CancellationToken cancellation)
    {
        if (await db.Series.AsNoTracking().AnyAsync(row => row.Id == series && row.State == SeriesState.Going, cancellation))
        {
            return series;
        }

        var chain = await SeriesChain.OfAsync(db, series, cancellation);
        return await db.Series.AsNoTracking().Where(row => chain.Contains(row.Id) && row.State == SeriesState.Going).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellation);
    }
}
