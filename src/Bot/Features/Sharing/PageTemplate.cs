using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>Markup that we made ourselves; everything else that goes into a page is escaped.</summary>
internal sealed record Markup(string Html);

/// <summary>
/// A page's HTML with gaps: <c>{{name}}</c> a value, <c>{{t:key}}</c> the phrase <c>page.key</c>, <c>{{?name}}…{{/name}}</c> only with that
/// value, <c>{{!name}}…{{/name}}</c> only without it. Whatever a value holds, it comes out as text.
/// </summary>
internal sealed partial class PageTemplate
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string html;

    private PageTemplate(string html) => this.html = html;

    /// <summary>A template that ships in this assembly: <c>meetup.html</c>.</summary>
    public static PageTemplate Load(string name) => new(Read(name));

    /// <summary>A file that ships in this assembly, as it is.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>A file that ships in this assembly, byte by byte; the caller closes it.</summary>
    public static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream("sharing/" + name)
        ?? throw new FileNotFoundException($"The page file {name} is not in the assembly.");

    /// <param name="values">Strings are escaped, <see cref="Markup"/> is not; null and absent are the same.</param>
    /// <param name="phrase">The phrase of a key.</param>
    /// <exception cref="KeyNotFoundException">A gap has no value: a mistake in the program.</exception>
    public string Fill(IReadOnlyDictionary<string, object?> values, Func<string, string> phrase)
    {
        var page = new StringBuilder(html.Length + 1024);
        Write(page, html, values, phrase);
        return page.ToString();
    }

    private static void Write(StringBuilder page, string part, IReadOnlyDictionary<string, object?> values, Func<string, string> phrase)
    {
        var at = 0;
        for (var gap = Gap().Match(part); gap.Success; gap = Gap().Match(part, at))
        {
            page.Append(part, at, gap.Index - at);
            at = gap.Index + gap.Length;
            var (kind, name) = (gap.Groups["kind"].Value, gap.Groups["name"].Value);
            if (kind is "?" or "!")
            {
                var end = $"{{{{/{name}}}}}";
                var close = part.IndexOf(end, at, StringComparison.Ordinal);
                if (values.GetValueOrDefault(name) is not null == (kind == "?"))
                {
                    Write(page, part[at..close], values, phrase);
                }

                at = close + end.Length;
            }
            else
            {
                page.Append(kind == "t:" ? Encoder.Encode(phrase(name)) : values[name] is Markup ours ? ours.Html : Encoder.Encode(values[name] as string ?? ""));
            }
        }

        page.Append(part, at, part.Length - at);
    }

    [GeneratedRegex(@"\{\{(?<kind>t:|\?|!|)(?<name>[a-z-]+)\}\}")]
    private static partial Regex Gap();
}
