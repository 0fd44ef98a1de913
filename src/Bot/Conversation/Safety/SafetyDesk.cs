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

    /// <summary>The texts; null when this triage has none here, and the turn goes on as usual.</summary>
    public static CrisisAnswer? Texts(Turn turn, Triage triage) => turn.InGroup
        ? CrisisAnswer.InGroup(triage, turn.Chat.Language, turn.Language, !SafetyWords.Unreachable(turn.Person), SafetyWords.Today(turn))
        : CrisisAnswer.InPrivate(triage, turn.Language, SafetyWords.Today(turn));

    /// <summary>The reply. Its words are wiped once they have been sent.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="triage">What was read.</param>
    /// <param name="answer">Its texts.</param>
    /// <param name="aloud">False: the group has read this line within the hour.</param>
    public static Reply Answer(Turn turn, Triage triage, CrisisAnswer answer, bool aloud) => (turn.InGroup ? InGroup(turn, answer, aloud) : InPrivate(turn, triage, answer)).Forgotten();

    /// <summary>Somebody who was answered minutes ago, and now says it anew and plainly: the numbers once more, to them alone.</summary>
    public static Reply Again(Turn turn, Triage triage)
    {
        var numbers = SafetyWords.Covered(CrisisTexts.Numbers(turn.Language, SafetyWords.Today(turn)), CrisisTexts.PreviewOf(triage, turn.Language), HumanButton.Row);
        return (!turn.InGroup ? Reply.Here(numbers)
            : SafetyWords.Unreachable(turn.Person) || triage.Kind == DistressKind.Violence ? Reply.Silence
            : new Reply([new Message(new Audience.PersonInPrivate(turn.Speaker), numbers)])).Forgotten();
    }

    private static Reply InPrivate(Turn turn, Triage triage, CrisisAnswer answer) => Reply.Here(
        triage.Unsure ? AskedStraight.Question(turn, answer.Preview)
        : triage.Level == DistressLevel.Crisis ? SafetyWords.Crisis(turn, answer.Privately!, preview: answer.Preview)
        : SafetyWords.Covered(answer.Privately!, answer.Preview, HumanButton.Row));

    private static Reply InGroup(Turn turn, CrisisAnswer answer, bool aloud)
    {
        var reachable = !SafetyWords.Unreachable(turn.Person);
        var reply = aloud && answer.Aloud is { } line ? Reply.Here(SafetyWords.Crisis(turn, line, openPrivate: !reachable)) : Reply.Silence;
        if (answer.Privately is not { } privately || turn.Person is not { } person)
        {
            return reply;
        }

        // Who can't be written to, while the line of another already stands there, is shown the way by the bot's everyday line: nobody gets nothing.
        return reachable ? reply.With(new Message(new Audience.PersonInPrivate(person), SafetyWords.Crisis(turn, privately)))
            : !aloud && answer.Aloud is not null ? Reply.OnlySpeaker(SafetyWords.Crisis(turn, privately)) with { Resume = TalkToHuman.Start }
            : reply;
    }
}
