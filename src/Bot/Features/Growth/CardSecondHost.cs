using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>Below the host's name: who hosts with them.</summary>
internal sealed class CardSecondHost : ICardPart
{
    public int Order => 52;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        var subject = SecondHost.SubjectOf(meetup);
        return await db.SecondHosts.AsNoTracking().Where(row => row.SubjectId == subject && row.Accepted).OrderBy(row => row.AskedAt).Select(row => row.Name).FirstOrDefaultAsync(cancellation) is { } name
            ? CardPiece.Of(Line.Of("cohost.on-card", ("name", name)))
            : CardPiece.None;
    }
}
