namespace CommunityBot.Content.Safety;

/// <summary>How a message should be met. It describes one message, never a person, and is not stored.</summary>
public enum DistressLevel
{
    None,

    /// <summary>Distress without danger: lonely, low, grieving, in debt to a slot machine.</summary>
    Concern,

    /// <summary>A wish to be dead or more, self-harm now, or acute danger to the writer or to somebody real.</summary>
    Crisis,
}

/// <summary>Which fixed reply fits. The order is the order of precedence when a message holds several.</summary>
public enum DistressKind
{
    Self,
    ThirdParty,
    Violence,
    Child,
    Medical,
    Psychosis,
    Threat,
}

/// <summary>What the safety net read out of one message.</summary>
/// <param name="Level">How the message should be met.</param>
/// <param name="Kind">Which reply fits; null when the level is <see cref="DistressLevel.None"/>.</param>
public sealed record Triage(DistressLevel Level, DistressKind? Kind)
{
    /// <summary>Nobody can know what was meant ("Jag orkar inte mer."): in private one straight question is asked, with the numbers in it.</summary>
    public bool Unsure { get; init; }

    /// <summary>Only the classifier heard it, and not loudly: answered in private, and never before others.</summary>
    public bool Faint { get; init; }

    /// <summary>Nothing to react to.</summary>
    public static Triage Nothing { get; } = new(DistressLevel.None, null);
}
