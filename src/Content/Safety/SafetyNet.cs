namespace CommunityBot.Content.Safety;

/// <summary>
/// Reads distress out of a message: rules first, and a small classifier that may only raise what the rules left silent.
/// Deterministic and self-contained: rules and weights lie in the assembly, so it works with the network, the database and AI gone.
/// </summary>
public static class SafetyNet
{
    private static readonly Lazy<Judge> Shipped = new(() => new Judge(RuleBook.Shipped(), Classifier.Shipped()));

    /// <summary>Reads one message. Never throws, whatever the text; text beyond 8,192 characters is not read.</summary>
    /// <param name="text">What the person wrote, as it came. Null and empty are nothing.</param>
    /// <param name="language">The writer's language as a hint. People in distress mix: Swedish and English are always both tried.</param>
    public static Triage Read(string text, string language) => Shipped.Value.Read(text);

    /// <summary>Loads rules and weights now (some 100 ms) instead of at the first message.</summary>
    public static void WarmUp() => Shipped.Value.Read("hej");
}
