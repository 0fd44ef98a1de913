using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.FindTime;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>Whoever asked, or an organiser, makes a meetup of one of the times.</summary>
internal sealed class SettlePoll(ConfirmDraft confirm) : IHearPress
{
    public const string Action = "settle";
    public const int NotNow = -1;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // The state is the lock: two presses make one meetup.
        var poll = await turn.Db.TimePolls.AsNoTracking().SingleOrDefaultAsync(row => row.Id == token.Subject, cancellation);
        if (poll is not { State: PollState.Closed } || await PollCount.OfAsync(turn.Db, poll.Id, cancellation) is not { } count)
        {
            return Reply.No(turn, new Refusal("time.over"));
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == poll.ChatId, cancellation);
        if (poll.AuthorId != turn.Speaker.Id && !await turn.Rights.IsOrganiserAsync(group, turn.Speaker, cancellation))
        {
            return Reply.No(turn, new Refusal("time.not-yours"));
        }

        var slot = count.Slots.SingleOrDefault(candidate => candidate.Slot == token.Arg);
        if (token.Arg != NotNow && (slot is null || slot.Start <= turn.Now))
        {
            return Reply.No(turn, new Refusal("meetup.in-the-past"));
        }

        var draft = slot is null ? null : DraftOf(turn, poll, slot, group);
        if (draft is not null && await ConfirmDraft.FaultAsync(turn, draft, slot!.Start, cancellation) is { } fault)
        {
            // The poll stays as it is: another of its times may do, or this one another day.
            return Reply.No(turn, fault);
        }

        var next = token.Arg == NotNow ? PollState.EndedWithout : PollState.BecameMeetup;
        if (await turn.Db.TimePolls.Where(row => row.Id == poll.Id && row.State == PollState.Closed).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, next), cancellation) == 0)
        {
            return Reply.No(turn, new Refusal("time.over"));
        }

        await LivingCards.MarkAsync(turn.Db, turn.Ids, poll.Id, turn.NowMs, cancellation);
        return draft is null
            ? turn.InGroup ? Reply.Toasted("draft.not-now") : Reply.Here(new Saying([Line.Of("draft.not-now")]), DraftPress.MessageOf(turn))
            : await MakeAsync(turn, poll, draft, cancellation);
    }

    private static Draft DraftOf(Turn turn, TimePoll poll, SlotCount slot, Chat group) => new()
    {
        Id = turn.Ids.Next(), PersonId = turn.Speaker.Id, GroupId = group.Id, AskedIn = turn.Chat.Id, Thread = poll.Thread, Kind = DraftKind.NewMeetup, Step = DraftStep.Confirm, Title = poll.Title,
        LocalStart = Meetup.Iso(slot.Local), Place = poll.Place ?? "", Zone = group.TimeZone, ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        Notes = string.Create(CultureInfo.InvariantCulture, $"{PollBirth.Origin}{poll.Id}:{slot.Slot}"),
    };

    private async Task<Reply> MakeAsync(Turn turn, TimePoll poll, Draft draft, CancellationToken cancellation)
    {
        turn.Db.Drafts.Add(draft);
        if (turn.Chat.Id == draft.GroupId)
        {
            // Pressed in the group, the poll's message becomes the meetup's card: from now on it has one master.
            await turn.Db.Cards.Where(card => card.MeetupId == poll.Id).ExecuteDeleteAsync(cancellation);
        }

        return await confirm.ConfirmAsync(turn, draft, cancellation);
    }
}
