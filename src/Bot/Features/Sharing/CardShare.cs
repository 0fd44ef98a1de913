using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>On the card of a meetup with a page: anybody in the group can send it on, or take it into their calendar.</summary>
internal sealed class CardShare(PublicAddress address, Phrasebook phrases) : ICardPart
{
    public int Order => 950;

    public async Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        if ((meetup.Code is null && meetup.SeriesId is null) || address.Root is not { } root || await OpenPage.CodeOfAsync(db, meetup, cancellation) is not { } code)
        {
            return CardPiece.None;
        }

        var language = await db.Chats.AsNoTracking().Where(chat => chat.Id == meetup.ChatId).Select(chat => chat.Language).SingleAsync(cancellation);
        var links = new PageLinks(root, code);
        return new CardPiece([],
        [[
            new Button(Line.Of("button.whatsapp"), "", Url: links.WhatsApp(meetup, language, phrases)),
            new Button(Line.Of("button.add-to-calendar"), "", Url: links.CalendarOf(meetup)),
        ]]);
    }
}
