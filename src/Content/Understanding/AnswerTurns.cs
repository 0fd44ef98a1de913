using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// Further turns of an answer: said backwards ("då kommer jag"), without a subject ("är med!"), by a sign ("tummen upp"), by the hour ("18 passar mig"),
/// from the road ("på väg, blir sen") or by what came between ("fick förhinder"). Each stands at the head of a clause.
/// </summary>
internal static class AnswerTurns
{
    private const string We = "(jag|vi|man|jag och (\\w+ ){0,4}\\w+|\\w+ och jag|min \\w+ och jag|bada tva|hela \\w+|i|we|me and \\w+|\\w+ and i)";

    private const string End = " \\|";

    private const string Surely = "(sjalvklart|klart|visst|givetvis|naturligtvis|sa klart|saklart|absolut|ja|jo|japp|da|i sa fall|annars|men|of course)";

    private const string Hour = "(den tiden|den dagen|tiden|dagen|kl|klockan|vid|\\d\\S*|halv \\w+|\\w*dag|\\w*dagen|ikvall|imorgon|helgen|that|\\w*day|tonight|tomorrow|noon)( \\w+){0,3}";

    private static readonly ClauseTurns Yes = PlainAnswers.Clause(
        "(ar|e) (ocksa |garna |absolut )?(med|pa)( (det|da))?" + End,
        We + "( (ocksa|garna|absolut|definitivt|sjalvklart))* (ar|hanger|hakar)( (ocksa|garna))* pa" + End, We + "( \\d+ ar)? (kommer|ar med|hanger med|hanger pa|joinar)( (ocksa|garna))?( \\||( (och|o|men|med|direkt|anda|efter|vid|kl) \\w+))",
        Surely + "( \\|)? (ar|kommer|hanger|foljer|joinar|dyker|staller) (jag|vi|man|bada|hela \\w+)", "(klart|sjalvklart|visst|givetvis|saklart|sa klart) (att )?(jag|vi|man) (kommer|staller upp|ar med|hanger|vill|hakar|foljer|dyker)",
        "(om det finns( \\w+){0,4} )?(sa |da )?tar (jag|vi)( garna)? (den|en plats|platsen|tva|sista)", "(sa |da |annars )?vill (jag|vi)( (garna|ocksa|gladeligen))* (ha (en|tva|tre) plats\\w*|vara med|komma|folja med|hanga (med|pa))", We + "( (garna|ocksa|sjalvklart|gladeligen))* vill( (garna|ocksa|jattegarna))* (vara med|komma|folja med|hanga (med|pa)|ha (en|tva) plats\\w*)", We + " skulle( (garna|ocksa))* vilja (vara med|komma|folja med|hanga (med|pa))",
        "(" + Hour + ") (funkar|passar|gar|blir|works|suits|is)( (for (mig|oss|me|us)|fint|bra|utmarkt|perfekt|toppen|kanon|mig|oss|me|us|fine|great|perfect|perfectly|well))+( \\||( \\w+){1,6} \\|)",
        "(det|that|it) (funkar|passar|gar|works|suits)( (bra|fint|utmarkt|perfekt|fine|great|well))* (for (mig|oss|me|us)|mig|oss|me|us)", "(\\w+ ){1,7}(men|but) (jag |vi |im |ill |were |well )?(kommer|coming|be there|come)( (anda|garna|definitivt|anyway))?" + End, "kommer (direkt|senare|strax|snart|efter|lite senare|vid)", "(da )?(ses|syns|hors) vi dar", "(ill|well|i will|we will) (come|join|be there|be along)", "(im|i am|were|we are) up for (that|it|this)", "(happy|glad|keen) to (join|come|be there)", "be there (at|by|in|around)", "(me|my \\w+|\\w+) and (i |me |my \\w+ |the \\w+ )?(will|ll) be there",
        "(jag|vi) (moter|ansluter|droppar in|tittar in|kikar forbi|svanger forbi|slinker in|sluter upp)", "(jag |vi )?(ar |snart |redan )*pa vag(en)?( (nu|dit|ner|hem ifran))?" + End, "(jag |vi )?(ar |redan |star )+(pa plats|framme)( (redan|nu|och))?",
        "(jag |vi )?(ar|blir|kommer)( (nog|lite|bara|typ|tyvarr|en kvart|en stund|nagra minuter|\\w+ min|\\w+ minuter))* (sen|sena|forsenad|forsenade|for sent|sent)( \\|| (men|och) )", "(be |ill be |well be |were |im |we are |i am )?(running )?(a bit |a little |\\w+ (mins?|minutes) )?late" + End, "(im |were |we are )?running( \\w+){0,3} late( \\|| start| save| but)", "(be |ill be |well be )?there in (\\w+)", "(im |were |we are )?on (my|our) way",
        "(jag |vi )?tackar ja", "(kommer|hanger|hanger med|ar med|hakar pa|foljer med) (jattegarna|supergarna|sa garna|absolut|sjalvklart)", "tummen upp", "(det )?blir (ett )?ja (fran|for|av|till)", "(jag |vi )?kommer anda", "(jag )?andrar mig \\| (jag )?kommer", "(vi )?ses dar( da)?" + End, "see you (there|then|all there)( \\|| then)",
        "(ja|jo|japp|jajamen|absolut) (garna|tack|absolut|visst|sjalvklart)" + End, "(superg|jatteg|g)arna( det| da)?" + End, "yes please", "(yes|yep|sure) \\| (and )?ill bring",
        "(ja|yes|yeah) \\| (men|but) (jag|vi|i|we) (behover skjuts|kan bara|maste ga|far|kommer|blir|hinner|can only|have to|need a|will be|might be)",
        "(i|we|id|wed) (would |d )?(love|like) to( come| join| be there| \\|)", "(i |we )?(actually )?(can|could) (come|make it|be there|join)( after all)?( \\|| (on|at|after|if|but|with|tonight|tomorrow))", "(ill|well|i will|we will) (take it|take (a|the|one|two) \\w+|swing by|pop (in|by|over)|drop by|stop by|tag along|meet you|be around)", "(if there( is|s) (still )?(a|room)( \\w+){0,3} )(ill|i will|id|well) (take|come|have|love)",
        "there( ll| will|ll)? ?be (\\w+) of us", "therell be \\w+ of us", "make (that|it|us) (two|three|four|five|\\d)( of us| please| then| \\|)", "(im|i am|were|we are) (so |totally |definitely |both |all )*(in|game|there|coming)( \\|| for | with | as long)", "(sign|put|book|pencil|add|count) (me|us)( and \\w+)?( (in|up|down|on))+", "(sounds|looks|it sounds) (good|great|fab|lovely|perfect|fun|brilliant|amazing)( \\|)? (ill|i will|count|see you|is it ok if i|can i bring|im in|what can i bring)",
        "(boka|satt|skriv|anmal|satt upp|skriv upp|skriva upp)( (in|upp))? (mig|oss)( (pa|for|till|och) \\w+)?", "(jag |vi )?(bokar|skriver|anmaler|satter)( (in|upp))? (mig|oss)", "svarar (for|at) ( \\w+)*ja ");

    private static readonly ClauseTurns No = PlainAnswers.Clause(
        "(kan|hinner|orkar|kommer|far) (jag|vi)( (tyvarr|nog|dessvarre|ju))* inte( \\|| (komma|vara|folja|ikvall|idag|imorgon|denna|den|pa|i|loss|med))", "(det )?(gar|funkar|passar|blir|verkar)( (tyvarr|nog|det|dessvarre))* inte( (av|bra))*( (for (mig|oss|min|var)( del)?|den har gangen|denna gang\\w*|ikvall|idag|imorgon))+",
        "(nej|nix|nope|nae|na|nah|no)( \\|)?( (tyvarr|tack|sorry))+( \\|)? (inte|jag|vi|kan|hinner|men|har|den|maste|ska|ar|not|i|we|im|ive|already|have|cant)", "(nej|nix|nae|tyvarr|sorry|no|nope)( \\|)? (det gar inte|inte (jag|vi|den|denna|idag|ikvall)|(jag|vi) (jobbar|ar bort\\w*|reser|ar borta|kan inte)|kan inte|hinner inte|jobbar|upptagen|bortrest)",
        "(inte|ej) (jag |vi |for (mig|oss) )?(ikvall|i kvall|idag|imorgon|den har (gangen|veckan|gang)|denna (gang|gangen|vecka|veckan)|pa \\w*dag)( \\|| (tyvarr|men|for|da))", "not (tonight|today (sorry|im|i|we|but)|this (time|week|one)|on \\w*day)",
        "(jag |vi )?(far|maste|behover|tvingas|blir tvungen att)( (tyvarr|nog|dessvarre|jag|vi|anda))* (passa|backa|backa ur|lamna aterbud|ge aterbud|hoppa av|sta over|tacka nej|boka av|avboka|avbryta|dra (mig|oss) ur)", "(jag |vi )?(tackar|tacka) nej", "(jag |vi )(passar|skippar|star over|hoppar (av|over)|drar (mig|oss) ur|backar ur|avstar)( \\|| (den|denna|idag|ikvall|tyvarr|for|sa|har|men))", "(passar|skippar|hoppar (av|over)|backar ur|avstar)( (den har gangen|denna gang\\w*|idag|ikvall|tyvarr))" ,
        "(jag |vi )?(har |fick |fatt |far )*(tyvarr )?forhinder", "(det |nagot |nat )?(kom|dok|har kommit)( (nagot|upp|tyvarr))* (emellan|i vagen)", "something (has |else )?(came|come|cropped) up", "(stryk|ta bort|rakna bort|avanmal|plocka bort)( (garna|tyvarr))? (mig|oss)", "take (me|us) off", "(ge|lamna)( garna)? (min|var) plats", "(give|pass|offer) (my|our) (spot|place|seat|ticket)",
        "(\\w+ ){0,3}(ar|is|are) (tyvarr )?(omojlig\\w*|impossible)( for (mig|oss|me|us))?", "(det |den tiden |it |that )?(krockar|clashes)", "inte min grej", "(not|isnt|its not) (really )?(my|our) (thing|cup)", "no (thanks|thank you)",
        "(i |we |ill |well |i will |we will |gonna |going to |have to |need to |got to |must |afraid |ive got to )+(pass|skip|sit this|bail|bow out|pull out|drop out|cancel|give (it|this) a miss|stay (home|in))", "(have|need|got) to (pull|drop|bow|back) out", "rain ?check", "(i |we )?(cant|wont|cannot)( (really|sadly|unfortunately))* (make|come|do (it|that|\\w*day|tonight|this)|join|be there)", "(gutted|sad|sorry)( to say| but| that)? (i|we) (cant|wont|have to|need to)", "(ive |weve |i |we )?(already )?(got|have|ve got) (other )?plans", "(im |i am )?(stuck|still) at work", "(ledsen|forlat|sorry|trakigt)( (att|men))? (jag|vi) (hoppar|maste|kan inte|hinner inte|far|missar)", "(im |i am )?afraid (i|we) cant", "(im|i am|were|we are)( (still|already|actually))? (away|out of town|abroad|busy|sick|ill|unwell)( (that|this|then|on|day|night|evening|weekend|tonight|tomorrow|all|until|\\w*day))*" + End, "(det )?blir inget (for (mig|oss|min del)|av)", "(ligger|ar) (hemma )?(med feber|i feber|magsjuk\\w*|nere i \\w+)", "(jag |vi )?har (feber|magsjuka|ont i halsen)" + End, "svarar (for|at)( \\w+){1,4} \\| nej");

    private static readonly ClauseTurns Maybe = PlainAnswers.Clause(
        "(kanske|troligen|troligtvis|formodligen|mojligen|mojligtvis|eventuellt|osakert|osaker|vi far se|far se|lutar at ja|maybe|perhaps|possibly|probably|hopefully|tentatively|not sure|unsure)( (kanske|maybe|an|annu|yet|det))*" + End, "(hoppas|hopes?)( (att|to))?( (jag|vi))? (hinna|kunna|komma|hinner|kan|make)",
        "(jag |vi )?vet( jag| vi)? inte (an|annu|riktigt|om (jag|vi))", "(jag |vi )?(ska|maste)( (bara|forst))? (kolla|fraga|stamma av|dubbelkolla) (med|min|mitt|chefen|frun|mannen|sambon|schemat|kalendern|barnvakt\\w*|om (jag|vi))", "(jag |vi )?(aterkommer|sager till|hor av (mig|oss)|meddelar)( (imorgon|senare|samma dag|ikvall|nar|om|sa|pa|\\||$))",
        "((jag|vi) ar osaker|osaker)( men)?", "(satt|skriv|anteckna)( (upp|ner))? (mig|oss) som (kanske|ett kanske|osaker)", "(put|mark|have) (me|us)( down)? as( a)? (maybe|tentative|possible)", "(jag|vi) kan om", "(jag |vi )?forsoker( (komma|hinna|smita|vara|dyka|ta))", "(i |we )?(might|may)( (just|be able to))? (pop|come|join|make|swing|be there|drop)", "(ill|i will|well|let me) (see|check|try|get back|let you know|confirm)", "depends on", "beror (lite )?pa", "(its |it is |det ar )?(fifty|50)( |-)?(fifty|50)", "lutar at (ja|nej)", "kommer om (det|vi|jag|ingen|inte)", "(jag |vi )?(ar |lite )*(tveksam|osaker|tveksamma)", "(nja \\| |sa )?(\\w+ ){0,5}avvaktar", "(jag |vi )?vill (garna|jattegarna) men", "(i |we )?(would|d) (love|like) to but (not sure|might|depends)");

    /// <summary>What somebody said to somebody else ("Nej tack, sa jag").</summary>
    private static readonly Regex Told = Cues.Any("sa (jag|hon|han|de|hen)", "(svarade|tankte|sager) (jag|hon|han)", "(i|she|he) said", "(han|hon) alltid", "varje gang", "always", "every time");

    /// <summary>Something else is late, fits or clashes.</summary>
    private static readonly Regex Things = Cues.Any("(bussen|taget|paketet|hissen|posten|hyran|maskinen|tvattmaskinen|skorna|byxorna|jackan|nyckeln|internet|natet|wifi|bus|train|lift|parcel|key|door)( \\w+)? (ar|blir|blev|kommer|passar|funkar|fungerar|gar|works|fits|is|runs)");

    /// <summary>Short words that answer only when nothing else is said: "me too, the noise is awful" answers nobody's invitation.</summary>
    private static readonly Regex BareYes = Cues.Whole("((jag|vi) (med|ocksa)|me (too|as well)|(det )?(later|verkar) (bra|toppen|perfekt|jattebra|superbra|kul|jattekul|kanon|underbart)|(sounds|looks) (good|great|fab|lovely|perfect|fun|brilliant|amazing)|kor pa|on it|deal|plus one)( \\|)*");

    private static readonly Regex BareNo = Cues.Whole("(nej|nix|no|nope|nah) (tack|tyvarr|thanks|thank you)( \\|)*");

    /// <returns>yes, no or maybe; null: no such turn.</returns>
    public static string? Of(PlainLine plain)
    {
        var line = plain.Line + "| ";
        return Told.IsMatch(line) || Things.IsMatch(line) ? null
            : plain.Has(BareYes) ? "yes"
            : plain.Has(BareNo) || No.AreIn(line) ? "no"
            : Maybe.AreIn(line) ? "maybe"
            : Yes.AreIn(line) ? "yes" : null;
    }
}
