using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Series;

/// <summary>What a series adds under a draft: [Alla härifrån] under a change, [Bara en gång] under a new one.</summary>
internal sealed class SeriesDraft(AllFromHere all) : IHearPress
{
    public const string Action = "series-draft";
    private const int FromHere = 1, OnlyOnce = 2;

    public static IReadOnlyList<IReadOnlyList<Button>> OneOrAll(Draft draft, Button onlyThis) =>
        [[onlyThis], [new Button(Line.Of("button.all-from-here"), Action, draft.Id, FromHere)]];

    /// <summary>Under a new one: the days to skip, and [Bara en gång].</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> OfNew(Draft draft) =>
        [.. DraftTime.Full(draft) is { } start ? RestLine.Buttons(draft, RestLine.Of(draft, start)) : [], Once(draft)];

    private static IReadOnlyList<Button> Once(Draft draft) => [new Button(Line.Of("button.only-once"), Action, draft.Id, OnlyOnce)];

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == token.Subject && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null || draft.PersonId != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal(draft is null ? "button.stale" : "button.not-yours"));
        }

        if (token.Arg == FromHere)
        {
            return await all.ApplyAsync(turn, draft, cancellation);
        }

        draft.AskedIn = turn.Chat.Id;
        draft.Repeats = null;
        return DraftTalk.Next(turn, draft);
    }
}
