using System.Globalization;

namespace CommunityBot.Community.Outbox;

/// <summary>What stands in a phrase's place: words as they are, or a number in digits. Null: nothing does.</summary>
public readonly record struct LineValue(string? Text)
{
    public static implicit operator LineValue(string? words) => new(words);

    public static implicit operator LineValue(long? number) => new(number?.ToString(CultureInfo.InvariantCulture));
}
