using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Community;

/// <summary>A polite no: the key of the phrase that explains it, and what the phrase needs.</summary>
/// <param name="Key">Key of a phrase in Content; a test proves that every refusal has one in every language.</param>
/// <param name="Args">Values for the phrase's placeholders.</param>
public sealed record Refusal(string Key, IReadOnlyDictionary<string, string> Args)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public Refusal(string key) : this(key, Nothing)
    {
    }
}

/// <summary>A value, or the refusal that came instead. Expected noes travel as values; exceptions are for surprises.</summary>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Outcome(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    /// <summary>The one way in: look at the refusal first, then the value is there.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? why, [NotNullWhen(false)] out T? result)
    {
        why = refusal;
        result = value;
        return refusal is not null;
    }

#pragma warning disable CA2225 // Named alternates (ToOutcome, FromT) would be a second way to do what "return value;" says.
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225
}
