using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Online;

/// <summary>[Alla härifrån] after one time got a link: the following have the same. Nobody gets five messages for it: the link comes with each time's own reminder; only who has had another one is told at once.</summary>
internal sealed class LinkFromHere(LinkMail mail, ReminderPlan reminders) : IHearPress
{
    public const string Action = "link-from-here";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var link = await turn.Db.MeetupLinks.AsNoTracking().SingleOrDefaultAsync(row => row.MeetupId == token.Subject, cancellation);
        return link is null
            ? Reply.No(turn, new Refusal("button.stale"))
            : await EachFromHere.SetAsync(turn, token.Subject, (_, meetup) => SetAsync(turn, meetup, link, cancellation), cancellation);
    }

    private async Task SetAsync(Turn turn, Meetup meetup, MeetupLink link, CancellationToken cancellation)
    {
        var other = await turn.Db.MeetupLinks.SingleOrDefaultAsync(row => row.MeetupId == meetup.Id, cancellation);
        if (other?.Url == link.Url && other.Phone == link.Phone)
        {
            return;
        }

        if (other is null)
        {
            turn.Db.MeetupLinks.Add(link.For(meetup.Id));
        }
        else
        {
            var moved = other.Url != link.Url;
            (other.Url, other.Phone, other.UrlBy, other.PhoneBy) = (link.Url, link.Phone, link.UrlBy, link.PhoneBy);
            await mail.WithdrawAllAsync(turn.Db, meetup, moved ? "online.old-link" : "online.way-below", turn.Now, cancellation);
        }

        meetup.Hybrid = true;
        await turn.Db.SaveChangesAsync(cancellation);
        await reminders.PlanLinkAsync(turn.Db, meetup.Id, meetup.StartsAt, cancellation);
        if (other is not null)
        {
            await mail.SendToAllAsync(turn.Db, meetup, link, turn.Speaker, turn.Now, cancellation);
        }

        await LivingCards.MarkAsync(turn, meetup, cancellation);
    }
}
