using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>[Lägg ut]: the poll, its times, its living card, and the moment at which it closes by itself.</summary>
internal sealed class PostPoll(Ids ids)
{
    public async Task<Reply> PostAsync(Turn turn, Draft draft, CancellationToken cancellation)
    {
        var group = await turn.Db.Chats.SingleAsync(chat => chat.Id == draft.GroupId, cancellation);
        if (!await GroupsOf.HaveAsync(turn, group.Id, cancellation))
        {
            return Reply.No(turn, new Refusal("group.not-in"));
        }

        var zone = Turn.ZoneOf(group);
        var notes = PollNotes.Of(draft);
        var slots = notes.Moments.Where(slot => Meetup.InstantOf(slot, zone) > turn.Now).ToList();
        if (draft.Title.Length == 0 || slots.Count < TimePoll.FewestSlots)
        {
            return Reply.No(turn, new Refusal("time.too-few"));
        }

        if (await turn.Db.TimePolls.CountAsync(poll => poll.ChatId == group.Id && poll.State == PollState.Open, cancellation) >= TimePoll.MostPerGroup)
        {
            return Reply.No(turn, new Refusal("time.too-many"));
        }

        var closes = PollTalk.Deadline(PollNotes.Of(slots, []) with { ClosesAt = notes.ClosesAt }, turn.Now, zone).ToUnixTimeMilliseconds();
        var poll = new TimePoll
        {
            Id = turn.Ids.Next(), ChatId = group.Id, Thread = draft.Thread, AuthorId = turn.Speaker.Id, AuthorName = turn.Name, Title = draft.Title, Place = draft.Place is { Length: > 0 } place ? place : null,
            Zone = group.TimeZone, ClosesAt = closes, CreatedAt = turn.NowMs,
        };
        turn.Db.TimePolls.Add(poll);
        turn.Db.TimeSlots.AddRange(slots.Select((slot, index) => new TimeSlot { PollId = poll.Id, Slot = index, LocalStart = Meetup.Iso(slot) }));

        // The pump edits cards; a poll's card bears the poll's id where a meetup's bears the meetup's.
        var card = new Card { Id = turn.Ids.Next(), MeetupId = poll.Id, ChatId = group.Id, Thread = draft.Thread };
        turn.Db.Cards.Add(card);
        turn.Db.Drafts.Remove(draft);
        await turn.Db.RingAtAsync(ids, ClosePoll.Kind, poll.Id, closes, $"{ClosePoll.Kind}:{poll.Id}", cancellation);
        var here = turn.Chat.Id == group.Id && turn.Incoming.What is Happening.Pressed { OnlySpeakerSees: false, MessageId: { } message } ? message : null;
        await turn.Db.SayOnceAsync(LivingCards.Post(turn, card, here), cancellation);
        return here is not null ? Reply.Toasted("time.posted") : Reply.Here(new Saying([Line.Of("time.posted-in", ("group", group.Title))]), DraftPress.MessageOf(turn));
    }
}
