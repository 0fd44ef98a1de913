using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>How it went: done, halfway, smaller, or not now. All four are good answers; none is counted against anybody.</summary>
internal sealed class HowItWent(Doors doors) : IHearPress
{
    public const string Action = "step-answer";
    public const int Done = 1, Halfway = 2, Smaller = 3, NotNow = 4, Remove = 5, Show = 6, Lighter = 7, Same = 8, Heavier = 9;

    public static Button Of(SmallStep step, string label, int answer) => new(Line.Of(label), Action, step.Id, answer);

    public static IReadOnlyList<IReadOnlyList<Button>> Answers(SmallStep step) =>
    [
        [Of(step, "button.step-done", Done), Of(step, "button.step-halfway", Halfway)],
        step.Smaller ? [Of(step, "button.not-today", NotNow)] : [Of(step, "button.not-today", NotNow), Of(step, "button.make-smaller", Smaller)],
        [Of(step, "button.remove-step", Remove)],
    ];

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        var step = await turn.Db.SmallSteps.SingleOrDefaultAsync(row => row.Id == token.Subject && row.PersonId == person, cancellation);
        if (step is null || token.Arg is < Done or > Heavier)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        step.Waiting = false;
        await turn.Db.StopTimersAsync(CheckIn.Quiet, step.Id, cancellation);
        var saying = token.Arg switch
        {
            Show => Shown(turn, step),
            Remove => await RemovedAsync(turn, step, cancellation),
            Lighter or Same or Heavier => await LookedBackAsync(turn, step, token.Arg, cancellation),
            _ => await AnsweredAsync(turn, step, token.Arg, cancellation),
        };
        return Reply.Here(saying, DraftPress.MessageOf(turn)).Forgotten();
    }

    private Saying Shown(Turn turn, SmallStep step) =>
        new([Line.Of("steps.how-did-it-go", ("words", StepLines.WordsOf(turn.Language, doors.Content.Library, step)))], Answers(step));

    private async Task<Saying> AnsweredAsync(Turn turn, SmallStep step, int answer, CancellationToken cancellation)
    {
        // Twice "not now" is a step that is too big, not a person who is too weak.
        var shrink = answer == Smaller || (answer == NotNow && step.SayNotNow());
        if (answer is Done or Halfway || shrink)
        {
            step.NotNow = 0;
        }

        step.Smaller |= shrink;
        var words = StepLines.WordsOf(turn.Language, doors.Content.Library, step);
        List<Line> lines = shrink ? [Line.Of("steps.made-smaller", ("words", words))]
            : [Line.Of(answer switch { Done => "steps.done", Halfway => "steps.halfway", _ => "steps.not-now" })];
        if (answer is Done or Halfway)
        {
            lines.AddRange(StepLines.Door(turn, await doors.AroundAsync(turn, cancellation), step));
        }

        if (step.AskOn != 0 && await WhenToAsk.NextDayAsync(turn, step, cancellation) is { } next)
        {
            return new Saying(
                [.. lines, Line.Blank, Line.Of("steps.next-time", ("when", next))],
                [[ChooseDays.Button(step, "button.other-days"), WhenToAsk.NoMore(step)], [Of(step, "button.remove-step", Remove)]]);
        }

        var ask = WhenToAsk.Question(step);
        return new Saying([.. lines, Line.Blank, Line.Of("steps.ask-again")], [.. ask.Buttons!, [Of(step, "button.remove-step", Remove)]]);
    }

    private static async Task<Saying> RemovedAsync(Turn turn, SmallStep step, CancellationToken cancellation)
    {
        await ForgetAsync(turn, step, cancellation);
        return new Saying([Line.Of(step.IsOnlyWords ? "steps.words-gone" : "steps.removed")]);
    }

    /// <summary>After four weeks: whatever the answer, it ends with a person or a place, and the row goes.</summary>
    private async Task<Saying> LookedBackAsync(Turn turn, SmallStep step, int answer, CancellationToken cancellation)
    {
        var around = await doors.AroundAsync(turn, cancellation);
        Line[] gone = step.Words is null ? [] : [Line.Of("steps.words-gone")];
        Line[] lines = [Line.Of(answer switch { Lighter => "steps.lighter", Same => "steps.same", _ => "steps.heavier" }), .. gone, .. StepLines.Door(turn, around, step)];
        await ForgetAsync(turn, step, cancellation);
        return new Saying(lines, [HumanButton.Row, [new Button(Line.Of("button.one-more-step"), PickStep.Areas, 0, PickStep.Begin)]]);
    }

    private static async Task ForgetAsync(Turn turn, SmallStep step, CancellationToken cancellation)
    {
        turn.Db.SmallSteps.Remove(step);
        await turn.Db.StopTimersAsync(CheckIn.Ask, step.Id, cancellation);
        await turn.Db.StopTimersAsync(CheckIn.End, step.Id, cancellation);
    }
}
