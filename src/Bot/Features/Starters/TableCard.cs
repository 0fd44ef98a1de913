using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Content.Library;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>The table card: one printed A4 page with questions to lay on a café table. No script, nothing loaded from elsewhere, nobody counted.</summary>
internal sealed class TableCard(Doors doors, Phrasebook phrases)
{
    public const string Path = "/snacka/bordskort";

    /// <summary>Large enough to be read across a table.</summary>
    private const int PerCard = 12;

    private static readonly string[] Languages = ["sv", "en", "sv-lattlast"];
    private static readonly string Page = Embedded();

    /// <summary>The one style that the page's guard lets through: its own, which is printed from a file too and so stands inside it.</summary>
    public static string Style { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Between(Page, "<style>", "</style>"))))}'";

    /// <param name="lang">sv, en or sv-lattlast; anything else is Swedish.</param>
    /// <param name="niva">djup (deep) or latt.</param>
    /// <param name="kort">Which card of the deck, from 1; round again after the last.</param>
    public IResult Show(string? lang, string? niva, int? kort)
    {
        var language = Languages.Contains(lang) ? lang! : Phrasebook.Fallback;
        var level = niva is "djup" or "deep" ? "deep" : "light";
        var deck = QuestionDeck.Of(doors.Content.Library.Starters, level, seed: Path);
        var cards = deck.Chunk(PerCard).ToList();
        var card = cards[(Math.Clamp(kort ?? 1, 1, 1000) - 1) % cards.Count];
        return Results.Content(Written(language, card), "text/html; charset=utf-8", Encoding.UTF8);
    }

    private string Written(string language, IEnumerable<Starter> card) => Page
        .Replace("{{language}}", language == "en" ? "en" : "sv", StringComparison.Ordinal)
        .Replace("{{title}}", Say(language, "table-card.title"), StringComparison.Ordinal)
        .Replace("{{welcome}}", Say(language, "table-card.welcome"), StringComparison.Ordinal)
        .Replace("{{how}}", Say(language, "table-card.how"), StringComparison.Ordinal)
        .Replace("{{questions}}", string.Concat(card.Select(starter => $"<li>{WebUtility.HtmlEncode(starter.Text.In(language))}</li>")), StringComparison.Ordinal);

    private string Say(string language, string key) => WebUtility.HtmlEncode(phrases.Say(language, key).Plain);

    private static string Between(string text, string from, string to) =>
        text[(text.IndexOf(from, StringComparison.Ordinal) + from.Length)..text.IndexOf(to, StringComparison.Ordinal)];

    private static string Embedded()
    {
        using var reader = new StreamReader(typeof(TableCard).Assembly.GetManifestResourceStream("starters/table-card.html")!);
        return reader.ReadToEnd();
    }
}
