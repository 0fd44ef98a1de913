namespace CommunityBot.Content.TimeWords;

/// <summary>"23 varav 4 nya", "tolv", "8 people, 2 for the first time": how many came, and how many of them for the first time. Pure, never throws.</summary>
public static class VisitWords
{
    private static readonly string[] FirstTime = ["nya", "ny", "nykomlingar", "forsta", "new", "first", "newcomers"];

    /// <summary>"+1", "+ 3": so many more came; 0 when it says no such thing.</summary>
    public static int More(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.Trim();
        return said.StartsWith('+') && int.TryParse(said[1..].Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var more) && more is > 0 and <= 100 ? more : 0;
    }

    /// <returns>Null when no number was said.</returns>
    public static (int People, int? FirstTimers)? Read(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var terms = Terms.Read(text, language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishWords.Lexicon : SwedishWords.Lexicon);
        int? people = null, first = null;
        for (var at = 0; at < terms.Count; at++)
        {
            var term = terms[at];
            if (term.Folded is "ingen" or "inga" or "nobody" or "none")
            {
                people ??= 0;
            }
            else if (term is { Sense: Sense.Number, Value: >= 0 } && (term.Written || term.Value != 1 || IsOne(terms, at)))
            {
                if (people is not null && IsFirstTime(terms, at + 1))
                {
                    first ??= term.Value;
                }
                else
                {
                    people ??= term.Value;
                }
            }
        }

        return people is { } came ? (came, first <= came ? first : null) : null;
    }

    /// <summary>"en" alone or before people is a number; in "en hel del" it is an article.</summary>
    private static bool IsOne(Terms terms, int at) => terms.Count == 1 || terms[at + 1].Folded is "person" or "besokare" or "besok" or "kom" or "ny" or "visitor" or "visit" or "came" or "new";

    private static bool IsFirstTime(Terms terms, int at)
    {
        for (var ahead = at; ahead < at + 4 && ahead < terms.Count && terms[ahead].Sense != Sense.Number; ahead++)
        {
            if (FirstTime.Contains(terms[ahead].Folded))
            {
                return true;
            }
        }

        return false;
    }
}
