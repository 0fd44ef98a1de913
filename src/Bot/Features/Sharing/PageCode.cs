using System.Security.Cryptography;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>The name of a meetup's page: 16 signs, 80 bits, so that nobody finds one by guessing. Crockford's alphabet: no i, l, o or u.</summary>
internal static class PageCode
{
    public const int Length = 16;

    public const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Make() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As somebody may type it from a poster: capitals, hyphens, and O for 0 are forgiven. Null when it can't be a code.</summary>
    public static string? Read(string typed)
    {
        if (typed.Length > 2 * Length)
        {
            return null;
        }

        var code = string.Concat(typed.Where(sign => sign != '-').Select(sign => char.ToLowerInvariant(sign) switch { 'o' => '0', 'i' or 'l' => '1', var other => other }));
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }

    /// <summary>In groups of four, for eyes.</summary>
    public static string Spelled(string code) => string.Join('-', code.Chunk(4).Select(four => new string(four)));
}
