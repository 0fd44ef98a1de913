using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>Turns by which people open what they do to others: an announcement with its activity first, a call for more, a wish for company, a thought of starting something.</summary>
internal static class Openings
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>More are wanted: with an activity or a time to come it is a proposal.</summary>
    private static readonly Regex[] Calls =
    [
        Cues.Any("(behover|saknar|soker|fattas|vantar pa)( \\w+){0,3} (till|fler|spelare|deltagare|medspelare|motstandare)", "(har|finns|ar)( det)?( \\w+)? (plats|platser|rum) (for|till|over|kvar)( \\w+){0,2}( i bilen)?", "(en|tva|tre) (plats|platser|biljett|biljetter) (over|kvar)", "skriv upp (er|dig)", "vem delar bil", "sag till (om|sa|den|er|alla)( (ni|du|nagon))?", "fler \\|", "vilka (ar|vill|kan|hanger|kommer|ska)", "hur manga (ar|vill|kan|hanger|kommer)", "vem (ar|hanger|foljer|kommer|drar|joinar) (med|pa|till|pa en)"),
        Cues.Any("need (a|another) (fourth|third|fifth|sixth|player|goalie|keeper|partner|teammate|pair)( for| to| \\|)", "need( \\w+)? (one|two|three|four|a few|some|a couple)( of)? (more|others|players)", "looking for (one|two|three|four|a few|some|a couple)( of)? (more|others|players)", "(one|two|three) (short|spots? left|places? left|seats? left)", "(were|we are) (one|two|three) short", "(spare|extra) (ticket|seat|spot|place)\\w*", "more the merrier", "all (are )?welcome", "(kids|dogs|children|beginners|everyone|newcomers|families|anyone|all) (is |are |very )?welcome", "room for (one|two|three|four|a few|more)", "anyone else"),
        Cues.Any("(alla|nya|barn|hundar|familjer|nyborjare|grannar|fler|man)( \\w+){0,3} (ar|far|hjartligt|varmt|sa)( (hjartligt|varmt|sa))* (valkommen|valkomna|komma)", "(valkommen|valkomna) (in|hit|alla|allihop|ner|till|att|med)", "kom (ner|forbi|hit|ut|in|och|med|du|ni|garna|som)", "(\\||,) (kom|hang pa|haka pa|joina) \\|", "(jag|vi) bjuder (in|pa|hem|alla)", "(slut er|slut dig|gor) (till|oss|mig) (oss|sallskap)", "dyk upp", "(bring|wear) (a|an|your|some|warm|good)", "come (and|over|round|around|help|by|down|to|join)", "(pizza|food|coffee|tea|cake|snacks|drinks|gloves|\\w+) (provided|on me|included)", "pop (in|by|round|over)"),
        Cues.Any("(nagon|nagra|vem)( \\w+){0,3} (som )?(vill|kan|orkar|skulle|ar sugen|gar|foljer|hanger|hakar|kanner)( \\w+){0,4} (med|ihop|tillsammans|sallskap)", "(vill|skulle|onskar|vore)( \\w+){0,6} (ha |fa |med )?(sallskap|ihop med|tillsammans med|med (nagon|nagra|andra|er|en granne|lite folk))", "(spela|ga|springa|fika|ata|trana|cykla|simma|vandra|promenera|sjunga|dansa|ova|titta|se|plugga|lasa|baka|laga|folja|hanga|sticka|bada)( \\w+){0,3} (med|ihop med|tillsammans med) (mig|oss)( |)", "sla folje", "gor (mig|oss) sallskap", "ha sallskap"),
        Cues.Any("(tankte|tanker|funderar pa att|planerar att|vill|skulle vilja|hade tankt)( (jag|vi|ocksa))? (starta|dra ihop|dra igang|ordna|koka|laga|bjuda|arrangera|samla|halla|fixa|anordna|lara ut|visa)", "(thinking of|thinking about|planning on|planning|fancy|considering) (starting|doing|going|having|hosting|organi[sz]ing|setting|a|making|getting)", "(i|we) (could|can|d love to|would love to|want to|would like to) (show|teach|host|bring|organi[sz]e|start|cook|make|take)", "(jag|vi) drar ihop", "foreslar (jag|vi|att|en|ett)", "(att|vill) foresla", "(hade varit|vore|skulle vara|skulle varit|det vore) (sa )?(kul|mysigt|roligt|trevligt|nice|harligt|skoj|najs|fint)", "tycker( att)? vi (ska|borde|kan)", "kan vi( val)?( inte)? (ta|ga|ses|gora|traffas|ha|kora|spela|aka|dra)( \\w+){0,6} (allihop|ihop|tillsammans)", "nar (kan|passar det) (ni|alla|for er)( ses)?", "(har|ar) vi tillrackligt (manga)?", "we should (all )?(go|do|have|meet|get)", "would (someone|anyone|any of you|somebody|you)( \\w+){0,3} (like|want|fancy|grab|join|come|be up|care)"),
    ];

    /// <summary>Proposes to "us" outright: with a time to come it needs no known activity ("ska vi krypa ihop i lobbyn och se finalen kl 20?").</summary>
    private static readonly Regex Us = new("(^|\\|) ((hej|alla|grannar|men|sa|och|okej|hi|hey|so|kort varsel|kom igen|forresten) (\\| )?)*(ska vi|skall vi|skulle vi|kan vi|borde vi|ses vi|traffas vi|mots vi|shall we|should we|could we|lets|let us|why dont we|what if we|how about we)( (inte|kunna|val|all|not))? ", Options);

    /// <summary>What "we" do about things and money is no meetup.</summary>
    private static readonly Regex Business = Cues.Any("betala|betalar|skicka|svara|rosta|bestalla|kopa|salja|byta|anmala|klaga|ringa|fraga|saga|veta|rakna|hyra|lana|vanta|lamna|hamta|flytta|hjalpa|ta bussen|ta taget|buss|taget|pay|send|reply|order|buy|sell|swap|report|call|ask|wait|tell|say something|vote|borrow|complain");

    public static bool CallForOthers(PlainLine plain) => Array.Exists(Calls, plain.Has);

    /// <summary>"Kom ner på gården", "alla grannar är välkomna": others are asked in.</summary>
    public static bool AsksIn(PlainLine plain) => plain.Has(Calls[2]);

    public static bool IsForUs(PlainLine plain) => plain.Has(Us) && !plain.Has(Business);
}
