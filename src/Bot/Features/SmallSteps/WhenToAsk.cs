using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>Whether, and when, the bot asks how it went: once, by the person's own choice, never in quiet hours.</summary>
internal sealed class WhenToAsk(Doors doors) : IHearPress
{
    public const string Action = "step-when";
    private const int Evening = 1, Tomorrow = 2, NextWeek = 3, Never = 4;
    private static readonly LocalTime InTheEvening = new(19, 0);

    public static Saying Question(SmallStep step) => new(
        [Line.Of("steps.taken"), Line.Of("steps.ask-how-it-went")],
        [
            [Choice(step, "button.this-evening", Evening), Choice(step, "button.tomorrow-evening", Tomorrow)],
            [Choice(step, "button.in-a-week", NextWeek), ChooseDays.Button(step, "button.choose-days")],
            [Choice(step, "button.dont-ask", Never)],
        ]);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker;
        var step = await turn.Db.SmallSteps.SingleOrDefaultAsync(row => row.Id == token.Subject && row.PersonId == person.Id, cancellation);
        if (step is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        (step.Waiting, step.AskOn) = (false, 0);
        await turn.Db.StopTimersAsync(CheckIn.Quiet, step.Id, cancellation);
        var around = await doors.AroundAsync(turn, cancellation);
        IReadOnlyList<Line> door = step.Asked == 0 ? [.. StepLines.Door(turn, around, step)] : [];
        if (token.Arg == Never)
        {
            await turn.Db.StopTimersAsync(CheckIn.Ask, step.Id, cancellation);
            return Reply.Here(new Saying([Line.Of("steps.not-asked"), .. door], [HumanButton.Row]), DraftPress.MessageOf(turn)).Forgotten();
        }

        if (person is not { Reach: Community.Members.Reach.Open, PrivateChatId: { } own })
        {
            return Reply.No(turn, new Refusal("answer.open-private"));
        }

        var chat = await turn.Db.Chats.AsNoTracking().SingleAsync(row => row.Id == own, cancellation);
        var local = turn.Local(chat);
        var wanted = local.Date.PlusDays(token.Arg switch { NextWeek => 7, Tomorrow => 1, _ => local.TimeOfDay < InTheEvening ? 0 : 1 }) + InTheEvening;
        var when = await PlanAsync(turn, step, chat, wanted, cancellation);
        return Reply.Here(new Saying([Line.Of("steps.will-ask", ("when", when)), .. door]), DraftPress.MessageOf(turn)).Forgotten();
    }

    /// <summary>On the next of the person's chosen days, if there is one before the step ends.</summary>
    /// <returns>When; null: not any more.</returns>
    public static async Task<string?> NextDayAsync(Turn turn, SmallStep step, CancellationToken cancellation)
    {
        if (turn.Speaker is not { Reach: Community.Members.Reach.Open, PrivateChatId: { } own })
        {
            return null;
        }

        var chat = await turn.Db.Chats.AsNoTracking().SingleAsync(row => row.Id == own, cancellation);
        var ends = Instant.FromUnixTimeMilliseconds(step.EndsAt).InZone(Turn.ZoneOf(chat)).LocalDateTime;
        return CheckInDays.Next(step.AskOn, turn.Local(chat), InTheEvening) is { } next && next < ends ? await PlanAsync(turn, step, chat, next, cancellation) : null;
    }

    private static async Task<string> PlanAsync(Turn turn, SmallStep step, Chat chat, LocalDateTime wanted, CancellationToken cancellation)
    {
        var zone = Turn.ZoneOf(chat);
        var due = Decency.Of(chat).Next(wanted);
        await turn.Db.RingAtAsync(turn.Ids, CheckIn.Ask, step.Id, due.ToUnixTimeMilliseconds(), $"{CheckIn.Ask}:{step.Id}", cancellation);
        return Moment.Of(due.InZone(zone).LocalDateTime, zone);
    }

    public static Button NoMore(SmallStep step) => Choice(step, "button.dont-ask", Never);

    private static Button Choice(SmallStep step, string label, int when) => new(Line.Of(label), Action, step.Id, when);
}
