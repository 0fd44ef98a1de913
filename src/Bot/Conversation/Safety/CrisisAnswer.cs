using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// The fixed texts that answer words which need a human, and who may read each. Worked out from what was read and from nothing that is stored,
/// so that they are the same byte for byte whether the store can be reached or not.
/// </summary>
/// <param name="Aloud">The line that the group sees; null: nothing is seen there.</param>
/// <param name="Privately">What only the writer reads; null: nothing.</param>
/// <param name="Preview">The neutral words that a locked phone may show in its stead; null: it may be shown itself.</param>
internal sealed record CrisisAnswer(string? Aloud, string? Privately, string? Preview = null)
{
    /// <returns>Null when this has no fixed text in a private chat, and the turn goes on as usual.</returns>
    public static CrisisAnswer? InPrivate(Triage triage, string language, DateOnly today) =>
        (triage.Unsure ? CrisisTexts.Question(language, today) : CrisisTexts.For(triage, language, inGroup: false, today)) is { } text
            ? new CrisisAnswer(null, text, CrisisTexts.PreviewOf(triage, language)) : null;

    /// <summary>A short line that says nothing about the person, and the rest in private; of violence at home nothing, anywhere: whoever does it may read along on their phone.</summary>
    /// <param name="triage">What was read. What is faint is never answered before others.</param>
    /// <param name="language">The group's.</param>
    /// <param name="own">The writer's.</param>
    /// <param name="reachable">Whether the writer can be written to in private.</param>
    /// <param name="today">Decides which numbers are fresh.</param>
    public static CrisisAnswer? InGroup(Triage triage, string language, string own, bool reachable, DateOnly today) =>
        triage.Level != DistressLevel.Crisis ? null : new CrisisAnswer(
            triage.Faint ? null : CrisisTexts.For(triage, language, inGroup: true, today, reachable),
            triage.Kind == DistressKind.Violence ? null : CrisisTexts.For(triage, own, inGroup: false, today));
}
