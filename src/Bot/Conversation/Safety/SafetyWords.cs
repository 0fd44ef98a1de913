using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>The fixed texts as messages. The words are those of crisis.yaml, byte for byte; beside them stand the ways to a human and out of a mistake.</summary>
internal static class SafetyWords
{
    /// <summary>Opens the private chat, where the lines are said at once: who presses it in need isn't greeted with a menu.</summary>
    public static readonly IReadOnlyList<Button> OpenPrivate = [new Button(Line.Of("button.open-private"), "", Url: $"start:{TalkToHuman.Start}")];

    public static bool Unreachable(Person? person) => person is not { Reach: Reach.Open, PrivateChatId: not null };

    public static DateOnly Today(Turn turn) => DateOnly.FromDateTime(turn.Local(turn.Chat).ToDateTimeUnspecified());

    /// <summary>One line: the text, or neutral words and the text under a cover.</summary>
    /// <param name="text">A fixed text.</param>
    /// <param name="preview">What a locked phone may show; null: the text itself.</param>
    public static Line Words(string text, string? preview) => preview is null ? Line.Of("safety.text", ("text", text)) : Line.Of("safety.covered", ("preview", preview), ("text", text));

    /// <summary>A crisis reply, with [Prata med en människa] and, where it is known who was answered, [Nej, du missförstod].</summary>
    public static Saying Crisis(Turn turn, string text, bool openPrivate = false, string? preview = null)
    {
        List<IReadOnlyList<Button>> rows = openPrivate ? [OpenPrivate, HumanButton.Row] : [HumanButton.Row];
        if (turn.Person is not null)
        {
            rows.Add([Misunderstood.For(turn)]);
        }

        return Covered(text, preview, [.. rows]);
    }

    /// <summary>The lines where people answer.</summary>
    public static Saying Human(Turn turn, string language, params IReadOnlyList<Button>[] rows) => Fixed(CrisisTexts.Human(language, Today(turn)), rows);

    /// <summary>After a mistake: in the group the words that say nothing about anybody, in private all the numbers.</summary>
    public static Saying Softened(Turn turn) => Fixed(
        turn.InGroup ? CrisisTexts.SoftenedInGroup(turn.Chat.Language, Today(turn)) : CrisisTexts.Softened(turn.Language, Today(turn)), HumanButton.Row);

    /// <summary>A fixed text with rows of buttons under it.</summary>
    public static Saying Fixed(string text, params IReadOnlyList<Button>[] rows) => Covered(text, null, rows);

    /// <summary>The same, behind neutral words where a locked phone must not show it.</summary>
    public static Saying Covered(string text, string? preview, params IReadOnlyList<Button>[] rows) => new([Words(text, preview)], rows.Length == 0 ? null : rows);
}
