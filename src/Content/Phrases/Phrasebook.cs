using System.Collections.Frozen;
using System.Reflection;
using YamlDotNet.Serialization;

namespace CommunityBot.Content.Phrases;

/// <summary>Every sentence the bot says, by key and language. The only place where words to a person are made.</summary>
/// <remarks>
/// One YAML file per feature and language, <c>Phrases/sv/meetups.yaml</c>, flat keys. In a phrase <c>{name}</c> is a value as it is,
/// <c>{when:day}</c>, <c>{when:shortday}</c>, <c>{when:time}</c>, <c>{when:full}</c> a moment, <c>{n:plural(en person;# personer)}</c> a number,
/// <c>{kind:phrase}</c> another phrase, <c>{text:covered}</c> what no locked phone shows, and <c>**words**</c> stand out.
/// </remarks>
public sealed class Phrasebook
{
    /// <summary>The language that stands in when a key is missing in another; a test proves that this happens in easy Swedish only.</summary>
    public const string Fallback = "sv";

    /// <summary>Easy Swedish: holds a phrase only where the Swedish isn't itself easy, which then serves both.</summary>
    public const string Easy = "sv-lattlast";

    private readonly FrozenDictionary<string, FrozenDictionary<string, PhraseTemplate>> languages;

    private Phrasebook(FrozenDictionary<string, FrozenDictionary<string, PhraseTemplate>> languages) => this.languages = languages;

    public IEnumerable<string> Languages => languages.Keys;

    /// <summary>The phrases that ship in this assembly.</summary>
    /// <exception cref="InvalidDataException">A phrase file can't be read, or says a key twice.</exception>
    public static Phrasebook Load()
    {
        const string Marker = ".Phrases.";
        var assembly = Assembly.GetExecutingAssembly();
        var yaml = new DeserializerBuilder().Build();
        var phrases = new Dictionary<string, Dictionary<string, PhraseTemplate>>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.Contains(Marker, StringComparison.Ordinal)))
        {
            var language = resource[(resource.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)..].Split('.')[0].Replace('_', '-');
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var book = phrases.TryGetValue(language, out var known) ? known : phrases[language] = [];
            foreach (var (key, text) in yaml.Deserialize<Dictionary<string, string>>(reader) ?? [])
            {
                if (!book.TryAdd(key, PhraseTemplate.Parse(key, text)))
                {
                    throw new InvalidDataException($"Phrase {key} stands twice in {language}.");
                }
            }
        }

        return new Phrasebook(phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary()));
    }

    public IEnumerable<string> KeysOf(string language) => languages[language].Keys;

    public bool Has(string language, string key) => languages.TryGetValue(language, out var book) && book.ContainsKey(key);

    /// <summary>The phrase in this language, else in the fallback.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a mistake in the program, found by a test.</exception>
    public RichText Say(string language, string key, IReadOnlyDictionary<string, string>? args = null)
    {
        var spans = new SpanWriter();
        Template(language, key).Write(spans, args ?? FrozenDictionary<string, string>.Empty, language, nested => Template(language, nested));
        return spans.ToText();
    }

    /// <summary>The placeholders that a phrase uses, for the test that compares languages.</summary>
    internal IReadOnlySet<string> PlaceholdersOf(string language, string key) => languages[language][key].Placeholders;

    private PhraseTemplate Template(string language, string key) =>
        languages.TryGetValue(language, out var book) && book.TryGetValue(key, out var phrase) ? phrase
        : languages[Fallback].TryGetValue(key, out phrase) ? phrase
        : throw new KeyNotFoundException($"There is no phrase {key}.");
}
