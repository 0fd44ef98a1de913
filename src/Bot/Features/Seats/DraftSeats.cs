using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>Seats, held seats, threshold and hidden names, chosen before the meetup is posted. Ends at the confirm card.</summary>
internal sealed class DraftSeats : IHearPress
{
    public const string Action = "draft-seats";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await DraftOption.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var draft))
        {
            return Reply.No(turn, why);
        }

        var (what, which) = SeatChoice.Read(token.Arg);
        if (which == 0 && what != SeatChoice.Names)
        {
            draft.Step = what == SeatChoice.Seats ? DraftStep.Capacity : DraftStep.Confirm;
            return Reply.Here(Question(draft, what), DraftPress.MessageOf(turn));
        }

        var none = which == SeatChoice.None;
        var (capacity, least, held) = what switch
        {
            SeatChoice.Seats => (none ? null : which, draft.Least, none ? 0 : draft.HeldSeats),
            SeatChoice.Held => (draft.Capacity, draft.Least, none ? 0 : which),
            SeatChoice.Least => (draft.Capacity, none ? null : (int?)which, draft.HeldSeats),
            _ => (draft.Capacity, draft.Least, draft.HeldSeats),
        };
        if (SeatRules.Fault(capacity, least, held) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        (draft.Capacity, draft.Least, draft.HeldSeats) = (capacity, least, held);
        draft.NamesHidden ^= what == SeatChoice.Names;
        return DraftTalk.Next(turn, draft);
    }

    /// <summary>The number of seats in words.</summary>
    public static Reply Answer(Turn turn, Draft draft, string words)
    {
        var seats = SeatNumber.Read(words, turn);
        if (seats is null or < Meetup.FewestSeats or > Meetup.MostSeats || SeatRules.Fault(seats, draft.Least, draft.HeldSeats) is not null)
        {
            var question = Question(draft, SeatChoice.Seats);
            var why = seats is null ? new Refusal("seats.not-understood") : SeatRules.Fault(seats, draft.Least, draft.HeldSeats) ?? new Refusal("meetup.odd-capacity");
            return Reply.Here(question with { Lines = [Line.Of(why), Line.Blank, .. question.Lines] });
        }

        draft.Capacity = seats;
        return DraftTalk.Next(turn, draft);
    }

    private static Saying Question(Draft draft, int what) => SeatChoice.Question(
        what, Action, draft.Id, [DraftOption.Back(draft)], words: what == SeatChoice.Seats);
}
