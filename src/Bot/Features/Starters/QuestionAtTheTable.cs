using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>
/// [Frågekort] in the host's menu: ten minutes after the start one light question comes to the group, from the same deck as <c>/snacka</c>. Off until a host
/// wishes for it. It yields to the group's quiet hours and noise budget, and late is never: after an hour nobody sits there.
/// </summary>
internal sealed class QuestionAtTheTable(TableQuestions questions, ReminderPlan plan, Ids ids) : IHearPress, IRing
{
    public const string Action = "question-card";
    private static readonly Duration WorthSaying = Duration.FromHours(1);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var wished = !found.Meetup.QuestionCard;
        await ApplyAsync(turn.Db, found.Meetup, wished, cancellation);
        var done = new Saying([Line.Of(wished ? "starters.card-on" : "starters.card-off")]);
        return Reply.Here(await SameFromHere.AskAsync(turn, found.Meetup, done, QuestionFromHere.Action, 0, cancellation), DraftPress.MessageOf(turn));
    }

    /// <summary>The speaker's right has been asked.</summary>
    public async Task ApplyAsync(CommunityDb db, Meetup meetup, bool wished, CancellationToken cancellation)
    {
        await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.QuestionCard, wished), cancellation);
        await (wished ? plan.PlanTableAsync(db, meetup, cancellation) : db.StopTimersAsync(ReminderPlan.AtTheTableKind, meetup.Id, cancellation));
    }

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var meetup = await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ring.Subject, cancellation);
        var group = meetup is null ? null : await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var start = Instant.FromUnixTimeMilliseconds(meetup?.StartsAt ?? 0);
        if (meetup is not { State: MeetupState.Planned, QuestionCard: true } || group is not { State: ChatState.Active } || start > now || now > start + WorthSaying)
        {
            return;
        }

        var question = await questions.NextAsync(db, group, TableQuestions.Light, cancellation);
        await db.SayOnceAsync(new Dispatch
        {
            Id = ids.Next(), ChatId = group.Id, Thread = meetup.Thread, DueAt = now.ToUnixTimeMilliseconds(), NotAfter = (start + WorthSaying).ToUnixTimeMilliseconds(), Priority = Priority.Tip, Unasked = true,
            WhenUnknown = WhenUnknown.LeaveIt, MeetupId = meetup.Id, DedupeKey = string.Create(CultureInfo.InvariantCulture, $"{Action}:{meetup.Id}:{meetup.StartsAt}"),
            Content = (question with { Lines = [Line.Of("starters.for-the-table", ("title", meetup.Title)), .. question.Lines] }).ToJson(),
        }, cancellation);
    }
}
