using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>One reader's language, and the pages' phrases in it.</summary>
/// <param name="Language">sv or en.</param>
/// <param name="Chosen">True when the reader chose it here: then the pages' links keep it.</param>
internal sealed record PageWords(Phrasebook Phrases, string Language, bool Chosen)
{
    public string Other => Language == "sv" ? "en" : "sv";

    /// <summary>What a link to one of our own pages ends with.</summary>
    public string Query => Chosen ? "?lang=" + Language : "";

    /// <summary>The reader's choice (<c>?lang=</c>), else what the browser prefers, else the group's own language.</summary>
    public static PageWords For(HttpRequest request, Phrasebook phrases, string? otherwise = null)
    {
        var chosen = request.Query["lang"].ToString();
        if (CommunityOptions.Languages.Contains(chosen))
        {
            return new PageWords(phrases, chosen, Chosen: true);
        }

        var wish = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(CommunityOptions.Languages.Contains);
        return new PageWords(phrases, wish ?? otherwise ?? Phrasebook.Fallback, Chosen: false);
    }

    public string Say(string key, params (string Name, LineValue Value)[] args) =>
        Phrases.Say(Language, key, args.ToDictionary(arg => arg.Name, arg => arg.Value.Text ?? "")).Plain;
}
