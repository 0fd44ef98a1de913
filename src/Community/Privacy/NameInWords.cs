using System.Text.RegularExpressions;

namespace CommunityBot.Community.Privacy;

/// <summary>Finds what a person was called in words, and puts "a neighbour" in its place. Whole names only, and small letters are another word: forgetting My leaves "my" alone.</summary>
public sealed class NameInWords
{
    private readonly Regex? names;

    /// <param name="called">The names as they were noted; the first name alone is looked for too.</param>
    public NameInWords(IEnumerable<string> called)
    {
        ArgumentNullException.ThrowIfNull(called);
        Names = [.. called.SelectMany(name => new[] { name.Trim(), name.Split(' ').FirstOrDefault(word => word.Any(char.IsLetter)) ?? "" })
            .Where(name => name.Length > 1 && name.Any(char.IsLetter)).Distinct().OrderByDescending(name => name.Length)];
        names = Names.Count == 0 ? null : new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', Names.Select(Regex.Escape))})(?<own>(?:['’]?s)?)(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);
    }

    /// <summary>The longest first.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool IsIn(string words) => names?.IsMatch(words) == true;

    /// <summary>"Fika hos Anna" becomes "Fika hos en granne", "Annas fika" "en grannes fika".</summary>
    public string Without(string words, string neighbour) => names?.Replace(words, match => neighbour + match.Groups["own"].Value) ?? words;
}
