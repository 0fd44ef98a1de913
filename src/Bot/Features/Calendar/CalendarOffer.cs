using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>[Lägg i kalendern] for somebody who has just said yes: the meetup's own file where it has a page, else the way to one's own calendar.</summary>
internal sealed class CalendarOffer(PublicAddress address, MyCalendar calendar)
{
    /// <returns>Empty where the bot has no address that a phone could open.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<Button>>> ButtonsAsync(CommunityDb db, long meetupId, CancellationToken cancellation)
    {
        if (address.Root is not { } root)
        {
            return [];
        }

        // A press reads the meetup without its page, which it seldom needs.
        var meetup = await db.Meetups.AsNoTracking().SingleAsync(row => row.Id == meetupId, cancellation);
        var code = meetup.Code is null && meetup.SeriesId is null ? null : await OpenPage.CodeOfAsync(db, meetup, cancellation);
        return [code is null ? calendar.Offered : [new Button(Line.Of("button.add-to-calendar"), "", Url: new PageLinks(root, code).CalendarOf(meetup))]];
    }
}
