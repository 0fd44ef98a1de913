using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary><c>/smasteg</c>: what being well means to this person, and a step of at most ten minutes towards it. At most two at a time; no streaks, nobody looks on.</summary>
internal sealed class PickStep(Doors doors, SealedStart links) : IHearCommand, IHearPress
{
    /// <summary>The buttons of the areas. The argument is the area + 10 x the place among its steps.</summary>
    public const string Areas = "step-area";
    public const char Letter = 's';

    /// <summary>Arguments that aren't areas.</summary>
    public const int WriteOwn = 8, Begin = 9;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var steps = await turn.Db.SmallSteps.AsNoTracking().Where(step => step.PersonId == person.Id && step.StartedAt > turn.NowMs - (SmallStep.Days * 86_400_000L))
            .OrderBy(step => step.StartedAt).ToListAsync(cancellation);
        return links.Privately(turn, Reply.OnlySpeaker(steps.Count == 0 ? WhatIsWell("steps.hello") : Current(turn, steps)), Letter, "");
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Arg == WriteOwn)
        {
            return await OwnWords.AskAsync(turn, cancellation);
        }

        var around = await doors.AroundAsync(turn, cancellation);
        var (area, place) = (token.Arg % 10, token.Arg / 10);
        return token.Arg == Begin ? Reply.Here(WhatIsWell("steps.hello"), DraftPress.MessageOf(turn))
            : Propose(turn, around, area, place) is { } proposal ? Reply.Here(proposal, DraftPress.MessageOf(turn)).Forgotten()
            : Reply.No(turn, new Refusal("button.stale"));
    }

    public static Saying WhatIsWell(string hello) => new(
        [Line.Of(hello), Line.Of("steps.what-is-well")],
        [
            .. StepAreas.All.Select(area => new Button(Line.Of(area.Label), Areas, 0, area.Number)).Chunk(2).Select(row => (IReadOnlyList<Button>)row),
            [new Button(Line.Of("button.own-words"), Areas, 0, WriteOwn)],
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    /// <summary>One step of an area; null: there is none.</summary>
    public static Saying? Propose(Turn turn, Vicinity around, int area, int place)
    {
        var steps = StepAreas.StepsOf(around, area);
        if (steps.Count == 0 || place < 0)
        {
            return null;
        }

        var tip = steps[place % steps.Count];
        var subject = ContentNumber.Of(tip.Id);
        List<Button> other = [new Button(Line.Of("button.smaller-step"), TakeStep.Action, subject, TakeStep.ShowSmaller)];
        if (steps.Count > 1)
        {
            other.Add(new Button(Line.Of("button.another-step"), Areas, 0, area + (10 * ((place + 1) % steps.Count))));
        }

        return new Saying(
            [Line.Of("steps.proposal"), Line.Blank, Line.Of("find.name", ("name", tip.Title.In(turn.Language))), Line.Of("find.words", ("words", tip.Step.In(turn.Language)))],
            [[new Button(Line.Of("button.i-try"), TakeStep.Action, subject, TakeStep.Try)], other, [new Button(Line.Of("button.not-now"), Close.Action)]]);
    }

    private Saying Current(Turn turn, List<SmallStep> steps)
    {
        List<Line> lines = [Line.Of("steps.yours")];
        List<IReadOnlyList<Button>> buttons = [];
        foreach (var kept in steps.Where(step => step.IsOnlyWords))
        {
            lines.Insert(0, Line.Of("steps.kept-entry", ("words", kept.Words ?? "")));
            buttons.Add([HowItWent.Of(kept, "button.drop-words", HowItWent.Remove)]);
        }

        steps.RemoveAll(step => step.IsOnlyWords);
        if (steps.Count == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        foreach (var step in steps)
        {
            var words = StepLines.WordsOf(turn.Language, doors.Content.Library, step);
            lines.Add(Line.Of("steps.entry", ("words", words)));
            buttons.Add([HowItWent.Of(step, "button.how-it-went", HowItWent.Show), HowItWent.Of(step, "button.remove-step", HowItWent.Remove)]);
        }

        if (steps.Count < SmallStep.MostAtATime)
        {
            buttons.Add([new Button(Line.Of("button.one-more-step"), Areas, 0, Begin)]);
        }

        return new Saying(lines, [.. buttons, [new Button(Line.Of("button.not-now"), Close.Action)]]);
    }
}
