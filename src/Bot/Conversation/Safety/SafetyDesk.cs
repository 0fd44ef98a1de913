using CommunityBot.Bot.Features.Human;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// What is answered, before anything else, to words that need a human: the fixed, reviewed texts and nothing composed.
/// In a group a short line that says nothing about the person, and the rest in private; of violence at home nothing at all is visible in the group.
/// </summary>
internal static class SafetyDesk
{
    /// <summary>The words of what happened; null where there are none.</summary>
    public static string? WordsOf(Happening what) => what switch
    {
        Happening.Said said => said.Text,
        Happening.Overheard overheard => overheard.Text,
        _ => null,
    };

    /// <summary>The triage of what was said; null when the bot may go on as usual. Pure: no store, no network.</summary>
    public static Triage? Hear(Happening what, string language) =>
        WordsOf(what) is { } words && SafetyNet.Read(words, language) is { Level: not DistressLevel.None } triage ? triage : null;

    /// <summary>The reply; null when this triage has no fixed text here, and the turn goes on as usual. Its words are wiped once they have been sent.</summary>
    public static Reply? Answer(Turn turn, Triage triage) => (turn.InGroup ? InGroup(turn, triage) : InPrivate(turn, triage))?.Forgotten();

    /// <summary>Somebody who was answered minutes ago, and now says it anew and plainly: the numbers once more, to them alone.</summary>
    public static Reply Again(Turn turn, Triage triage)
    {
        var numbers = SafetyWords.Fixed(CrisisTexts.Numbers(turn.Language, SafetyWords.Today(turn)), HumanButton.Row);
        return (!turn.InGroup ? Reply.Here(numbers)
            : SafetyWords.Unreachable(turn.Person) || triage.Kind == DistressKind.Violence ? Reply.Silence
            : new Reply([new Message(new Audience.PersonInPrivate(turn.Speaker), numbers)])).Forgotten();
    }

    private static Reply? InPrivate(Turn turn, Triage triage)
    {
        var text = CrisisTexts.For(triage, turn.Language, inGroup: false, SafetyWords.Today(turn));
        return triage.Unsure ? Reply.Here(AskedStraight.Question(turn))
            : text is null ? null : Reply.Here(triage.Level == DistressLevel.Crisis ? SafetyWords.Crisis(turn, text) : SafetyWords.Fixed(text, HumanButton.Row));
    }

    private static Reply? InGroup(Turn turn, Triage triage)
    {
        if (triage.Level != DistressLevel.Crisis)
        {
            return null;
        }

        var today = SafetyWords.Today(turn);
        var reachable = !SafetyWords.Unreachable(turn.Person);
        var reply = !triage.Faint && CrisisTexts.For(triage, turn.Chat.Language, inGroup: true, today, reachable) is { } line
            ? Reply.Here(SafetyWords.Crisis(turn, line, openPrivate: !reachable))
            : Reply.Silence;

        // Somebody who only wrote in the group about violence gets nothing anywhere: whoever does it may read along on their phone.
        return reachable && triage.Kind != DistressKind.Violence && CrisisTexts.For(triage, turn.Language, inGroup: false, today) is { } inPrivate
            ? reply.With(new Message(new Audience.PersonInPrivate(turn.Speaker), SafetyWords.Crisis(turn, inPrivate)))
            : reply;
    }
}
