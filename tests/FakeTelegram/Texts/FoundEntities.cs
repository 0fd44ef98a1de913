using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeTelegram.Texts;

/// <summary>What Telegram marks by itself in every text: commands, mentions, hashtags, links, e-mail addresses.</summary>
internal static partial class FoundEntities
{
    public static JsonArray In(string text) => AddTo(text, []);

    public static JsonArray AddTo(string text, JsonArray given)
    {
        var all = given.Select(entity => entity!.DeepClone().AsObject()).ToList();
        foreach (var (type, pattern) in new[] { ("url", Url()), ("email", Email()), ("bot_command", Command()), ("mention", Mention()), ("hashtag", Hashtag()) })
        {
            foreach (Match found in pattern.Matches(text))
            {
                if (!all.Any(other => Overlaps(other, found) && (string?)other["type"] is "code" or "pre" or "text_link" or "url" or "email" or "bot_command"))
                {
                    all.Add(new JsonObject { ["type"] = type, ["offset"] = found.Index, ["length"] = found.Length });
                }
            }
        }

        return new JsonArray([.. all.OrderBy(entity => (int)entity["offset"]!).ThenByDescending(entity => (int)entity["length"]!)]);
    }

    private static bool Overlaps(JsonObject entity, Match found) =>
        (int)entity["offset"]! < found.Index + found.Length && found.Index < (int)entity["offset"]! + (int)entity["length"]!;

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<!\w)@[A-Za-z0-9_]{3,32}\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<!\w)#\w*[^\W\d]\w*")]
    private static partial Regex Hashtag();
}
