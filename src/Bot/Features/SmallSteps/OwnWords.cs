using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Finding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>
/// A person says in a sentence of their own what being well means. With [Kom ihåg] it is kept for four weeks, only to be shown to them again;
/// with [Glöm det] it is gone at once, and unanswered it goes with the draft. Kept, it has a row and a timer of its own: what else the person does takes nothing of it.
/// </summary>
internal sealed class OwnWords(Doors doors) : IHearDraft, IHearPress
{
    public const string Action = "step-words";
    private const int Keep = 1, Drop = 2;

    public static async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.InGroup)
        {
            // There everybody would read the sentence.
            return Reply.Here(new Saying([Line.Of("answer.in-private")], [[new Button(Line.Of("button.open-private"), "", Url: "start:hej")]]), DraftPress.MessageOf(turn));
        }

        var person = turn.Speaker.Id;
        await turn.Db.Drafts.Where(draft => draft.PersonId == person).ExecuteDeleteAsync(cancellation);
        turn.Db.Drafts.Add(new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = person,
            GroupId = turn.Chat.Id,
            AskedIn = turn.Chat.Id,
            Kind = DraftKind.StepWords,
            Step = DraftStep.Title,
            Zone = turn.Chat.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        });
        return Reply.Here(Question(Line.Of("steps.write")), DraftPress.MessageOf(turn));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (words.Length > SmallStep.LongestWords)
        {
            return Reply.Here(Question(Line.Of("steps.too-long"), Line.Of("steps.write")));
        }

        // The question is answered: what is typed next is no longer an answer to it, but the sentence waits for the next press.
        (draft.Notes, draft.AskedIn) = (words, 0);
        return await Task.FromResult(Reply.Here(new Saying(
            [Line.Of("steps.your-words", ("words", words)), Line.Of("steps.shall-i-keep")],
            [[new Button(Line.Of("button.keep-words"), Action, draft.Id, Keep), new Button(Line.Of("button.drop-words"), Action, draft.Id, Drop)]])).Forgotten());
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker.Id;
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.PersonId == person && row.Kind == DraftKind.StepWords, cancellation);
        if (draft?.Notes is not { } words || token.Arg is not (Keep or Drop))
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        turn.Db.Drafts.Remove(draft);
        if (token.Arg == Keep)
        {
            var kept = new SmallStep { Id = turn.Ids.Next(), PersonId = person, TipId = "", StartedAt = turn.NowMs, Words = words };
            turn.Db.SmallSteps.Add(kept);
            await turn.Db.RingAtAsync(turn.Ids, CheckIn.End, kept.Id, kept.EndsAt, $"{CheckIn.End}:{kept.Id}", cancellation);
        }

        var hello = token.Arg == Keep ? "steps.kept" : "steps.not-kept";
        var around = await doors.AroundAsync(turn, cancellation);
        var themes = around.Content.Finder.TopicsOf(new FindQuery(words, turn.Language, around.Area));
        var saying = StepAreas.Of(themes) is { } area && PickStep.Propose(turn, around, area, 0) is { } proposal
            ? proposal with { Lines = [Line.Of(hello), .. proposal.Lines] }
            : PickStep.WhatIsWell(hello);
        return Reply.Here(saying, DraftPress.MessageOf(turn)).Forgotten();
    }

    private static Saying Question(params Line[] lines) => new(lines, [[new Button(Line.Of("button.skip-words"), PickStep.Areas, 0, PickStep.Begin)]], AwaitsWords: true);
}
