namespace CommunityBot.Content.Safety;

/// <summary>A word, or a picture that matters, at its place in the message.</summary>
/// <param name="Form">Lower case, normalised; a picture is a name with a colon, ":laugh".</param>
/// <param name="Sentence">Counts full stops, question and exclamation marks before it.</param>
/// <param name="Clause">Counts commas and the like as well.</param>
/// <param name="Quoted">Stands between quotation marks.</param>
/// <param name="WideGap">Two blanks or more stand before it: the word border of s p a c e d  w r i t i n g.</param>
internal readonly record struct Token(string Form, int Sentence, int Clause, bool Quoted, bool WideGap);

/// <summary>Cuts a message into words, clauses and sentences.</summary>
internal static class Utterance
{
    /// <summary>About so many letters and blanks go to a word: room for all of them at once.</summary>
    private const int LettersAWord = 5;

    private static readonly Dictionary<string, string> Pictures = new()
    {
        ["😂"] = ":laugh", ["🤣"] = ":laugh", ["😅"] = ":laugh", ["😆"] = ":laugh", ["😄"] = ":laugh", ["😁"] = ":laugh", ["😜"] = ":laugh",
        ["😉"] = ":laugh", ["😀"] = ":laugh", ["😃"] = ":laugh", ["🙈"] = ":laugh", ["🤪"] = ":laugh", ["😝"] = ":laugh", ["😛"] = ":laugh", ["😊"] = ":laugh",
        ["💀"] = ":skull", ["☠"] = ":skull", ["🔪"] = ":knife", ["🗡"] = ":knife", ["🔫"] = ":gun", ["💊"] = ":pills", ["⚰"] = ":grave", ["🪦"] = ":grave",
        ["🎶"] = ":music", ["🎵"] = ":music", ["🎤"] = ":music", ["😭"] = ":sad", ["😢"] = ":sad", ["💔"] = ":sad", ["😔"] = ":sad", ["🎮"] = ":game",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Drawn = Pictures.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of an already normalised text.</summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / LettersAWord);
        int sentence = 0, clause = 0, blanks = 0;
        var quoted = false;
        for (var i = 0; i < text.Length;)
        {
            var end = WordEnd(text, i);
            if (end > i)
            {
                tokens.Add(new Token(Word(text[i..end]), sentence, clause, quoted, blanks > 1));
                (i, blanks) = (end, 0);
                continue;
            }

            var length = char.IsHighSurrogate(text[i]) ? 2 : 1;
            if (text[i] > '\u007f' && Drawn.TryGetValue(text.AsSpan(i, length), out var picture))
            {
                tokens.Add(new Token(picture, sentence, clause, quoted, false));
            }

            switch (text[i])
            {
                case ' ' or '\t' or '\u00a0':
                    blanks++;
                    break;
                case '\n' when i + 1 < text.Length && text[i + 1] == '\n':
                    sentence++;
                    clause++;
                    break;
                case '.' when tokens.Count > 0 && tokens[^1].Form.Length == 1 && i + 1 < text.Length && char.IsLetter(text[i + 1]):
                    break;
                case '.' or '!' or '?':
                    sentence++;
                    clause++;
                    break;
                case ',' or ';' or ':' or '(' or ')' or '–' or '—':
                    clause++;
                    break;
                case '"' or '”' or '“' or '»' or '«' or '„':
                    quoted = !quoted;
                    break;
                case '\'' when i + 1 < text.Length && (quoted || char.IsLetter(text[i + 1])):
                    quoted = !quoted;
                    break;
                default:
                    break;
            }

            i += length;
        }

        return tokens;
    }

    /// <summary>Apostrophes fall away (don't, dont), and so does the colon of a Swedish ending (tv:n).</summary>
    private static string Word(string written) => written.Replace("'", "").Replace(":", "");

    private static int WordEnd(string text, int start)
    {
        if (!char.IsLetterOrDigit(text[start]))
        {
            return start;
        }

        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInside(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInside(string text, int at)
    {
        var letterAfter = at + 1 < text.Length && char.IsLetter(text[at + 1]);
        return text[at] switch
        {
            '*' or '@' or '$' => at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '*' or '@' or '$'),
            '\'' or '!' => letterAfter,
            ':' => letterAfter && (at + 3 >= text.Length || !char.IsLetter(text[at + 2]) || !char.IsLetter(text[at + 3])),
            _ => false,
        };
    }
}
