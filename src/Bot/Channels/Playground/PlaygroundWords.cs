using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The page's own words, out of Content, for the server and for the script.</summary>
internal sealed class PlaygroundWords(Phrasebook phrases)
{
    private const string Prefix = "playground.";

    // Values that the script fills in: they stay as they stand.
    private static readonly Dictionary<string, string> LeftToTheScript =
        new[] { "name", "chat", "count", "day", "time" }.ToDictionary(name => name, name => $"{{{name}}}");

    /// <summary>Every word of the page by key, without the prefix.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => phrases.KeysOf(language)
        .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(key => key[Prefix.Length..], key => phrases.Say(language, key, LeftToTheScript).Plain);

    /// <summary>The page's language: what the person chose here, else what the browser prefers, else Swedish.</summary>
    public static string LanguageFor(HttpRequest request)
    {
        var wish = request.Cookies["playground-language"] ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString()[..Math.Min(2, language.Value.Length)])
            .FirstOrDefault(language => language is "sv" or "en");
        return wish is "en" ? "en" : "sv";
    }
}
