using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>The living card of a meetup: what, when, where, who comes, and the buttons to answer. Written from the rows as they are.</summary>
internal sealed class MeetupCard(IEnumerable<ICardPart> parts, IEnumerable<IOtherCard>? others = null)
{
    private readonly ICardPart[] parts = [.. parts.OrderBy(part => part.Order)];

    /// <summary>The card's words now, and the version they are of; null when the meetup is gone.</summary>
    public async Task<(Saying Words, int Version)?> ReadAsync(CommunityDb db, long cardId, CancellationToken cancellation)
    {
        // The version is read first: a change in between makes the shown version too low, never too high.
        var card = await db.Cards.AsNoTracking().SingleOrDefaultAsync(row => row.Id == cardId, cancellation);
        var meetup = card is null ? null : await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == card.MeetupId, cancellation);
        if (card is null)
        {
            return null;
        }

        if (meetup is null)
        {
            return await OtherAsync(db, card, cancellation);
        }

        var answers = await db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id).ToListAsync(cancellation);
        return (await WriteAsync(db, meetup, answers, cancellation), card.Version);
    }

    private async Task<(Saying Words, int Version)?> OtherAsync(CommunityDb db, Card card, CancellationToken cancellation)
    {
        foreach (var other in others ?? [])
        {
            if (await other.WriteAsync(db, card.MeetupId, cancellation) is { } words)
            {
                return (words, card.Version);
            }
        }

        return null;
    }

    public async Task<Saying> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        List<Line> lines = [.. MeetupFacts.Brief(meetup)];
        if (meetup.State == MeetupState.Cancelled)
        {
            return new Saying([Line.Of(meetup.NeverCameAbout ? "card.not-this-time" : "card.cancelled"), .. lines]);
        }

        List<IReadOnlyList<Button>> buttons = [];
        foreach (var part in parts)
        {
            var piece = await part.WriteAsync(db, meetup, answers, cancellation);
            lines.AddRange(piece.Lines);
            buttons.AddRange(piece.Buttons);
        }

        return new Saying(lines, buttons);
    }
}
