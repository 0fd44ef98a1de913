using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>[Gäster]: whom the speaker has written down and may take off again, and the question for one more.</summary>
internal sealed class GuestPress(GuestTalk talk, NameGuest guests) : IHearPress
{
    public const string Action = "guest";
    public const int Ask = 1, Pick = 2, Remove = 3;
    private const int MostShown = 8;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg == Remove)
        {
            return await RemoveAsync(turn, token.Subject, cancellation);
        }

        if (token.Arg == Pick)
        {
            var named = await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id && row.Kind == DraftKind.WhichMeetupForGuest && row.ExpiresAt > turn.NowMs).FirstOrDefaultAsync(cancellation);
            if (named is null)
            {
                return Reply.No(turn, new Refusal("button.stale"));
            }

            turn.Db.Drafts.Remove(named);
            return await talk.AddAsync(turn, token.Subject, named.Title, cancellation);
        }

        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        return meetup?.Open(turn.Now) == true ? await AskAsync(turn, meetup, cancellation) : Reply.No(turn, new Refusal("meetup.over"));
    }

    /// <summary>In private: whom the speaker has written down, each with a way off the list; words are taken as one more name.</summary>
    public static async Task<Reply> AskAsync(Turn turn, Meetup meetup, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var asHost = await ChangeMeetup.MayAsync(turn, meetup, group, cancellation);
        var own = await turn.Db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.BroughtBy != null && (asHost || rsvp.BroughtBy == turn.Speaker.Id)).OrderByDescending(rsvp => rsvp.AnsweredAt).Take(MostShown).ToListAsync(cancellation);
        var draft = await ManageMeetup.DraftAsync(turn, meetup, group, DraftKind.NameOfGuest, cancellation);
        return Managed.AskPrivately(turn, draft, new Saying(
            [Line.Of("guest.ask", ("title", meetup.Title))],
            [.. own.Select(guest => (IReadOnlyList<Button>)[new Button(Line.Of("button.remove-guest", ("name", guest.Name)), Action, guest.PersonId, Remove)]), Managed.NotNow(draft)],
            AwaitsWords: true));
    }

    private async Task<Reply> RemoveAsync(Turn turn, long guestId, CancellationToken cancellation)
    {
        var guest = await turn.Db.Rsvps.AsNoTracking().FirstOrDefaultAsync(rsvp => rsvp.PersonId == guestId && rsvp.BroughtBy != null, cancellation);
        var meetup = guest is null ? null : await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == guest.MeetupId, cancellation);
        if (guest is null || meetup is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (guest.BroughtBy != turn.Speaker.Id && !await ChangeMeetup.MayAsync(turn, meetup, group, cancellation))
        {
            return Reply.No(turn, new Refusal("guest.not-yours"));
        }

        return await guests.RemoveAsync(turn.Db, meetup.Id, guestId, turn.Now, cancellation)
            ? Reply.OnlySpeaker(new Saying([Line.Of("guest.removed", ("name", guest.Name))]), DraftPress.MessageOf(turn))
            : Reply.No(turn, new Refusal("meetup.over"));
    }
}
