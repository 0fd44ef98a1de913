using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>The turns of phrase by which people show what they want, on a <see cref="PlainLine"/>. Linear-time patterns: any text is safe.</summary>
internal static class Cues
{
    /// <summary>Asks for company outright: with an activity or a time it is a proposal.</summary>
    public static readonly Regex Asks = Any(
        "(nagon|nagra|vem|vilka|fler|flera|hur manga|alla)( pensionar| foralder| granne| barn| tjej| kille| mamma| pappa| nyborjare)?( mer an jag| mer| annan| andra| fler| har| da| idag| daggett)?( har)?( som)?( ar| ocksa| kanske| ev)? (vill|skulle vilja|har lust|har tid|sugen|sugna|pigg|pigga|kanner for|kan tanka sig|hanger|hakar|haka|hanga|foljer|folja|med|pa|pepp|peppad|peppade|taggad|taggade|ska med|kommer med|joinar|har mojlighet|ledig|lediga|intresserad|intresserade|intresse)",
        "vill (nagon|nagra|ni)", "kan (nagon|nagra|ni) tanka (sig|er)", "(finns det )?intresse (for|av)", "(skulle|vore)( det)?( inte)?( vara)? (kul|roligt|trevligt|mysigt) (med|att|om)", "(fler|nagon) an jag som", "vill du( inte)?", "skulle (nagon|nagra|ni)( kunna)?( vilja)?", "(vad|hur) (sags|later|vore)( det)?( om| med)?", "vad (sager|tror|tycker) ni om",
        "sugen pa", "lust att", "gor(a)? mig sallskap", "(soker|letar efter|saknar|behover|onskar|vill ha|hittar) (mig )?(nagon |lite |en |ett |nya |fler |nagra |trevligt |garna )?(\\w+ )?(sallskap|\\w*kompis|\\w*kompisar|\\w*partner|\\w*kamrat|nagon att|nagra att)",
        "\\w*sallskap (sokes|onskas|till|pa|for)", "(\\w*kompis|\\w*partner) (sokes|onskas)",
        "(alla|ni|den som vill) (ar|far) (hjartligt |varmt )?(valkomna|valkommen)", "(valkomna|valkommen) (till|pa|att|med|ner|ut|forbi|hem)", "(jag|vi) (ordnar|anordnar|arrangerar|drar ihop|bjuder in|bjuder pa|haller i)",
        "anyone( else| here| around)?( who is| who| is)? (up|want|wants|fancy|fancies|keen|interested|down|feel|feeling|free|like|care|game|in for|for|joining|coming|wanting|around|about)", "who (is )?(up|wants|fancies|else wants|else is up|feels|would like|will join|can join|joins|is in|in for|coming along|keen|down|free)",
        "(would|does|do|is|are) (anyone|any of you|someone|some of you|you all|you guys)", "(fancy|feel like) (a|an|some|going|doing|meeting|joining)", "how about (a|an|some|we|going|meeting|\\w+ing)", "what about (a|an|some|\\w+ing)",
        "looking for (some |a |an |someone |somebody |people |company |others )?(company|\\w+ (buddy|buddies|partner|partners)|someone|people|anyone|to join)", "(care|want|like) to join", "(everyone|everybody|all|you) (is |are )?welcome", "(i am|i|we are|we) (organising|organizing|hosting|arranging)", "join (me|us)", "come (along|join|with)", "would be up for");

    /// <summary>Proposes for "us"; only with an activity, and as a question or at the head of a clause.</summary>
    public static readonly Regex Proposes = Any("(ska|skulle|kan|borde|bor) vi( inte)?( kunna)?", "vi (borde|bor|kanske borde|skulle kunna|kan val|kunde)", "(jag )?foreslar( en| ett| att)?", "lat oss", "(hang|folj|kom|haka) (garna|med|pa|och|forbi)", "(jag|vi) (undrar|funderar|tankte) (om|pa|att|hora)", "(shall|should|could|can) we", "(why dont|lets|let us|i suggest|i propose|we should|we could)");

    /// <summary>The clause that begins with the proposal; "på lördag ska vi grilla" tells of something.</summary>
    public static readonly Regex AtTheHead = new(
        "(^|\\|) (hej |hejsan |hallo |tjena |alla |grannar |du |ni |men |sa |och |okej |ok |hey |hi |hello |so |well |maybe |kanske |forresten |btw |everyone |folks |all |vanner |kompisar |gott folk |ja |maybe )*(ska|skulle|kan|borde|bor|vi borde|vi bor|vi kanske|vi skulle|jag foreslar|foreslar|lat oss|hang|folj|kom|haka|jag undrar|undrar|funderar|jag funderar|jag tankte|tankte|shall|should|could|can|why|lets|let us|i suggest|i propose|we should|we could|vi kunde|vi kan val) ", Options);

    /// <summary>A question about something that is settled already.</summary>
    public static readonly Regex AsksAboutIt = Any(
        "(nar|var|hur|vad|varfor|vilken|vilket|vilka|vart|what|when|where|why|how|which)( \\w+){0,2} (ska|skulle|kan|borde|shall|should|can|could|do|did) (vi|we)", "hur ska", "(ska|skulle|kan) vi (inte )?(verkligen|alltid|aldrig|behova|vara tvungna)");

    /// <summary>Things, favours and work: asked of neighbours every day, and no meetup.</summary>
    public static readonly Regex Wares = Any(
        "kopa|koper|kopt|salja|saljer|saljes|kopes|skankes|skanker|bortskankes|hyra|hyr|uthyres|lana ut|lana|byta|byter|bytes|swish|swisha|adoptera|ta over|overta|overlata|avhamtas|hamtas|budgivning|lagenhet|rostat?|rosta|styrelse\\w*|vikariera|barnvakt|hundvakt|kattvakt|skjuts|samaka|parkering\\w*|cykelstall\\w*|cykelrum\\w*|belysning\\w*|tvattid\\w*|tvattstug\\w*|nyckel\\w*|nycklar\\w*|paket\\w*|veta|vet|svara|skriva under|skriva pa|namnlista|enkat\\w*|jobba|jobb|arbetspass|extrapass|passet|mote i styrelsen|stamma|stamman|felanmal\\w*|hantverkare|elektriker|rormokare",
        "vill ha (min|mitt|mina|den|det|dem|en gratis|gratis|ett gratis|resten|sista|var|vart|vara|de har|den har|det har)", "for sale|selling|sell|buy|buying|giving away|give away|free to a good home|borrow|rent|renting|lend|swap shifts|babysit|babysitter|dog sitter|a lift|lift to|parking|laundry|parcel|keys?|vote|survey|plumber|electrician");

    /// <summary>Help with a task: a meetup only when an activity and a time are said too.</summary>
    public static readonly Regex Favours = Any("hjalpa|hjalpas|hjalp|hamta|lamna|flytta|bara|skruva|ta emot|mata|vattna mina|passa|kora|help|pick up|drop off|carry|move house|give me|ge mig|ha skjuts|ha hjalp");

    public static readonly Regex Past = Any(
        "igar|forrgar|i (mandags|tisdags|onsdags|torsdags|fredags|lordags|sondags|forrgar|somras|vintras|hostas|varas|julas|morse|natt som var)|(forra|forrforra) (\\w+)|haromdagen|har om dagen|nyss|for (\\w+ )?(dagar|veckor|ar|manader) sedan|tack for (igar|senast|sist|i)|var (sa |jatte)?(kul|roligt|trevligt|mysigt|harligt)|yesterday|last (week|weekend|night|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|\\w+ ago|was (so |really |very )?(fun|nice|lovely|great)|thanks for");

    /// <summary>What somebody else said or asked.</summary>
    public static readonly Regex Reported = new(
        " (fragade|sa|sade|skrev|tyckte|berattade|horde|laste|tjatade|ropade|pastod|asked|said|wrote|told|claimed)( \\w+){0,4} (om|ifall|att|if|whether|that|nagon|anyone|ska vi|vem) | (hon|han|de|dom|grannen|chefen|mamma|pappa|she|he|they) (undrade|undrar|wondered|wonders|asks|fragar) (om|ifall|if|whether) | fragan ar om | som om (nagon|vi) | as if ", Options);

    public static readonly Regex Mocks = Any("inte jag( \\w+){0,3}|who would want|not me|jo visst|ja visst|eller inte|eller hur|skojar( bara)?|skamtar|just kidding|kidding|yeah right|as if|in your dreams|typ aldrig|kul skamt|not happening|suuure|inte direkt|ironi|sarkasm|pa riktigt hur|haha nej|lol no|ingen har lust|ingen vill|ingen som vill|nobody wants|no one wants|nobody in their right mind|dream on|tankte val det|har da|vilken vettig|jattekul eller");

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>One of these, as whole words.</summary>
    public static Regex Any(params string[] patterns) => new($" ({string.Join('|', patterns.Select(pattern => $"({pattern})"))}) ", Options);

    /// <summary>The whole line is this.</summary>
    public static Regex Whole(string pattern) => new($"^[ |]*({pattern})[ |]*$", Options);
}
