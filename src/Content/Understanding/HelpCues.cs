using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>How people ask their way to help: "vart vänder man sig", "hur får man tag på", "who do I talk to", "behöver budgetrådgivare".</summary>
internal static class HelpCues
{
    private const string One = "(man|jag|vi|en|folk|oss|andra)";

    /// <summary>A question by its words, with or without a question mark.</summary>
    private static readonly Regex[] Ways =
    [
        Cues.Any("(var|vart) (ligger|ar|ar det|har) (det )?(narmaste|narmsta|\\w+)", "(vilket|vilken|vilka) (\\w+ )?\\w+ (har|erbjuder|ordnar|haller)( \\w+)", "narmaste \\w+", "(var|vart) (vander|gar|hittar|traffar|ringer|lagar|passar|borjar|soker|anmaler|lamnar|far|lar|kan|ska|skall|bor|finns|hitta|borja)( " + One + "| det| nagon| nagot| \\w+)", "hur (far|soker|hittar|gor|blir|borjar|anmaler|bokar|overklagar|kommer|traffar|lar|hitta|skaffar|ansoker|tar) ?(" + One + "|kompis\\w*|vanner)", "hur man (bokar|soker|gor|far|anmaler|ansoker|hittar|blir|borjar)", "(vem|vilka|vilken) (hjalper|kan|vander|ringer|fragar|tar hand|pratar|ska|stallen|organisation\\w*|forening\\w*)( \\w+)?", "vad (finns|gor) (det|man)( \\w+){0,3} (for|att|nar|om)"),
        Cues.Any("kan (man|jag|vi) (fa|lara|lana|ga|traffa|hitta|anmala|soka|vara med)( \\w+)", "finns( det)? (\\w*hjalp|\\w*stod|\\w*grupp\\w*|\\w*klubb\\w*|\\w*forening\\w*|\\w*jour\\w*|\\w*cafe\\w*|\\w*kafe\\w*|\\w*kurs\\w*|matkass\\w*|nagon|nagot|nagonstans|nagra|ett stalle|en \\w+|ett \\w+|\\w+ for)", "vet (nagon|ni|du)( \\w+)?( om| var| vart| hur| en| nagon| nagot)", "(nagon|ni) som (vet|kanner till|har tips|kan tipsa)", "(tipsa|tips)( \\w+)?( om| pa)"),
        Cues.Any("wheres (the|a|my) (nearest|closest|\\w+)", "(nearest|closest) \\w+", "where (can|do|does|should|is|are|would|might|to)( \\w+)", "how (do|does|can|would|to)( (i|we|you|one|people|someone|folks))? (get|find|meet|make|join|become|start|sign|apply|book|contact|register)", "who (can|should|do|would|could|does)( (i|we|you|one))? (call|talk|turn|ask|contact|speak|see|help|go|ring)", "who to (call|ask|contact|turn|talk|ring)", "what (is there|can|could)( (i|we|you|one))?( to)? (do|join|go)", "(know|heard) of (any|a|an|some)", "(is|are) there( (a|an|any|some|anyone|somewhere|anywhere|something))", "(anyone|anybody|someone) (know|knows|recommend)", "(can|could) (anyone|anybody|someone|you) (recommend|suggest|point)", "(any|a) \\w+( \\w+)? (groups?|clubs?|courses?|classes|cafes?)", "does (it|one|such a thing|anything like that) exist"),
    ];

    /// <summary>Said and not asked: "jag söker en sorggrupp", "I just want someone to talk to".</summary>
    private static readonly Regex[] Wants =
    [
        Cues.Any("(behover|soker|saknar|onskar|vill ha|letar efter|vill hitta)( (nagon|en|ett|nan|gratis|lite|bra|billig|mer))* (hjalp|stod|rad|radgivning|\\w*radgivare|\\w*grupp|\\w*gruppen|\\w*kor|\\w*forening|\\w*klubb|\\w*kurs|\\w*gympa|\\w*traning|kontaktperson|ledsagare|tolk|volontar\\w*|praktik|bostad|jobb|motesplats|traffpunkt|trygghetslarm|hemtjanst|avlastning|nagon att prata med|prata med nagon|att prata|ova svenska|lara)", "(behover|vill|skulle vilja)( (bara|verkligen|garna))* (prata med nagon|ha nagon att prata|ova svenska|lara mig|bli volontar|engagera|hora en rost)", "(nagon|nan) att prata med", "stodlinje", "vet inte vem( \\w+){0,2} ringa", "jag vill (sjunga|dansa|lara|hjalpa till|engagera|traffa folk|hitta vanner)( \\w+){0,6} (alder|andra|folk|forening|gratis|klubb)"),
        Cues.Any("(need|want|looking for|search(ing)? for|after|would like|id like|seeking)( (a|an|some|any|just|free|good|beginners?|local|to find|to join))* (help|support|advice|someone to talk to|group|club|team|class|classes|course|choir|volunteer\\w*|home help|counsel\\w*|therap\\w*|\\w+ (team|group|club|class|course|choir))", "someone to talk to", "(dont|do not) know (who|where) to", "(like|love|want) to volunteer", "phone line|helpline"),
    ];

    /// <summary>Of the town's offers and not of a neighbour's: then walking, coffee and running are asked of the bot too.</summary>
    public static readonly Regex Offered = Cues.Any(
        "narmast\\w*|narmst\\w*|i narheten|nearest|closest|near me|nearby|gratis|kostar|utan att det kostar|klubb\\w*|forening\\w*|\\w*grupp\\w*|gang att|ett gang|nyborjar\\w*|seniorer|pensionar\\w*|aldre|daglediga|folk|andra|kurs\\w*|organiserad\\w*|stallen|motesplats\\w*|traffpunkt\\w*|\\w*plus|\\w*ar|ensam\\w*|for (tjejer|barn|unga|ungdomar|vuxna|kvinnor|man)|free|club\\w*|groups?|team|beginners?|newcomers|people|pensioners|seniors|class\\w*|course\\w*|unfit|bad knees|lonely|alone");

    /// <summary>Help that outweighs an everyday word: "efter med hyran", "laga cykeln själv", "öppet för seniorer".</summary>
    public static readonly Regex Outweighs = Cues.Any("vander (man|jag|vi|en) sig|skuld\\w*|efter med|hjalp(a|er)? (mig|oss|en|till|med)|stod|\\w*stod|stodlinje|sjalv|seniorer|pensionar\\w*|aldre|anhorig\\w*|syskon|hyresvard\\w*|bank-?id|bankid|digital\\w*|ledsagare|volontar\\w*|turn to|debts?|pensioners|support|help with|afford|free");

    public static bool Ask(PlainLine plain) => Array.Exists(Ways, plain.Has);

    public static bool Want(PlainLine plain) => Array.Exists(Wants, plain.Has);
}
