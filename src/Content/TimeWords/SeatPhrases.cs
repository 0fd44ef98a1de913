using System.Text.RegularExpressions;

namespace CommunityBot.Content.TimeWords;

/// <summary>What a line says about seats besides their number; null and false where it says nothing.</summary>
/// <param name="Least">It goes ahead only if so many come, 2-100: "blir av om tre kommer", "if at least four of us come".</param>
/// <param name="Held">Seats kept for newcomers, 1-100: "håll 2 platser för nya".</param>
/// <param name="NamesHidden">"dölj namnen", "hide the names".</param>
internal sealed record SeatPhrases(int? Least, int? Held, bool NamesHidden)
{
    private const string Number =
        @"(?<n>\d{1,3}|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|ett par|en|ett|one|a couple)";

    private static readonly string[] Numbers =
    [
        "", "en ett one", "tva two", "tre three", "fyra four", "fem five", "sex six", "sju seven", "atta eight", "nio nine", "tio ten", "elva eleven", "tolv twelve", "tretton thirteen", "fjorton fourteen", "femton fifteen",
        "sexton sixteen", "sjutton seventeen", "arton eighteen", "nitton nineteen", "tjugo twenty",
    ];

    private const string SwedishLead = @"(?:(?:men|och|den|det|vi|traffen|som) )*(?:(?:bara|endast|blir bara av|blir endast av|blir av|blir det av|blir|av|kor|kors|hander|genomfors|startar|gar av stapeln|sker|ses|forutsatt att|forutsatt|under forutsattning att),? )*";
    private const string SwedishPeople = "(?: eller (?:fler|flera)| st| stycken| personer| pers| av oss| till| andra| deltagare| manniskor| grannar| lopare| anmalda| som)*";
    private const string SwedishComing = "(?:kommer|vill|hanger pa|hanger med|hakar pa|ar med|anmaler sig|anmalt sig|sager ja|sagt ja|kan|tackar ja|dyker upp|ar pa|gar med|foljer med|svarar ja|ar sugna|har lust|joinar)(?: (?:med|vara med|komma|vill))?";
    private const string EnglishLead = "(?:(?:but|and|it|we|this) )*(?:(?:only|just|happens|is on|its on|it's on|goes ahead|go ahead|run|meet|on|takes place),? )*";
    private const string EnglishPeople = "(?: or more| people| persons| of us| others| neighbours| neighbors| runners| participants| more| who)*";
    private const string EnglishComing = "(?:come along|come|join in|join|show up|sign up|signs up|are in|say yes|said yes|want to|can make it|can come|can|turn up|are coming|rsvp|are up for it)";

    private static readonly Regex[] LeastSaid =
    [
        Of($"(?:stalls in|staller vi in|installt|instalt|blir inte av),? om (?:farre an|mindre an|det ar farre an|vi blir farre an|vi ar farre an|inte minst) {Number}{SwedishPeople}(?: {SwedishComing})?"),
        Of($"{SwedishLead}om (?:vi (?:ar|blir)|det (?:ar|blir)|man ar) (?:minst |atminstone |lagst )?{Number}{SwedishPeople}(?: {SwedishComing})?"),
        Of($"{SwedishLead}om (?:det kommer )?(?:minst |atminstone |lagst )?{Number}{SwedishPeople} {SwedishComing}"),
        Of($"{SwedishLead}om det kommer (?:minst |atminstone |lagst )?{Number}{SwedishPeople}"),
        Of($"blir (?:vi|det) (?:minst )?{Number}{SwedishPeople},? (?:sa )?(?:blir det av|blir den av|kor vi|ses vi|aker vi|gar vi|springer vi|traffas vi|hander det)"),
        Of($"(?:(?:det )?(?:kraver|kravs|behovs|vi behover vara|vi maste vara|maste vara) )(?:minst )?{Number}(?: st| stycken| personer| pers| deltagare| manniskor| anmalda)*"),
        Of($"(?:minst|atminstone) {Number} (?:personer|pers|st|stycken|deltagare|manniskor|anmalda|grannar|lopare|maste komma|behover komma|som kommer|kommer)"),
        Of($"(?:cancelled|canceled|called off|off) if (?:there are |we are )?(?:fewer|less) than {Number}{EnglishPeople}(?: {EnglishComing})?"),
        Of($"{EnglishLead}if (?:there are|there's|we are|we're|we get|we have|you are) (?:at least |minimum |a minimum of |min )?{Number}{EnglishPeople}(?: {EnglishComing})?"),
        Of($"{EnglishLead}if (?:at least |minimum |a minimum of |min )?{Number}{EnglishPeople} {EnglishComing}"),
        Of($"(?:(?:it )?(?:needs|requires|takes)|we need) (?:at least |a minimum of |minimum )?{Number}{EnglishPeople}(?: to (?:come|run|happen|join))?"),
        Of($"(?:at least|minimum|a minimum of) {Number} (?:people|persons|participants|of us|runners|neighbours|neighbors|to come|coming)"),
    ];

    private static readonly Regex[] HeldSaid =
    [
        Of($"(?:hall|haller|reservera|spara|hall kvar) {Number} plats(?:er)? (?:at|for|till) (?:de |den |dem |nagra )?(?:nya|nykomlingar|nyborjare|ny|som ar nya|som ar ny|nyinflyttade|nya grannar)"),
        Of($"(?:hold|keep|save|reserve) {Number} (?:seats?|spots?|places?) for (?:new people|newcomers|new members|new neighbours|new neighbors|beginners|first timers|somebody new|someone new|new ones)"),
    ];

    private static readonly Regex[] HiddenSaid = [Of("(?:dolj|gom|visa inte|visa ej) (?:alla )?namn(?:en)?"), Of("(?:hide|don't show|dont show) (?:the |all )?names")];

    /// <summary>Reads what is said about seats; what was understood becomes spaces, so that "tre" is no hour and "2 platser" no number of seats.</summary>
    public static SeatPhrases Take(ref string text)
    {
        var folded = Letters.Fold(text.Length <= Tokens.LongestRead ? text : text[..Tokens.LongestRead]);
        return new SeatPhrases(First(LeastSaid, folded, ref text, least: 2), First(HeldSaid, folded, ref text, least: 1), First(HiddenSaid, folded, ref text, least: 0) is not null);
    }

    private static int? First(Regex[] ways, string folded, ref string text, int least)
    {
        foreach (var way in ways)
        {
            if (way.Match(folded) is { Success: true } match && (least == 0 ? 0 : Value(match.Groups["n"].Value)) is { } value && value >= least && value <= 100)
            {
                text = string.Concat(text.AsSpan(0, match.Index), new string(' ', match.Length), text.AsSpan(match.Index + match.Length));
                return value;
            }
        }

        return null;
    }

    private static int? Value(string said) => int.TryParse(said, out var figures) ? figures
        : said is "ett par" or "a couple" ? 2
        : Array.FindIndex(Numbers, names => names.Split(' ').Contains(said)) is >= 0 and var number ? number : null;

    // Linear in the text whatever it is; several spaces count as one.
    private static Regex Of(string pattern) => new(@"\b" + pattern.Replace(" ", @"\s+", StringComparison.Ordinal) + @"\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
