using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Jag kommer] [Kanske] [Kan inte] [Jag tar med någon]: one person's answer, changed as often as they like.</summary>
internal sealed class AnswerMeetup(AnswerParts parts) : IHearPress
{
    public const string Action = "rsvp";

    /// <summary>The argument of [Jag tar med någon]; the others are <see cref="Answer"/>'s numbers.</summary>
    public const int Bring = 3;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        // Raising the version first is the lock: eight people at once wait for each other here, and each sees the others' seats.
        if (await PressStatements.LockAsync(turn.Transaction, token.Subject, turn.NowMs, cancellation) is not { } meetup)
        {
            return Reply.No(turn, new Refusal("rsvp.too-late"));
        }

        var before = await PressStatements.AnswerOfAsync(turn.Transaction, meetup.Id, turn.Speaker.Id, cancellation);
        var others = meetup.Capacity is null ? 0 : await PressStatements.OthersSeatsAsync(turn.Transaction, meetup.Id, turn.Speaker.Id, cancellation);
        var answer = token.Arg == Bring ? Answer.Yes : (Answer)token.Arg;
        var guests = token.Arg == Bring ? (before?.Guests ?? 0) + 1 : 0;
        if (Attendance.Give(meetup, before, others, (turn.Speaker.Id, turn.Name, turn.NowMs), answer, guests).IsRefused(out var why, out var given))
        {
            return Reply.No(turn, why);
        }

        await PressStatements.SaveAsync(turn.Transaction, given, cancellation);
        if (answer == Answer.No)
        {
            await CancelRemindersAsync(turn, meetup.Id, cancellation);
        }

        await LivingCards.MarkAsync(turn, meetup, cancellation);
        return await parts.AfterAsync(turn, meetup, given, Reply.Toasted(Saved(given), ("n", given.Guests.ToString(CultureInfo.InvariantCulture))), cancellation);
    }

    private static string Saved(Rsvp given) => given switch
    {
        { Answer: Answer.No } => "rsvp.saved-no",
        { Answer: Answer.Maybe } => "rsvp.saved-maybe",
        { Guests: > 0 } => "rsvp.saved-guests",
        _ => "rsvp.saved-yes",
    };

    /// <summary>Never a reminder to somebody who said no, not even one that is on its way out.</summary>
    private static Task<int> CancelRemindersAsync(Turn turn, long meetupId, CancellationToken cancellation) => turn.Speaker.PrivateChatId is not { } chat
        ? Task.FromResult(0)
        : turn.Db.Dispatch.Where(row => row.MeetupId == meetupId && row.ChatId == chat && row.Priority == Priority.Reminder
                && (row.State == DispatchState.Pending || row.State == DispatchState.Leased))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
}
