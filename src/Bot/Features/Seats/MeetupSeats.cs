using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>[Ändra platser] [Platser för nya] [Blir av om …] [Namn på kortet] in the host's menu. The right is asked at every press.</summary>
internal sealed class MeetupSeats(ChangeSeats change) : IHearPress, IHearDraft
{
    public const string Action = "meetup-seats";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var (what, which) = SeatChoice.Read(token.Arg);
        if (which == 0 && what == SeatChoice.Seats)
        {
            // A number of one's own in words, or one of the buttons.
            var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, DraftKind.ChangeSeats, cancellation);
            return Managed.AskPrivately(turn, draft, Question(draft));
        }

        if (which == 0 && what != SeatChoice.Names)
        {
            return Reply.OnlySpeaker(SeatChoice.Question(what, Action, found.Meetup.Id, SeatChoice.Close), DraftPress.MessageOf(turn));
        }

        await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id && row.Kind == DraftKind.ChangeSeats).ExecuteDeleteAsync(cancellation);
        return await ChangedAsync(turn, found.Meetup, what, which == SeatChoice.None ? null : which, cancellation);
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (SeatNumber.Read(words, turn) is not { } seats)
        {
            return Again(draft, new Refusal("seats.not-understood"));
        }

        if ((await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        if ((await change.ApplyAsync(turn, draft.MeetupId ?? 0, SeatChoice.Seats, seats, cancellation)).IsRefused(out var fault, out var done))
        {
            return Again(draft, fault);
        }

        turn.Db.Drafts.Remove(draft);
        return Reply.Here(await SameFromHere.AskAsync(turn, found.Meetup, new Saying([Line.Of(done)]), SeatsFromHere.Action, SeatChoice.Seats, cancellation));
    }

    public AnsweredBy Takes(Draft draft) => AnsweredBy.WhatFits;

    private static Reply Again(Draft draft, Refusal why)
    {
        var question = Question(draft);
        return Reply.Here(question with { Lines = [Line.Of(why), Line.Blank, .. question.Lines] });
    }

    private static Saying Question(Draft draft) => SeatChoice.Question(SeatChoice.Seats, Action, draft.MeetupId ?? 0, Managed.NotNow(draft), words: true);

    private async Task<Reply> ChangedAsync(Turn turn, Meetup meetup, int what, int? value, CancellationToken cancellation) =>
        (await change.ApplyAsync(turn, meetup.Id, what, value, cancellation)).IsRefused(out var why, out var done)
            ? Reply.No(turn, why)
            : Reply.OnlySpeaker(await SameFromHere.AskAsync(turn, meetup, new Saying([Line.Of(done)]), SeatsFromHere.Action, what, cancellation), DraftPress.MessageOf(turn));
}
