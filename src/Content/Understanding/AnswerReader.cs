using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// "Jag kommer på lördag", "kan tyvärr inte", "vi blir två": an answer to a meetup. Every word of the message must belong to an answer;
/// "jag kommer från Malmö" and "jag kommer inte ihåg" hold a word that doesn't.
/// </summary>
internal static class AnswerReader
{
    private const int MostWords = 16;

    private static readonly HashSet<string> Vocabulary = [.. (
        "jag vi kommer komma garna med ocksa kan inte tyvarr absolut ja japp jepp jadå jada jajamen yes yep ok okej nej nae na tack hej hejsan kul vad vilken det later bra blir blev av for den har gangen da dig er alla pa i dit till ses dar ar hanger hakar raknar rakna mig oss kanske nog eventuellt forsoker far har forhinder maste avboka avbokar hoppa hoppar over avsta avstar star anmaler anmal skriv upp sätt satt signar in en ett tva tre fyra fem sex 2 3 4 5 6 plus min mitt mina och sa vet sjuk forkyld bortrest borta jobbar jobba upptagen vill vara deltar delta dyker ansluter ska "
        + "man fru sambo kompis kompisar kompisen van vanner vannen granne grannen dotter son sonen dottern barn barnen barnet hund hunden mamma pappa syster bror tar pojkvan flickvan nasta gang istallet ju om mycket roligt trevligt underbart gott garna sjalvklart gladeligen darfor osaker an annu "
        + "i am will be ill coming come there count me us in cant cannot can not dont make it sorry yes sure maybe might possibly we are bringing bring a an friend friends my wife husband partner kid kids son daughter dog and one two three four five of is sick busy away unfortunately afraid have to cancel skip pass this time see you then join joining would love to id well im definitely absolutely probably no thanks sounds great good perfect for the yet were st stycken foljer follow med dem "
        + "mandag tisdag onsdag torsdag fredag lordag sondag mandagen tisdagen onsdagen torsdagen fredagen lordagen sondagen idag ikvall imorgon helgen kl klockan nasta vecka monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow weekend").Split(' ').Select(Letters.Fold)];

    private static readonly Regex Yes = Cues.Any(
        "(jag|vi)( \\w+){0,2} (kommer|hanger pa|hakar pa|ansluter|dyker upp|deltar|ar med|ar pa|ska med|vill med|vill vara med|kommer med)", "kommer( garna)?( med)?", "(jag |vi )?foljer( garna)? med", "hanger( garna)? (pa|med)", "hakar( garna)? pa", "raknar? med (mig|oss)", "(skriv|satt|anmal)( upp)? (mig|oss)", "anmaler( mig| oss)?", "jag kan( \\w+)?", "vi (blir|ar) (\\w+)",
        "count (me|us) in", "(i|we) (am|are|will|ill) (be )?(coming|there|in|come|joining|join)", "(i|we) (can|would love to|ill|will) (make it|come|join|be there)", "(am|im|were) (in|coming)", "ill (be there|come|join)( you)?", "coming");

    private static readonly Regex No = Cues.Any(
        "(kan|kommer|kunde)( \\w+)? inte( \\w+)?( komma)?", "(far|har)( jag| vi)? forhinder", "maste( \\w+)? (avboka|avsta|hoppa over|hoppa av)", "(avbokar|avstar|hoppar (av|over))", "inte (den har gangen|med)", "blir (det )?inte( av)?( for mig)?",
        "(cant|cannot|can not|wont|will not)( \\w+){0,2}", "not (this time|coming|joining)", "have to (cancel|skip|pass)", "count me out", "(not|dont) (make|come)");

    private static readonly Regex Maybe = Cues.Any("kanske", "eventuellt", "forsoker", "osaker", "vet inte (an|om)", "maybe", "might", "possibly", "probably", "not sure");

    private static readonly Regex Bringing = new(
        " (tar|bringing|bring)( garna)?( med)?( mig| oss)? (?<n>en|ett|tva|tre|fyra|fem|2|3|4|5|a|an|one|two|three|four|five|min|mitt|my|mina)? ?| vi (blir|ar|kommer) (?<all>tva|tre|fyra|fem|sex|2|3|4|5|6) | (we are|there will be) (?<all>two|three|four|five|2|3|4|5) | (plus|och|and|med|with) (?<one>en|ett|one|min|mitt|my|a) | \\+ ?(?<n>1|2|3|4|5) ", RegexOptions.CultureInvariant);

    /// <param name="plain">The message.</param>
    /// <param name="heard">The time it speaks of.</param>
    /// <param name="read">Reads a time out of a text.</param>
    /// <returns>Null: no answer.</returns>
    public static Understood? Read(PlainLine plain, TimeReading heard, Func<string, TimeReading> read) => Bare(plain, heard, read)
        ?? (PlainAnswers.Of(plain) is { } answer ? new Understood(Intent.Rsvp) { Answer = answer, Guests = answer == "yes" ? Guests(plain) : 0, When = heard } : null);

    private static Understood? Bare(PlainLine plain, TimeReading heard, Func<string, TimeReading> read)
    {
        var when = heard.Start is null && plain.Has(No) ? read(Denials.Replace(plain.Text, " ")) : heard;
        var rest = WithoutTime(plain, when);
        if (plain.Asks || rest.Words.Count is 0 or > MostWords || !rest.Words.All(word => Vocabulary.Contains(word) || word is "+1" or "+2" or "+3" or "+4" or "+5")
            || rest.Has(HalfSaid) || (rest.Has(Unsaid) && when.Start is null))
        {
            return null;
        }

        var answer = rest.Has(Maybe) && !rest.Has(No) ? "maybe" : rest.Has(No) ? "no" : rest.Has(Yes) || rest.Words.Any(word => word[0] == '+') ? "yes" : null;
        return answer is null ? null : new Understood(Intent.Rsvp) { Answer = answer, Guests = answer == "yes" ? Guests(rest) : 0, When = when };
    }

    private static readonly Regex HalfSaid = Cues.Any("inte pa \\|", "(kommer|kan) (pa|till|i) \\|", "kommer (over|av|upp|for|det|vi|ju inte pa|sa)", "(vad|vilken) (kommer|ar)", "(det|hon|han|den) (kommer|blir|ar)( \\w+)? (inte|bra|kul|pa)");

    private static readonly Regex Unsaid = Cues.Whole("(ja |nej |yes |no |ok |okej )*(jag|i) (kan|can)( garna| inte)?|(kan|cant|cannot)( inte)?|kanske|maybe|ja kommer inte pa|i cant|i cannot");

    /// <summary>"Kan inte på torsdag" names no time of a meetup, but the day of the one that is answered.</summary>
    private static readonly Regex Denials = new(@"\b(inte|tyvärr|tyvarr|ej|can't|cant|can’t|cannot|not|sorry|won't|kan|kommer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static PlainLine WithoutTime(PlainLine plain, TimeReading when)
    {
        if (when.Matched is not { Length: > 0 } matched || plain.Text.IndexOf(matched, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return plain;
        }

        return PlainLine.Of(string.Concat(plain.Text.AsSpan(0, at), " ", plain.Text.AsSpan(at + matched.Length)));
    }

    private static int Guests(PlainLine rest)
    {
        if (Bringing.Match(rest.Line) is not { Success: true } bringing)
        {
            return rest.Words.FirstOrDefault(word => word[0] == '+') is { } plus ? int.Parse(plus.AsSpan(1), CultureInfo.InvariantCulture) : 0;
        }

        return bringing.Groups["all"] is { Success: true } all ? Number(all.Value) - 1 : Number(bringing.Groups["n"].Success ? bringing.Groups["n"].Value : "en");
    }

    private static int Number(string word) => word switch
    {
        "tva" or "two" or "2" => 2,
        "tre" or "three" or "3" => 3,
        "fyra" or "four" or "4" => 4,
        "fem" or "five" or "5" => 5,
        "sex" or "6" => 6,
        _ => 1,
    };
}
