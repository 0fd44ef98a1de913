using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Bot.Verbs;

/// <summary>
/// A JSON text as it stands. <see cref="JsonElement.GetString"/> throws on half a surrogate pair (<c>"\ud83d"</c>),
/// which a cut message can contain, so escapes are undone here.
/// </summary>
internal static class JsonText
{
    public static string Read(JsonElement value)
    {
        var raw = value.GetRawText().AsSpan()[1..^1];
        if (!raw.Contains('\\'))
        {
            return raw.ToString();
        }

        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            at++;
            text.Append(raw[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', 'u' => (char)ushort.Parse(raw.Slice(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), var other => other });
            at += raw[at] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
