namespace CommunityBot.Content.Library;

/// <summary>Questions that a group can be asked, written once and reviewed. The answers are nobody's but the group's, together.</summary>
/// <param name="IsOwn">Our own questions, not a validated instrument; the intro says so.</param>
/// <param name="ShownFrom">Nothing is shown of fewer answers than this; at least five.</param>
/// <param name="OpenDays">How long it can be answered.</param>
public sealed record SurveyTemplate(string Id, LocalText Title, LocalText Intro, bool IsOwn, int ShownFrom, int OpenDays, IReadOnlyList<SurveyQuestion> Questions);

/// <param name="Kind">one or many: how many options may be chosen. Declining is always possible and is not an option here.</param>
/// <param name="FromTopics">The options are the topics that aren't sensitive.</param>
/// <param name="IsSensitive">Asked in private only, also where the rest is not.</param>
/// <param name="Options">In the order in which they are shown; empty when they come from the topics.</param>
public sealed record SurveyQuestion(string Id, string Kind, bool FromTopics, bool IsSensitive, LocalText Text, IReadOnlyList<SurveyOption> Options);

public sealed record SurveyOption(string Id, LocalText Text);
