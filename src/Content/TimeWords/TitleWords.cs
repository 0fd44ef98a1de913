using System.Globalization;

namespace CommunityBot.Content.TimeWords;

/// <summary>What is left of a line when time, place and capacity are taken out: what people will do.</summary>
internal static class TitleWords
{
    /// <summary>How people begin when they suggest something; longest first.</summary>
    private static readonly string[] Leads =
    [
        "är det någon som vill ", "är det nån som vill ", "finns det någon som vill ", "någon som har lust att ", "någon som är sugen på ", "nån som är sugen på ", "nån sugen på ", "någon sugen på ", "hej alla ", "hej grannar ", "någon som vill ", "nån som vill ", "vem vill följa med på ",
        "vem vill vara med på ", "vem vill ", "vill någon ", "vill nån ", "vill ni ", "ska vi inte ", "skulle vi kunna ", "ska vi ses för ", "ska vi ses och ", "ska vi ses på ", "ska vi ", "kan vi ", "vad sägs om ", "vad sägs om en ", "häng med på ", "häng med och ", "följ med på ", "följ med och ", "kom på ", "kom och ", "kom med på ",
        "jag tänkte ", "jag vill ", "jag föreslår ", "vi kör ", "vi ses för ", "vi ses och ", "vi ses på ", "vi ses ", "vi träffas och ", "vi träffas ", "välkommen på ", "välkomna till ", "välkommen till ", "hej ", "hej! ", "hej, ",
        "would anyone like to ", "does anyone want to ", "is anyone up for ", "anyone up for ", "anyone want to ", "who wants to join for ", "who wants to ", "who's up for ", "how about ", "shall we ", "should we ", "let's meet for ", "let's have ", "let's do ", "let's ", "lets ", "join us for ", "come for ", "i would like to ", "hi all ", "hi! ", "hi ",
    ];

    private static readonly string[] Articles = ["en ", "ett ", "a ", "an "];

    public static string Read(Terms terms, bool[] free, string text)
    {
        List<string> parts = [];
        for (var at = 0; at < terms.Count;)
        {
            var to = at;
            while (to < terms.Count && free[to])
            {
                to++;
            }

            var (from, end) = Trimmed(terms, at, to);
            if (end > from)
            {
                parts.Add(text[terms[from].Start..terms[end - 1].End]);
            }

            at = to + 1;
        }

        return Headline(string.Join(' ', parts.Select(static part => part.ReplaceLineEndings(" "))));
    }

    // Signs and small words left hanging where a time was cut out.
    private static (int From, int To) Trimmed(Terms terms, int from, int to)
    {
        while (from < to && (IsSign(terms[from]) || (from > 0 && terms[from].Sense is Sense.And)))
        {
            from++;
        }

        while (to > from && (IsSign(terms[to - 1]) || (to < terms.Count && terms[to - 1].Sense is Sense.And or Sense.On or Sense.At or Sense.In or Sense.Clock or Sense.Gather)))
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsSign(Term term) => term is { Sense: Sense.Symbol, Folded: "," or "." or "?" or "!" or ";" or ":" or "-" or "(" or ")" or "/" or "@" or "|" };

    private static string Headline(string line)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            line = Array.Find(Leads, lead => line.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } lead ? line[lead.Length..].TrimStart(' ', ',', '!') : line;
        }

        line = Array.Find(Articles, article => line.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } found && line.Length > found.Length ? line[found.Length..] : line;
        return line.Length == 0 ? line : char.ToUpper(line[0], CultureInfo.InvariantCulture) + line[1..];
    }
}
