using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;

namespace CommunityBot.Bot.Features.Starters;

/// <summary><c>/snacka</c>: one question at a time for the table, light or deep.</summary>
internal sealed class AskQuestion(TableQuestions questions) : IHearCommand, IHearPress
{
    public const string Action = "starter";

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) =>
        Reply.Here(await questions.NextAsync(turn.Db, turn.Chat, WantsDeep(rest) ? TableQuestions.Deep : TableQuestions.Light, cancellation));

    /// <summary>[Ny fråga] takes the place of the question before: thirty questions are one message.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => token.Arg is TableQuestions.Light or TableQuestions.Deep
        ? Reply.Here(await questions.NextAsync(turn.Db, turn.Chat, token.Arg, cancellation), DraftPress.MessageOf(turn))
        : Reply.No(turn, new Refusal("button.stale"));

    private static bool WantsDeep(string rest) => rest.StartsWith("djup", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("deep", StringComparison.OrdinalIgnoreCase);
}
