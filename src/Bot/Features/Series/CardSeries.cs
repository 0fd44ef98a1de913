using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>On the card of a series: how it comes back; of the weeks before a change, until when.</summary>
internal sealed class CardSeries : ICardPart
{
    public int Order => 5;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        if (meetup.SeriesId is not { } id || await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } series)
        {
            return CardPiece.None;
        }

        return Repeats.Of(series, meetup.Local.Date) is { } rule ? CardPiece.Of(Line.Of("series.repeats", ("rule", rule))) : CardPiece.None;
    }
}
