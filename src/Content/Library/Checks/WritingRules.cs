using System.Text.RegularExpressions;
using CommunityBot.Content.Finding;

namespace CommunityBot.Content.Library.Checks;

/// <summary>The style in which everything is written, as far as a machine can tell. The lists stand in writing.yaml.</summary>
internal sealed partial class WritingRules
{
    /// <summary>Source of the limits: content.md 1.3 and 1.4.</summary>
    private const int MostWordsInASentence = 12;
    private const int LongestWord = 14;
    private readonly Dictionary<string, HashSet<string>> _imperatives = [];
    private readonly List<(Regex Pattern, string Phrase, string Why)> _forbidden = [];
    private readonly List<string> _allowed = [];
    private readonly HashSet<string> _longNames = [];

    public WritingRules(YamlRecord file)
    {
        var imperatives = file.Record("imperatives");
        foreach (var language in (string[])["sv", "en"])
        {
            _imperatives[language] = [.. imperatives?.Texts(language) ?? []];
        }

        foreach (var rule in file.Records("forbidden"))
        {
            var phrase = rule.Text("phrase");
            var pattern = @"\b" + Regex.Escape(phrase.TrimEnd('*')) + (phrase.EndsWith('*') ? "" : @"\b");
            _forbidden.Add((new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking), phrase, rule.Text("why")));
        }

        _allowed.AddRange(file.Texts("allowed"));
        _longNames.UnionWith(file.Texts("long_names"));
        DeadNumbers = file.Texts("dead_numbers");
    }

    /// <summary>Digits only.</summary>
    public IReadOnlyList<string> DeadNumbers { get; }

    public IEnumerable<string> ShameIn(string text)
    {
        var said = _allowed.Aggregate(text.Replace('’', '\''), (rest, kind) => rest.Replace(kind, "", StringComparison.OrdinalIgnoreCase));
        return _forbidden.Where(rule => rule.Pattern.IsMatch(said)).Select(rule => $"\"{rule.Phrase}\" may not be said: {rule.Why}.");
    }

    /// <param name="text">What is said.</param>
    /// <param name="most">Words in a sentence.</param>
    public IEnumerable<string> HardIn(string text, int most = MostWordsInASentence)
    {
        foreach (var sentence in Sentences(text))
        {
            if (Words(sentence).Count is var count && count > most)
            {
                yield return $"A sentence has {count} words, at most {most}: \"{sentence}\".";
            }
        }

        foreach (var word in Words(text).Where(word => word.Length > LongestWord && !_longNames.Contains(word)))
        {
            yield return $"\"{word}\" has {word.Length} letters, at most {LongestWord}; a name may stand in long_names of writing.yaml.";
        }
    }

    public IEnumerable<string> TitleFaults(string title, string language)
    {
        var words = Words(title);
        var first = words.FirstOrDefault() ?? "";
        if (first != (language == "en" ? "You" : "Du") && !_imperatives[language == "en" ? "en" : "sv"].Contains(first))
        {
            yield return $"A title begins with an imperative known to writing.yaml, or with \"Du\"/\"You\"; this begins with \"{first}\".";
        }

        if (words.Count > 8)
        {
            yield return $"A title has at most 8 words; this has {words.Count}.";
        }
    }

    /// <summary>Anything that could be dialled: six digits or more with their spaces and dashes, or a short helpline number.</summary>
    public static bool HasNumberToDial(string text) => DialledNumber().IsMatch(text);

    public static int CountSentences(string text) => Sentences(text).Count();

    /// <summary>LIX = words per sentence + 100 x the share of words of more than six letters (Björnsson 1968).</summary>
    public static double Lix(string text)
    {
        var words = Words(text);
        return words.Count == 0
            ? 0
            : ((double)words.Count / Math.Max(1, CountSentences(text))) + (100.0 * words.Count(word => word.Length > 6) / words.Count);
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(sentence => PlainWords.In(sentence).Count > 0);

    public static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{Nd}'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(\d[\s-]?){5,}\d|\b(112|1177|90101|90390|90\s390|116\s?\d{3})\b", RegexOptions.NonBacktracking)]
    private static partial Regex DialledNumber();
}
