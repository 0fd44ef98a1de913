using System.Text;

namespace CommunityBot.Tests.Support;

/// <summary>A string in C# code.</summary>
/// <param name="Text">Its words as they are written; what an interpolation fills in is <c>{}</c>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Before">The code of its statement that stands before it, other strings and comments left out.</param>
internal sealed record Literal(string Text, int Line, string Before);

/// <summary>Finds the strings in C# code: plain, verbatim, raw and interpolated ones; comments and characters are no strings.</summary>
internal sealed class Literals
{
    private readonly string code;
    private readonly List<Literal> found = [];
    private readonly StringBuilder statement = new();
    private int at;

    private Literals(string code) => this.code = code;

    public static IReadOnlyList<Literal> In(string code)
    {
        var reader = new Literals(code);
        reader.ReadCode(untilHoleEnds: false, braces: 1);
        return reader.found;
    }

    private void ReadCode(bool untilHoleEnds, int braces)
    {
        var depth = 0;
        while (at < code.Length)
        {
            if (untilHoleEnds && depth == 0 && Starts(new string('}', braces)))
            {
                at += braces;
                return;
            }

            if (SkipsComment() || SkipsCharacter() || ReadsString())
            {
                continue;
            }

            var letter = code[at++];
            depth += letter is '{' or '(' ? 1 : letter is '}' or ')' ? -1 : 0;
            statement.Append(letter);
            if (letter is ';' or '{' or '}' && !untilHoleEnds)
            {
                statement.Clear();
            }
        }
    }

    private bool SkipsComment()
    {
        var line = Starts("//") || (code[at] == '#' && code[..at].Split('\n')[^1].Trim().Length == 0);
        if (!line && !Starts("/*"))
        {
            return false;
        }

        var end = line ? code.IndexOf('\n', at) : code.IndexOf("*/", at, StringComparison.Ordinal) + 2;
        at = end < at ? code.Length : end;
        return true;
    }

    private bool SkipsCharacter()
    {
        if (code[at] != '\'')
        {
            return false;
        }

        var end = at + 1 < code.Length && code[at + 1] == '\\' ? code.IndexOf('\'', at + 3) : code.IndexOf('\'', at + 2);
        at = end < 0 ? code.Length : end + 1;
        return true;
    }

    private bool ReadsString()
    {
        var start = at;
        while (start < code.Length && code[start] is '$' or '@')
        {
            start++;
        }

        if (start >= code.Length || code[start] != '"')
        {
            return false;
        }

        var prefix = code[at..start];
        var line = 1 + code.AsSpan(0, at).Count('\n');
        var before = statement.ToString();
        var quotes = code.AsSpan(start).IndexOfAnyExcept('"') is var run && run < 0 ? code.Length - start : run;
        at = start;
        var text = quotes >= 3 ? ReadQuoted(quotes, prefix.Count(mark => mark == '$'), escapes: '\0')
            : ReadQuoted(1, prefix.Contains('$', StringComparison.Ordinal) ? 1 : 0, escapes: prefix.Contains('@', StringComparison.Ordinal) ? '"' : '\\');
        found.Add(new Literal(text, line, before));
        return true;
    }

    /// <param name="quotes">How many quotes open and close it.</param>
    /// <param name="holes">How many braces open what is filled in; 0: nothing is.</param>
    /// <param name="escapes">The character that makes the next one ordinary; none in raw strings.</param>
    private string ReadQuoted(int quotes, int holes, char escapes)
    {
        var text = new StringBuilder();
        at += quotes;
        while (at < code.Length)
        {
            if (escapes == '\\' && code[at] == '\\' || escapes == '"' && Starts("\"\""))
            {
                text.Append(code, at + 1, 1);
                at += 2;
            }
            else if (holes == 1 && escapes != '\0' && (Starts("{{") || Starts("}}")))
            {
                text.Append(code[at]);
                at += 2;
            }
            else if (Starts(new string('"', quotes)))
            {
                at += quotes;
                break;
            }
            else if (holes > 0 && Starts(new string('{', holes)))
            {
                at += holes;
                ReadCode(untilHoleEnds: true, holes);
                text.Append("{}");
            }
            else
            {
                text.Append(code[at++]);
            }
        }

        return text.ToString();
    }

    private bool Starts(string mark) => string.CompareOrdinal(code, at, mark, 0, mark.Length) == 0;
}
