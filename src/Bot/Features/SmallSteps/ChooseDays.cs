using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>[Välj dagar]: the weekdays on which the bot asks how it goes, until the four weeks are over. What is ticked travels in the buttons until [Klart].</summary>
internal sealed class ChooseDays(Doors doors) : IHearPress
{
    public const string Action = "step-days";

    /// <summary>An argument is the days; with this added they are settled.</summary>
    private const int Settled = 128;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker;
        var step = await turn.Db.SmallSteps.SingleOrDefaultAsync(row => row.Id == token.Subject && row.PersonId == person.Id, cancellation);
        if (step is null || token.Arg is < 0 or > Settled + CheckInDays.All)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var days = token.Arg & CheckInDays.All;
        if (token.Arg < Settled || days == 0)
        {
            return Reply.Here(Question(step, days), DraftPress.MessageOf(turn)).Forgotten();
        }

        (step.AskOn, step.Waiting) = (days, false);
        await turn.Db.StopTimersAsync(CheckIn.Quiet, step.Id, cancellation);
        if (await WhenToAsk.NextDayAsync(turn, step, cancellation) is not { } next)
        {
            return Reply.No(turn, new Refusal("answer.open-private"));
        }

        IReadOnlyList<Line> door = step.Asked == 0 ? [.. StepLines.Door(turn, await doors.AroundAsync(turn, cancellation), step)] : [];
        return Reply.Here(new Saying([Line.Of("steps.days-chosen"), Line.Of("steps.next-time", ("when", next)), .. door]), DraftPress.MessageOf(turn)).Forgotten();
    }

    public static Button Button(SmallStep step, string label) => new(Line.Of(label), Action, step.Id, step.AskOn);

    private static Saying Question(SmallStep step, int days) => new(
        [Line.Of("steps.which-days"), Line.Of("steps.which-days-how")],
        [
            .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
                .Select(day => new Button(
                    Line.Of(CheckInDays.Has(days, day) ? "button.day-chosen" : "button.day", ("day", $"day.{(int)day}")), Action, step.Id, CheckInDays.Toggle(days, day)))
                .Chunk(4).Select(row => (IReadOnlyList<Button>)row),
            days == 0 ? [new Button(Line.Of("button.not-now"), Close.Action)] : [new Button(Line.Of("button.days-done"), Action, step.Id, Settled + days), new Button(Line.Of("button.not-now"), Close.Action)],
        ]);
}
