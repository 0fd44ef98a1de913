using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Features.Human;

/// <summary>
/// The answers to the one straight question, which is asked in private when nobody can know what was meant ("Jag orkar inte mer.").
/// The numbers stand in the question and in each answer; no answer is an answer too, and nothing more is asked.
/// </summary>
internal sealed class AskedStraight : IHearPress
{
    public const string Action = "straight";
    private const int Yes = 1, No = 2, WontSay = 3;

    public static Saying Question(Turn turn) => SafetyWords.Fixed(
        CrisisTexts.Question(turn.Language, SafetyWords.Today(turn)),
        [Choice("button.straight-yes", Yes), Choice("button.straight-no", No), Choice("button.straight-wont-say", WontSay)],
        HumanButton.Row);

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => Task.FromResult(Reply.Here(
        token.Arg switch
        {
            Yes => SafetyWords.Crisis(turn, CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Self), turn.Language, inGroup: false, SafetyWords.Today(turn))!),
            No => SafetyWords.Softened(turn),
            _ => SafetyWords.Human(turn, turn.Language, HumanButton.Row),
        },
        DraftPress.MessageOf(turn)).Forgotten());

    private static Button Choice(string label, int what) => new(Line.Of(label), Action, 0, what);
}
