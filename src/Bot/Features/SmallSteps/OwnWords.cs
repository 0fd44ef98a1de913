using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.SmallSteps;
using CommunityBot.Content.Finding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>A person says in a sentence of their own what being well means. It is kept for four weeks only to be shown to them again, and they are told so first.</summary>
internal sealed class OwnWords(Doors doors) : IHearDraft
{
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

        // The question is answered: what is typed next is no longer an answer to it, but the sentence waits for the step.
        (draft.Notes, draft.AskedIn) = (words, 0);
        var around = await doors.AroundAsync(turn, cancellation);
        var themes = around.Content.Finder.TopicsOf(new FindQuery(words, turn.Language, around.Area));
        return Reply.Here(StepAreas.Of(themes) is { } area && PickStep.Propose(turn, around, area, 0) is { } proposal
            ? proposal with { Lines = [Line.Of("steps.kept"), .. proposal.Lines] }
            : PickStep.WhatIsWell("steps.kept")).Forgotten();
    }

    private static Saying Question(params Line[] lines) => new(lines, [[new Button(Line.Of("button.skip-words"), PickStep.Areas, 0, PickStep.Begin)]], AwaitsWords: true);
}
