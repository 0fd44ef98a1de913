using System.Text.RegularExpressions;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Support;
using YamlDotNet.Serialization;

namespace CommunityBot.Tests.Phrases;

/// <summary>The phrases as they stand in the files, before they are cut into pieces.</summary>
internal static partial class PhraseFiles
{
    public static Phrasebook Book { get; } = Phrasebook.Load();

    /// <summary>(language, key, words, file) of every phrase.</summary>
    public static IReadOnlyList<(string Language, string Key, string Words, string File)> All { get; } =
        [.. from file in TheSources.Files(".yaml", "src/Content/Phrases")
            let language = TheSources.Relative(file)["src/Content/Phrases/".Length..].Split('/', '.')[0]
            from phrase in new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? []
            select (language, phrase.Key, phrase.Value, TheSources.Relative(file))];

    public static ISet<string> Keys { get; } = All.Select(phrase => phrase.Key).ToHashSet();

    /// <summary>The sentences of a phrase; a placeholder is one word, a line is a sentence of its own.</summary>
    public static IEnumerable<string> Sentences(string words) =>
        SentenceEnd().Split(Abbreviation().Replace(Placeholder().Replace(words, "x"), "$1")).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    public static int Words(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"\{[^}]*\}")]
    public static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=[.!?…])\s|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(kl|ca|nr|t\.ex|bl\.a|m\.m)\.(?=\s)")]
    private static partial Regex Abbreviation();
}
