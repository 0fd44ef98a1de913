using System.Text;

namespace CommunityBot.Content.TimeWords;

internal enum TokenKind
{
    Word,
    Number,
    Symbol,
}

/// <summary>A word, a run of digits or one sign, with its place in the original text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Folded">Plain lower-case letters, the digits, or the sign.</param>
/// <param name="Dots">The first letter with a ring or dots in it, 0 for none: "mån" is not "man", and "är" not "år". An apostrophe if there is one and none of these: "we're" is not "were".</param>
/// <param name="Value">The number, or -1 for one of more than eight digits.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Glued">Whether it follows the token before without a space.</param>
internal readonly record struct Token(TokenKind Kind, string Folded, char Dots, int Value, int Start, int End, bool Glued);

/// <summary>Cuts a text into tokens, once, from left to right.</summary>
internal static class Tokens
{
    /// <summary>Longer texts are read this far: two Telegram messages.</summary>
    public const int LongestRead = 8192;

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(32);
        var end = Math.Min(text.Length, LongestRead);
        var buffer = new StringBuilder(16);
        for (var i = 0; i < end;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || Letters.IsSilent(c) || char.IsControl(c))
            {
                i++;
                continue;
            }

            var glued = tokens.Count > 0 && tokens[^1].End == i;
            var start = i;
            if (char.IsDigit(c))
            {
                i = Digits(text, i, end, out var value);
                tokens.Add(new Token(TokenKind.Number, text[start..i], '\0', value, start, i, glued));
            }
            else if (char.IsLetter(c))
            {
                i = Word(text, i, end, buffer, out var dots);
                tokens.Add(new Token(TokenKind.Word, buffer.ToString(), dots, 0, start, i, glued));
            }
            else
            {
                var sign = c is '–' or '—' or '−' or '‑' ? "-" : c is '：' ? ":" : c.ToString();
                tokens.Add(new Token(TokenKind.Symbol, sign, '\0', 0, start, ++i, glued));
            }
        }

        return tokens;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static int Digits(string text, int i, int end, out int value)
    {
        var start = i;
        value = 0;
        for (; i < end && char.IsDigit(text[i]); i++)
        {
            value = i - start >= 8 ? -1 : (value * 10) + (int)char.GetNumericValue(text[i]);
        }

        return i;
    }

    private static int Word(string text, int i, int end, StringBuilder buffer, out char dots)
    {
        buffer.Clear();
        dots = '\0';
        for (; i < end && (char.IsLetter(text[i]) || Letters.IsSilent(text[i])); i++)
        {
            if (Letters.IsSilent(text[i]))
            {
                dots = dots != 0 || buffer.Length == 0 ? dots : IsApostrophe(text[i]) ? '\'' : text[i] == '\u030A' ? 'å' : text[i] == '\u0308' ? (buffer[^1] == 'a' ? 'ä' : 'ö') : dots;
                continue;
            }

            dots = dots == 0 && char.ToLowerInvariant(text[i]) is ('å' or 'ä' or 'ö') ? char.ToLowerInvariant(text[i]) : dots;
            buffer.Append(Letters.Fold(text[i]));
        }

        return i;
    }
}
