using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Greeting;

/// <summary>[Jag gör det]: the host, or somebody who has offered to, will meet this person. The first who presses does.</summary>
internal sealed class MeetSomebody(MetMail mail) : IHearPress
{
    public const string Action = "meet";

    /// <summary>Tells one person's wishes apart: the button's subject is the person, its argument this.</summary>
    public static int Mark(long meetupId) => (int)((meetupId ^ (meetupId >> 31)) & 0x7FFFFFFF);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var wish = (await turn.Db.MetWishes.Where(row => row.PersonId == token.Subject).ToListAsync(cancellation)).SingleOrDefault(row => Mark(row.MeetupId) == token.Arg);

        // The lock: two who press at once wait for each other here.
        var locked = wish is null ? 0 : await turn.Db.Meetups.Where(row => row.Id == wish.MeetupId && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        if (wish is null || locked == 0)
        {
            return Reply.Here(new Saying([Line.Of("met.no-longer")]), DraftPress.MessageOf(turn));
        }

        await turn.Db.Entry(wish).ReloadAsync(cancellation);
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == wish.MeetupId, cancellation);
        var may = (await turn.Db.HostsAsync(meetup, cancellation)).Contains(turn.Speaker.Id) || await turn.Db.Greeters.AnyAsync(row => row.MeetupId == meetup.Id && row.PersonId == turn.Speaker.Id, cancellation);
        if (!may)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        if (wish.State == MetState.WillBeMet && wish.GreeterId != turn.Speaker.Id)
        {
            return Reply.Here(new Saying([Line.Of("met.somebody-does")]), DraftPress.MessageOf(turn));
        }

        if (wish.State != MetState.WillBeMet)
        {
            (wish.State, wish.GreeterId, wish.GreeterName) = (MetState.WillBeMet, turn.Speaker.Id, FirstName.Of(turn.Name));
            await mail.TellAsync(
                turn.Db, meetup, wish, Line.Of("met.will-meet-you", ("name", wish.GreeterName), ("title", meetup.Title)),
                [new Button(Line.Of("button.im-fine"), BeMet.Action, meetup.Id, BeMet.Fine)], turn.Now, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("met.you-meet", ("name", wish.Name), ("title", meetup.Title)), .. MetMail.Where(meetup)]), DraftPress.MessageOf(turn));
    }
}
