using System.Text;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>The form of RFC 5545: content lines of at most 75 octets, ended by CRLF, in which a person's words can't become properties.</summary>
internal sealed class IcsText
{
    private const int MostOctets = 75;

    private readonly StringBuilder file = new();

    /// <summary>A line as it stands: names, dates, what we made ourselves.</summary>
    public void Line(string content) => Fold(content);

    /// <summary>A line whose value is text that somebody wrote.</summary>
    public void Text(string name, string value) => Fold(name + ":" + Escaped(value));

    public override string ToString() => file.ToString();

    /// <summary>Backslash, semicolon, comma and line break are escaped (RFC 5545 3.3.11); other control characters have no place in a calendar.</summary>
    internal static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var letter in words.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\n' => text.Append("\\n"),
                '\\' or ';' or ',' => text.Append('\\').Append(letter),
                _ when char.IsControl(letter) => text,
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }

    /// <summary>Breaks between characters, never inside one: 75 octets of å are 37 letters.</summary>
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
