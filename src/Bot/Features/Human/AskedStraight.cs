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

    public static Saying Question(Turn turn, string? preview) => SafetyWords.Covered(
        CrisisTexts.Question(turn.Language, SafetyWords.Today(turn)),
        preview,
        [Choice("button.straight-yes", Yes), Choice("button.straight-no", No), Choice("button.straight-wont-say", WontSay)],
        HumanButton.Row);

    /// <summary>The fixed text that answers this choice.</summary>
    public static string Text(int choice, string language, DateOnly today) => choice switch
    {
        Yes => CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Self), language, inGroup: false, today)!,
        No => CrisisTexts.Softened(language, today),
        _ => CrisisTexts.Human(language, today),
    };

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var text = Text(token.Arg, turn.Language, SafetyWords.Today(turn));
        return Task.FromResult(
            Reply.Here(token.Arg == Yes ? SafetyWords.Crisis(turn, text) : SafetyWords.Fixed(text, HumanButton.Row), DraftPress.MessageOf(turn)).Forgotten());
    }

    private static Button Choice(string label, int what) => new(Line.Of(label), Action, 0, what);
}
