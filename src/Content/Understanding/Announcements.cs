using System.Text.RegularExpressions;
using CommunityBot.Content.Activities;

namespace CommunityBot.Content.Understanding;

/// <summary>"Hundpromenad 16.30 vid ängen, min tax är snäll", "Städdag! 28 november kl 10": the activity stands first, as on a notice, and nobody tells of themselves.</summary>
internal static class Announcements
{
    /// <summary>What a gathering's name ends in: "odlarträff", "torsdagsrundan", "barnvagnsgäng".</summary>
    private static readonly string[] Endings =
        ["traff", "traffen", "runda", "rundan", "fika", "fikat", "promenad", "promenaden", "cirkel", "cirkeln", "fest", "festen", "kalas", "cafe", "cafeet", "turnering", "middag", "lunch", "frukost", "pyssel", "jogg", "joggen", "pass", "passet", "mingel", "buffe", "grill", "bad", "dopp", "kvallen"];

    private static readonly string[] Nights = ["spelkvall", "filmkvall", "grillkvall", "pysselkvall", "quizkvall", "temakvall", "dansk", "musikkvall", "pubkvall", "sykvall", "stickkvall", "bokkvall", "tacokvall", "sangkvall", "bakkvall", "barnvagnsgang", "promenadgang", "lopgang", "simgang"];

    /// <summary>Words that may stand before the activity.</summary>
    private static readonly Regex Before = new(
        "^(hej|hejsan|hallo|hallå|alla|grannar|obs|pamminnelse|inbjudan|valkomna|till|valkommen|gemensam|gemensamt|lugn|lugnt|kort|lang|langt|liten|litet|stor|spontan|spontant|oppet|oppen|gratis|dags|for|nu|blir|det|drop|in|dropin|en|ett|easy|slow|free|casual|informal|our|the|a|an|big|little|quick|open|family|weekly|community|hi|hey|all|everyone|folks|neighbours|neighbors|\\d+|\\w*dag|\\w*day|\\w*dagens|sat|sun|mon|tue|tues|wed|thu|thur|thurs|fri|pa|kl|klockan|i|imorgon|ikvall|idag|tomorrow|tonight|today|this|on|at|halv|den|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|morning|evening|afternoon|night|morgon|kvall|eftermiddag|formiddag)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Told, past, off, or somebody else's: no notice to neighbours.</summary>
    private static readonly Regex Telling = Cues.Any(
        "(jag|vi|han|hon|de|dom|barnen|mannen|frun|dottern|sonen|pojken|flickan|mamma|pappa|min \\w+|mitt \\w+|var|vara|hans|hennes|deras) (ska|har|hade|skulle|var|gick|fick|brukar|maste|kan|kommer|tog|at|drack|blev|vill|gillar|alskar|hatar|borjar|slutar)", "(i|we|he|she|they|my \\w+|our|his|her) (have|had|has|was|were|am|got|used|must|went|did|love|like|hate|need|start|starts)", "(ar|blev|blir|was|is|been) (installd|installt|inställd|avlyst|avlyst|flyttad|cancelled|canceled|off|over|full|fullt|slut)", "installd|installt|avlyst|cancelled|pa tv|on tv|on telly|resultat\\w*|vann|slutade|forlorade|tack|thanks|recept\\w*|recipe|saljes|kopes|bortskankes|uthyres|for sale|stangt|stangd|closed|oppettider|skolan|jobbet|work|school|kommunen|laxa|laxor|betyg|hur (var|gick)|var (sa )?(kul|gott|mysigt|trevligt|skoj|harligt)");

    /// <param name="plain">The message.</param>
    /// <param name="hasClock">Whether it says an hour; without one, it must say where or whom it is for.</param>
    public static bool IsOne(PlainLine plain, bool hasClock)
    {
        if (plain.Has(Own) || (plain.Has(Telling) && !plain.Has(Welcome)) || (!hasClock && !plain.Has(Welcome) && !plain.Has(ForAll)))
        {
            return false;
        }

        // The head of the message, or of a clause after a colon or a full stop: at most five words of greeting, day and hour before it.
        var activities = ActivityList.Load();
        foreach (var clause in plain.Line.Split('|').Take(3))
        {
            var words = clause.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length && at < 6; at++)
            {
                if (IsGathering(words[at]) || activities.In($" {words[at]} ", [words[at]]) is not null || (at + 1 < words.Length && activities.In($" {words[at]} {words[at + 1]} ", []) is not null))
                {
                    return true;
                }

                if (!Before.IsMatch(words[at]) && !char.IsDigit(words[at][0]))
                {
                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Somebody's own doing.</summary>
    private static readonly Regex Own = Cues.Any("for (min|egen|var) del", "igen", "antligen", "again", "finally", "wish me luck", "med (barnen|hunden|familjen|frun|mannen|sambon|svarmor|chefen|jobbet)", "with (the|my) (kids|dog|family|wife|husband|boss|mum)", "hos (grannen|mormor|farmor|mamma|svarmor|pappa)", "next door", "(at|by) my (desk|mums|parents)", "sa ar det", "slutsald\\w*", "sold out", "rester", "leftovers", "sorry for", "forlat for", "hela natten", "pa natten");

    private static readonly Regex ForAll = Cues.Any("for (alla|oss|er|den som|de som|nya|barn|grannar|vuxna|nyborjare)", "hos (mig|oss)", "hemma hos (mig|oss)", "(at|to) (mine|ours|my place|our place)", "vem|vilka|nagon|who|anyone|plats|platser|max", "(vid|i|pa|fran) (lokalen|garden|innergarden|gemensamhetslokalen|parken|torget|bron|porten|klubbrummet|foreningslokalen|entren|dammen|sjon|havet|angen|skogen)", "in the (lobby|yard|courtyard|common room|park|garden|hall)");

    private static readonly Regex Welcome = Cues.Any("valkomna", "valkommen", "welcome", "max \\d+", "hang pa", "haka pa", "join", "kom (garna|och|med)", "anmal\\w*", "ta med", "bring", "samling", "alla far");

    /// <summary>A word that names people doing something together.</summary>
    public static bool IsGathering(string word) => Nights.Contains(word) || Array.Exists(Endings, ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal));
}
