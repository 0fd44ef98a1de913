using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// A message as the rules read it: small letters without å ä ö, single spaces, " | " where a clause ends, spellings made one.
/// What somebody else said, in quotation marks, is left out: it is not the writer who asks.
/// </summary>
internal sealed partial class PlainLine
{
    /// <summary>Longer messages than this are announcements or articles; the beginning is read.</summary>
    private const int Longest = 600;

    /// <summary>One word a row: the spellings, then the word.</summary>
    private static readonly Dictionary<string, string> Spellings = (
        "naagon naaagon nan nann ngn naon nagom naogn nagn nogon noon=nagon|nat nått nagt ngt=nagot|nagra=nagra|e ere=ar|de=det|vil vll vel=vill|skall sk=ska|o=och|oxå oxo ocksa=ocksa|mej=mig|dej=dig"
        + "|imorn imorron imorrn=imorgon|kommr komer kmr=kommer|anybody any1 anyon anyne enyone=anyone|somebody=someone|wanna=want|lets=lets|whos=who|im=i am|gonna=going|tmrw tmr tomorow tommorow=tomorrow"
        + "|promanad prommenad promenda promnad=promenad|fikka=fika|sugne=sugen|hakar=hakar|haker=hakar|följer foljr=foljer|valkommna valkomna=valkomna|träffs trafas traffs=traffas").Split('|')
        .Select(row => row.Split('=')).SelectMany(row => row[0].Split(' ').Select(from => (From: Letters.Fold(from), To: row[1]))).GroupBy(pair => pair.From)
        .ToDictionary(pairs => pairs.Key, pairs => pairs.First().To);

    private PlainLine(string text, string line)
    {
        Text = text;
        Line = line;
        Words = line.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The message without quotations and mentions, as written.</summary>
    public string Text { get; }

    /// <summary>The plain words, parted by spaces, with a space at both ends.</summary>
    public string Line { get; }

    public IReadOnlyList<string> Words { get; }

    public bool Asks => Text.Contains('?', StringComparison.Ordinal);

    public bool Has(Regex cue) => cue.IsMatch(Line);

    /// <summary>What is said and not asked: a question is left out from its last comma on, or whole.</summary>
    public PlainLine Statements()
    {
        var said = new StringBuilder();
        var start = 0;
        for (var at = 0; at < Text.Length; at++)
        {
            if (Text[at] is '?' or '.' or '!' or '\n')
            {
                var sentence = Text[start..at];
                said.Append(Text[at] == '?' ? sentence[..Math.Max(0, sentence.LastIndexOfAny([',', ';', ':', '-', '–']))] : sentence).Append(". ");
                start = at + 1;
            }
        }

        return Of(said.Append(Text.AsSpan(start)).ToString());
    }

    /// <summary>Its sentences one by one, each with its question mark.</summary>
    public IEnumerable<PlainLine> Sentences() => Sentence().Matches(Text).Select(sentence => Of(sentence.Value));

    public static PlainLine Of(string message)
    {
        var text = Quoted().Replace(message.Length > Longest ? message[..Longest] : message, " ");
        text = Mention().Replace(text, " ").Trim();
        var line = new StringBuilder(" ");
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter == '+' || (letter is '.' or ':' && word.Length > 0 && char.IsDigit(word[^1])))
            {
                word.Append(Letters.Fold(letter));
            }
            else if (!Letters.IsSilent(letter) && !(letter == '-' && word.Length > 0))
            {
                End(line, word);
                if (letter is '.' or '!' or '?' or ',' or ';' or ':' or '\n' or '(' or ')' or '–' or '-' && !line.ToString().EndsWith("| ", StringComparison.Ordinal))
                {
                    line.Append("| ");
                }
            }
        }

        End(line, word);
        return new PlainLine(text, line.ToString());
    }

    private static void End(StringBuilder line, StringBuilder word)
    {
        if (word.Length > 0)
        {
            var plain = word.ToString().TrimEnd('.', ':');
            line.Append(Spellings.GetValueOrDefault(plain, plain)).Append(' ');
            if (word[^1] is '.' or ':')
            {
                line.Append("| ");
            }

            word.Clear();
        }
    }

    [GeneratedRegex("[\"”“„»«][^\"”“„»«]{3,}[\"”“„»«]|(?m:^>.*$)|(?<=^|\\s)'[^']{6,}'(?=\\s|$|[.,!?])")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([^.!?\n]|\.(?=\d))+[.!?]*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<=^|\s)@\w+")]
    private static partial Regex Mention();
}
