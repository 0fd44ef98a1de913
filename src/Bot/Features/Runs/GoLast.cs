using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Runs;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>[Jag går sist]: whoever comes, or hosts, can be the sweeper by one press, and leave it by another. Ingen lämnas efter (S33).</summary>
internal sealed class GoLast : IHearPress
{
    public const string Action = "sweep";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The version is the lock: two who press at once wait for each other here.
        await turn.Db.Meetups.Where(row => row.Id == token.Subject).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        if ((await ComesAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var meetup))
        {
            return Reply.No(turn, why);
        }

        var last = await WhoGoesLast.FindAsync(turn.Db, meetup, cancellation);
        if (last is not null && last.PersonId != turn.Speaker.Id)
        {
            return Reply.Toasted("runs.somebody-goes-last");
        }

        // Also one who was the sweeper and doesn't come any more.
        await turn.Db.Sweepers.Where(row => row.MeetupId == meetup.Id).ExecuteDeleteAsync(cancellation);
        if (last is null)
        {
            turn.Db.Sweepers.Add(new Sweeper { MeetupId = meetup.Id, PersonId = turn.Speaker.Id, TakenAt = turn.NowMs });
        }

        await LivingCards.MarkAsync(turn, meetup, cancellation);
        var said = last is null ? "runs.you-go-last" : "runs.not-last";
        return turn.InGroup ? Reply.Toasted(said) : Reply.Here(new Saying([Line.Of(said)]), DraftPress.MessageOf(turn));
    }

    /// <summary>The meetup, when the speaker has a seat or hosts it. A host who had said maybe or no comes after all, and still needs no seat.</summary>
    private static async Task<Outcome<Meetup>> ComesAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        if (meetup?.Open(turn.Now) != true || !(await turn.Db.HostsAsync(meetup, cancellation)).Contains(turn.Speaker.Id))
        {
            return (await AnswerParts.OfSpeakerInTheRoomAsync(turn, meetupId, cancellation)).IsRefused(out var why, out var found) ? why : found.Meetup;
        }

        await turn.Db.Rsvps.Where(rsvp => rsvp.MeetupId == meetupId && rsvp.PersonId == turn.Speaker.Id && (rsvp.Answer == Answer.No || rsvp.Answer == Answer.Maybe)).ExecuteDeleteAsync(cancellation);
        return meetup;
    }
}
