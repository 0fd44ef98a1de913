using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeTelegram.Texts;

/// <summary>Telegram's HTML: fourteen tags, five named entities, and no patience. Offsets in its complaints are bytes of UTF-8.</summary>
internal static partial class HtmlText
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["tg-spoiler"] = "spoiler", ["span"] = "spoiler",
        ["a"] = "text_link", ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote", ["tg-emoji"] = "custom_emoji", ["tg-time"] = "date_time",
    };

    private sealed record Open(string Tag, string Attributes, int Offset);

    public static FormattedText Parse(string html)
    {
        var text = new StringBuilder();
        var entities = new List<JsonObject>();
        var open = new Stack<Open>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '&' && Reference().Match(html, at) is { Success: true } reference && Decode(reference.Groups[1].Value) is { } decoded)
            {
                text.Append(decoded);
                at += reference.Length;
            }
            else if (html[at] != '<')
            {
                text.Append(html[at++]);
            }
            else if (at + 1 < html.Length && html[at + 1] == '/')
            {
                at = Close(html, at, text, open, entities);
            }
            else
            {
                var tag = StartTag().Match(html, at);
                if (!tag.Success)
                {
                    throw CantParse(html.IndexOf('>', at) < 0 ? $"Unclosed start tag at byte offset {Bytes(html, at)}" : $"Unsupported start tag \"{TagName(html, at)}\" at byte offset {Bytes(html, at)}");
                }

                open.Push(Opened(html, at, tag, text.Length));
                at += tag.Length;
            }
        }

        return open.TryPeek(out var left)
            ? throw CantParse($"Can't find end tag corresponding to start tag \"{left.Tag}\"")
            : new FormattedText(text.ToString(), new JsonArray([.. entities.OrderBy(entity => (int)entity["offset"]!)]));
    }

    private static Open Opened(string html, int at, Match tag, int offset)
    {
        var name = tag.Groups[1].Value.ToLowerInvariant();
        if (!Types.ContainsKey(name))
        {
            throw CantParse($"Unsupported start tag \"{name}\" at byte offset {Bytes(html, at)}");
        }

        return name == "span" && !tag.Value.Contains("tg-spoiler", StringComparison.Ordinal)
            ? throw CantParse($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(html, at)}")
            : new Open(name, tag.Groups[2].Value, offset);
    }

    private static int Close(string html, int at, StringBuilder text, Stack<Open> open, List<JsonObject> entities)
    {
        var end = html.IndexOf('>', at);
        if (!open.TryPop(out var start))
        {
            throw CantParse($"Unexpected end tag at byte offset {Bytes(html, at)}");
        }

        if (end < 0)
        {
            throw CantParse($"Unclosed end tag at byte offset {Bytes(html, at)}");
        }

        var name = html[(at + 2)..end].Trim().ToLowerInvariant();
        if (name.Length > 0 && name != start.Tag)
        {
            throw CantParse($"Unmatched end tag at byte offset {Bytes(html, at)}, expected \"</{start.Tag}>\", found \"</{name}>\"");
        }

        if (text.Length > start.Offset && Entity(start, text.ToString(start.Offset, text.Length - start.Offset)) is { } entity)
        {
            entity["offset"] = start.Offset;
            entity["length"] = text.Length - start.Offset;
            entities.Add(entity);
        }

        return end + 1;
    }

    private static JsonObject? Entity(Open start, string inside)
    {
        var entity = new JsonObject { ["type"] = Types[start.Tag] };
        switch (start.Tag)
        {
            case "a":
                var url = Attribute(start, "href") ?? inside;
                if (!Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url, UriKind.Absolute, out var address) || !address.Host.Contains('.', StringComparison.Ordinal))
                {
                    return null; // Telegram drops a link that isn't one and keeps its words.
                }

                entity["url"] = url;
                break;
            case "blockquote" when start.Attributes.Contains("expandable", StringComparison.Ordinal):
                entity["type"] = "expandable_blockquote";
                break;
            case "tg-emoji":
                entity["custom_emoji_id"] = Attribute(start, "emoji-id") ?? throw CantParse("Custom emoji entity must have emoji-id");
                break;
            case "tg-time":
                entity["unix_time"] = long.TryParse(Attribute(start, "unix"), CultureInfo.InvariantCulture, out var unix) ? unix : throw CantParse("Invalid unix time specified");
                entity["date_time_format"] = Attribute(start, "format") ?? "";
                break;
        }

        return entity;
    }

    private static string? Attribute(Open start, string name) =>
        Regex.Match(start.Attributes, $"""\b{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""") is { Success: true } found
            ? Reference().Replace(found.Groups[1].Value + found.Groups[2].Value + found.Groups[3].Value, each => Decode(each.Groups[1].Value) ?? each.Value)
            : null;

    private static string? Decode(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        _ => null,
    };

    private static string TagName(string html, int at) => html[(at + 1)..].Split([' ', '>', '\n', '/'], 2)[0].ToLowerInvariant();

    private static int Bytes(string html, int at) => Encoding.UTF8.GetByteCount(html.AsSpan(0, at));

    private static TelegramRefusal CantParse(string why) => TelegramRefusal.Bad("can't parse entities: " + why);

    [GeneratedRegex(@"\G&(#?\w+);?")]
    private static partial Regex Reference();

    [GeneratedRegex("""\G<([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*>""")]
    private static partial Regex StartTag();
}
