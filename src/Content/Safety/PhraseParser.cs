using System.Buffers;
using System.Globalization;

namespace CommunityBot.Content.Safety;

/// <summary>
/// Reads the small language in which phrases are written: <c>word</c>, <c>word*</c> (begins so), <c>a|b</c>, <c>(a b|c)</c>, <c>&lt;class&gt;</c>,
/// <c>x?</c> (may be missing), <c>..</c> and <c>..5</c> (up to 3, or 5, other words), <c>...</c> (up to 15, across sentences),
/// <c>^</c> and <c>$</c> (clause begins, sentence ends), <c>!x</c> (the next word isn't x).
/// </summary>
internal sealed class PhraseParser(Lexicon lexicon, IReadOnlyDictionary<string, string> classes)
{
    private const int OrdinaryGap = 3;
    private const int WideGap = 15;
    private static readonly SearchValues<char> Signs = SearchValues.Create(" <(^$!?|");
    private readonly Dictionary<string, List<List<Step>>> _known = [];

    /// <summary>Every variant of the written phrase.</summary>
    public IEnumerable<Phrase> Parse(string written) => Sequences(written).Select(steps => new Phrase([.. steps]));

    private List<List<Step>> Sequences(string written)
    {
        List<List<Step>> all = [[]];
        foreach (var item in Split(written, ' '))
        {
            var optional = item.EndsWith('?');
            var choices = Item(optional ? item[..^1] : item);
            all = [.. all.SelectMany(head => (optional ? choices.Prepend([]) : choices).Select(tail => (List<Step>)[.. head, .. tail]))];
        }

        return all;
    }

    private List<List<Step>> Item(string item)
    {
        if (_known.TryGetValue(item, out var known))
        {
            return known;
        }

        return _known[item] = item switch
        {
            "..." => [[new Step(StepKind.WideGap, WideGap)]],
            ".." => [[new Step(StepKind.Gap, OrdinaryGap)]],
            "^" => [[new Step(StepKind.Start, 0)]],
            "$" => [[new Step(StepKind.End, 0)]],
            _ when item.StartsWith("..", StringComparison.Ordinal) => [[new Step(StepKind.Gap, int.Parse(item[2..], CultureInfo.InvariantCulture))]],
            _ when item[0] == '!' => [[new Step(StepKind.Not, lexicon.SetOf(FirstWords(item[1..])))]],
            _ when item[0] == '<' && item.IndexOf('>', StringComparison.Ordinal) == item.Length - 1 => Choices(Class(item[1..^1])),
            _ when item[0] == '(' && item[^1] == ')' => Choices(Split(item[1..^1], '|')),
            _ => Choices(Split(item, '|')),
        };
    }

    private static IEnumerable<string> FirstWords(string item) =>
        Split(item.Trim('(', ')'), '|').Select(alternative => alternative.Split(' ')[0]);

    /// <summary>Single words become one set; longer alternatives stay sequences of their own.</summary>
    private List<List<Step>> Choices(IReadOnlyList<string> alternatives)
    {
        var words = alternatives.Where(IsWord).ToList();
        var longer = alternatives.Where(a => !IsWord(a)).SelectMany(Sequences);
        return words.Count == 0 ? [.. longer] : [[new Step(StepKind.Word, lexicon.SetOf(words))], .. longer];
    }

    private List<string> Class(string name) => classes.TryGetValue(name, out var members)
        ? [.. Split(members, ',').SelectMany(m => m[0] == '<' && m.IndexOf('>', StringComparison.Ordinal) == m.Length - 1 ? Class(m[1..^1]) : [m])]
        : throw new InvalidDataException($"The safety rules use <{name}>, which no rule file defines.");

    private static bool IsWord(string alternative) => alternative.AsSpan().IndexOfAny(Signs) < 0 && !alternative.StartsWith('.');

    /// <summary>Splits at a sign outside brackets.</summary>
    private static List<string> Split(string text, char at)
    {
        var parts = new List<string>();
        int depth = 0, from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (depth == 0 && text[i] == at))
            {
                if (text[from..i].Trim() is { Length: > 0 } part)
                {
                    parts.Add(part);
                }

                from = i + 1;
            }
            else
            {
                depth += text[i] is '(' or '<' ? 1 : text[i] is ')' or '>' ? -1 : 0;
            }
        }

        return parts;
    }
}
