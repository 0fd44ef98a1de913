using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>[Jag provar] and [Mindre steg]: a step is taken, as it is or smaller.</summary>
internal sealed class TakeStep(Doors doors) : IHearPress
{
    public const string Action = "step";
    public const int Try = 1, ShowSmaller = 2, TrySmaller = 3;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (doors.Content.Library.Tips.FirstOrDefault(tip => ContentNumber.Of(tip.Id) == token.Subject) is not { } tip)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        return token.Arg switch
        {
            ShowSmaller => Reply.Here(Smaller(turn, tip), DraftPress.MessageOf(turn)).Forgotten(),
            Try or TrySmaller => await TakeAsync(turn, tip, token.Arg == TrySmaller, cancellation),
            _ => Reply.No(turn, new Refusal("button.stale")),
        };
    }

    private static Saying Smaller(Turn turn, Tip tip) => new(
        [Line.Of("steps.smaller"), Line.Of("find.words", ("words", tip.IfHard.In(turn.Language)))],
        [[new Button(Line.Of("button.i-try"), Action, ContentNumber.Of(tip.Id), TrySmaller)], [new Button(Line.Of("button.not-now"), Close.Action)]]);

    private static async Task<Reply> TakeAsync(Turn turn, Tip tip, bool smaller, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        var steps = await turn.Db.SmallSteps.Where(step => step.PersonId == person && step.TipId != "").ToListAsync(cancellation);
        var over = steps.Where(step => step.EndsAt <= turn.NowMs).ToList();
        turn.Db.SmallSteps.RemoveRange(over);
        var step = steps.Find(one => one.TipId == tip.Id && !over.Contains(one));
        if (step is null && steps.Count - over.Count >= SmallStep.MostAtATime)
        {
            return Reply.No(turn, new Refusal("steps.two-already"));
        }

        if (step is null)
        {
            step = new SmallStep { Id = turn.Ids.Next(), PersonId = person, TipId = tip.Id, StartedAt = turn.NowMs };
            turn.Db.SmallSteps.Add(step);
            await turn.Db.RingAtAsync(turn.Ids, CheckIn.End, step.Id, step.EndsAt, $"{CheckIn.End}:{step.Id}", cancellation);
            await TakeWordsAsync(turn, step, cancellation);
        }

        step.Smaller = smaller;
        return Reply.Here(WhenToAsk.Question(step), DraftPress.MessageOf(turn)).Forgotten();
    }

    /// <summary>What the person wrote about being well goes along with a step taken on the same day, so that they are asked once and not twice; the question is closed.</summary>
    private static async Task TakeWordsAsync(Turn turn, SmallStep step, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        await turn.Db.Drafts.Where(draft => draft.PersonId == person && draft.Kind == DraftKind.StepWords).ExecuteDeleteAsync(cancellation);
        var sameDay = turn.NowMs - 86_400_000L;
        if (await turn.Db.SmallSteps.Where(row => row.PersonId == person && row.TipId == "" && row.StartedAt > sameDay).OrderBy(row => row.StartedAt).LastOrDefaultAsync(cancellation) is { } kept)
        {
            step.Words = kept.Words;
            turn.Db.SmallSteps.Remove(kept);
            await turn.Db.StopTimersAsync(CheckIn.End, kept.Id, cancellation);
        }
    }
}
