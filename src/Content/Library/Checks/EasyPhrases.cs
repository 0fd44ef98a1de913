using System.Text.RegularExpressions;

namespace CommunityBot.Content.Library.Checks;

/// <summary>Whether a phrase is easy Swedish (<c>sv-lattlast</c>), as far as a machine can tell. The words stand under <c>easy</c> in writing.yaml.</summary>
/// <remarks>A chat is read in passing, so a sentence is shorter than in a tip. A placeholder counts as one word, and both forms of a number are read.</remarks>
internal sealed partial class EasyPhrases
{
    /// <summary>One thought each.</summary>
    private const int MostWordsInASentence = 10;
    private readonly WritingRules _writing;
    private readonly List<(Regex Pattern, string Word, string Say)> _hard;
    private readonly HashSet<string> _passive, _notPassive;

    private EasyPhrases(YamlRecord file)
    {
        _writing = new WritingRules(file);
        var easy = file.Record("easy") ?? throw new InvalidDataException("writing.yaml needs \"easy\": the words that easy Swedish may not hold.");
        _hard = [.. easy.Records("hard").Select(rule => (Whole(rule.Text("phrase")), rule.Text("phrase"), rule.Text("say")))];
        _passive = [.. easy.Texts("passive")];
        _notPassive = [.. easy.Texts("not_passive")];
    }

    /// <summary>With the words of the writing.yaml that ships in the program.</summary>
    public static EasyPhrases Load() => new(YamlRecord.Open(ContentFile.Embedded().Single(file => file.Path == "writing.yaml"), [])!);

    /// <summary>What makes a phrase hard to read; empty: it is easy.</summary>
    /// <param name="phrase">As it stands in the phrase file.</param>
    public IEnumerable<string> HardIn(string phrase) => Forms(phrase).SelectMany(FaultsOf).Distinct();

    private IEnumerable<string> FaultsOf(string text)
    {
        foreach (var fault in text.Split('\n').SelectMany(line => _writing.HardIn(line, MostWordsInASentence)))
        {
            yield return fault;
        }

        foreach (var (_, word, say) in _hard.Where(rule => rule.Pattern.IsMatch(text)))
        {
            yield return $"\"{word}\" is hard, say: {say}.";
        }

        foreach (var word in WritingRules.Words(text).Select(word => word.ToLowerInvariant()).Where(IsPassive))
        {
            yield return $"\"{word}\" is passive: say who does it.";
        }

        if (text.Contains('(', StringComparison.Ordinal))
        {
            yield return "An aside in brackets: give it a sentence of its own.";
        }
    }

    private bool IsPassive(string word) => _passive.Contains(word) || (PassiveEnding().IsMatch(word) && !_notPassive.Contains(word));

    /// <summary>The phrase said of one and of several; commands and addresses are no words of a sentence.</summary>
    private static IEnumerable<string> Forms(string phrase)
    {
        foreach (var several in (bool[])[false, true])
        {
            var said = Placeholder().Replace(phrase, match => match.Groups["one"].Success ? several ? match.Groups["other"].Value.Replace('#', '3') : match.Groups["one"].Value : "x");
            yield return CommandOrAddress().Replace(said.Replace("**", "", StringComparison.Ordinal), "x");
        }
    }

    private static Regex Whole(string phrase) =>
        new(@"(?<!\w)" + Regex.Escape(phrase.TrimEnd('*')) + (phrase.EndsWith('*') ? "" : @"(?!\w)"), RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\{\w+(:(plural\((?<one>[^;}]*);(?<other>[^}]*)\)|\w+))?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"https?://\S+|(?<!\S)/\w+")]
    private static partial Regex CommandOrAddress();

    [GeneratedRegex(@"\w{3}(as|ats|ades)$")]
    private static partial Regex PassiveEnding();
}
