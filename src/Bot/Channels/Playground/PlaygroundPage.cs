using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The page and its files, out of the assembly. The page arrives with its words in place, so that it reads right before the script runs.</summary>
internal sealed partial class PlaygroundPage(PlaygroundWords words)
{
    // Everything comes from this server; nothing inline, no other host, no framing.
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["playground.css"] = "text/css; charset=utf-8",
        ["playground.js"] = "text/javascript; charset=utf-8",
        ["log.js"] = "text/javascript; charset=utf-8",
        ["clock.js"] = "text/javascript; charset=utf-8",
        ["words.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    };

    public IResult Show(HttpContext http)
    {
        var language = PlaygroundWords.LanguageFor(http.Request);
        var texts = words.In(language);
        var page = Gap().Replace(Asset("index.html")!, gap =>
            gap.Groups["key"].Value == "lang" ? language : HtmlEncoder.Default.Encode(texts[gap.Groups["key"].Value]));
        Guard(http.Response);
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return TypedResults.Text(page, "text/html; charset=utf-8");
    }

    public static IResult File(string name, HttpContext http)
    {
        Guard(http.Response);
        return Kinds.TryGetValue(name, out var kind) && Asset(name) is { } file ? TypedResults.Text(file, kind) : TypedResults.NotFound();
    }

    private static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache";
    }

    private static string? Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("playground/" + name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<key>[a-z.]+)\}\}")]
    private static partial Regex Gap();
}
