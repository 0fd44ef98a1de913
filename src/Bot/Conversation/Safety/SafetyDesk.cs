using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Members;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// What is answered, before anything else, to words that need a human: the fixed, reviewed texts and nothing composed.
/// In a group a short line that says nothing about the person, and the rest in private; of violence at home nothing at all is visible in the group.
/// </summary>
internal static class SafetyDesk
{
    /// <summary>The triage of what was said; null when the bot may go on as usual. Pure: no store, no network.</summary>
    public static Triage? Hear(Happening what, string language) =>
        what is Happening.Said said && SafetyNet.Read(said.Text, language) is { Level: not DistressLevel.None } triage ? triage : null;

    /// <summary>The reply; null when this triage has no fixed text here, and the turn goes on as usual.</summary>
    public static Reply? Answer(Turn turn, Triage triage)
    {
        var today = SafetyWords.Today(turn);
        var inPrivate = CrisisTexts.For(triage, turn.Language, inGroup: false, today);
        if (!turn.InGroup)
        {
            return triage.Unsure ? Reply.Here(AskedStraight.Question(turn))
                : inPrivate is null ? null : Reply.Here(triage.Level == DistressLevel.Crisis ? SafetyWords.Crisis(turn, inPrivate) : SafetyWords.Fixed(inPrivate, HumanButton.Row));
        }

        if (triage.Level != DistressLevel.Crisis)
        {
            return null;
        }

        var reachable = turn.Person is { Reach: Reach.Open, PrivateChatId: not null };
        var reply = CrisisTexts.For(triage, turn.Chat.Language, inGroup: true, today, reachable) is { } line
            ? Reply.Here(SafetyWords.Crisis(turn, line, openPrivate: !reachable))
            : Reply.Silence;

        // Somebody who only wrote in the group about violence gets nothing anywhere: whoever does it may read along on their phone.
        return reachable && inPrivate is not null && triage.Kind != DistressKind.Violence
            ? reply.With(new Message(new Audience.PersonInPrivate(turn.Speaker), SafetyWords.Crisis(turn, inPrivate)))
            : reply;
    }
}
