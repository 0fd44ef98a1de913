using System.Text.RegularExpressions;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>Judges whether a string in C# is a sentence said to a resident: those live in Content, where a coordinator can mend them.</summary>
/// <remarks>
/// Allowed: what only operators and developers read (exceptions, logs, the faults of settings), SQL, and single lower-case words,
/// which are names of commands and words the bot understands.
/// </remarks>
internal static partial class SpokenWords
{
    public static bool Says(Literal literal) => Swedish(literal.Text) || (!ForOperators(literal.Before) && (Speaks(literal) || Sentence(literal.Text)));

    /// <summary>å, ä or ö in anything but one lower-case word.</summary>
    private static bool Swedish(string text) => SwedishLetter().IsMatch(text) && !LowerCaseWord().IsMatch(text);

    /// <summary>Words handed straight to something that people read.</summary>
    private static bool Speaks(Literal literal) => Mouth().IsMatch(literal.Before) && Letters().IsMatch(literal.Text);

    /// <summary>Begins as a sentence does and goes on for three words or more: "Nobody has answered yet".</summary>
    private static bool Sentence(string text) => Prose().IsMatch(text) && !Code().IsMatch(text);

    private static bool ForOperators(string before) => Operators().IsMatch(before);

    [GeneratedRegex("[åäöÅÄÖ]")]
    private static partial Regex SwedishLetter();

    [GeneratedRegex("^[a-zåäö0-9_/-]+$")]
    private static partial Regex LowerCaseWord();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"new\s+(Toast|ButtonFace|Span\.Plain|Span\.Bold)\s*\($")]
    private static partial Regex Mouth();

    [GeneratedRegex(@"^\s*(\p{Lu}\p{L}*|\{\})[,:!?.]?(\s+[\p{L}{}'’()–-]+[,:;.!?…]*){2,}")]
    private static partial Regex Prose();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH|PRAGMA|BEGIN|COMMIT|EXPLAIN|LISTEN|NOTIFY)\b|\b(SELECT|FROM|WHERE|FOR UPDATE|ORDER BY)\b|=\s*[@:{\w]+|;\s*\w+=|</\w+>")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bthrow\b|Exception\s*\(|Exception\b[^;]*\(|\bLog\w*\s*\(|LoggerMessage|\blogger\b|\blog\.|ErrorMessage\s*=|\.Validate\s*\(|\bFail\s*\(|\bFault\b|Debug\.Assert|Obsolete|SuppressMessage|Justification|DisallowConcurrentExecution|HealthCheckResult")]
    private static partial Regex Operators();
}
