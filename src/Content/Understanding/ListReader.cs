using System.Text.RegularExpressions;
using CommunityBot.Content.Activities;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>"Vad är på gång i veckan?", "när går nästa promenad?", "visa vad som är planerat": asks for the list. The question stands at the head of a clause.</summary>
internal static class ListReader
{
    private const int MostWords = 18;

    private const string Head = "hej|hi|hello|hey|hejsan|hallo|alla|grannar|du|ni|men|sa|och|and|so|okej|ok|everyone|all|snalla|please|nagon som vet|vet nagon|undrar|jag undrar|forresten|har jag missat nagot eller|quick question|does anyone know";

    private const string Things = "(\\w*traff|\\w*traffen|\\w*traffar|\\w*traffarna|aktivitet\\w*|evenemang\\w*|program\\w*|schema\\w*|kalender\\w*|pa gang|planerat|inplanerat|inbokat|bokat|bestamt|pa schemat|i kalendern|pa programmet)";

    private const string Done = "\\w*(traff|promenad|lop|runda|fika|kvall|pass|yoga|traning|cirkel|cafe|grill|lunch|spel|bad|vandring|tur|gang|utflykt|quiz|middag|boule|stick|sprak|simning|film|jogg|fotboll|innebandy|padel|sy|kor|dans|walk|run|meetup|meeting|event|swim|quiz|coffee|hike|dinner|game|session|class|club|film|get together|outing)\\w*";

    private static readonly ClauseTurns Lists = new(
        Head,
        "vad (ar|finns|har vi|har ni|hander|gor vi|gor ni|blir|star)( (det|for|nagot|som|kul|roligt|bra))* " + Things, "vad (ska|kan) (vi|man|ni)( (gora|hitta pa))( |$)", "vad hittar (vi|ni) pa", "(vad|vilka|vilket) (traffar|evenemang|aktiviteter|traff|grejer)( |$)", "vad for (traffar|evenemang|aktiviteter|nagot kul)",
        "nar (ar|gar|blir|borjar|har vi|kor vi)( det)?( dags for)? nasta " + Done, "(when is|whens|when are|when do we have) (the|our) next( \\w+)? " + Done, "(hur dags|vilken tid|vilken dag)( (var|ar))?( det)?( (vi|ni))?( (skulle|ska|ses|traffas|samlas|borjar))( |$)", "(what time|what day|which day) (are we|do we|is the|does the)( \\w+)? (" + Done + "|meeting|start\\w*)",
        "((kan|skulle|vill)( (nagon|du|ni))?( kunna)? )?(visa|lista|skicka|skriv|skriva)( (upp|ut|mig|alla|oss|de|lite))*( (kommande|planerade|nasta|veckans|manadens))? (" + Things + "|vad som (ar planerat|hander|galler|ar pa gang|ar bestamt|ar inplanerat))", "(can (you|someone|anyone) )?(show|list|send|post|give)( (me|us|out|all|a list of|the|upcoming|next|this weeks))* (meetups|events|activities|schedule|calendar|plans|programme|program)",
        "(programmet|program|schemat|schema|kalendern|veckans " + Things + ") (for|i|framover|nasta|tack|\\|)", "hur ser (schemat|programmet|kalendern|planen|planerna|veckan|helgen|manaden|det)( \\w+){0,3} ut",
        "(ar|finns|blir|hander|star|har)( det| ni| vi)* (nagot|nagon|nagra|inga|ingen|fler|en)( (kul|roligt|mer|andra|annat|for \\w+|pa \\w+|i \\w+))* (" + Things + "|" + Done + ")", "(nar|vilka dagar|vilka tider|vilken dag) (ar|blir|gar|kor)( (det|vi))? (" + Done + ")", "(is|are) there (a|an|any|another)( \\w+)? (" + Done + "|meetups|events)", "what (do|have) we( (have|got))? planned", "(ar|hander|finns|blir)( det)? (nagot|nagon traff)( mer| kul| roligt| annat)?( (pa|i|hos) (garden|gruppen|omradet|lokalen|huset|kvarteret|foreningen|oss|gemensamhetslokalen|parken))+( \\||( \\w+){0,3} \\|)", "(gor|hittar) (ni|vi)( pa)? (nagot)( \\w+){0,2}" + " \\|",
        "(is|was) (there )?(anything|something|any \\w+)( (else|fun|nice|for the kids|for kids))* (on|happening|planned|going on|coming up|scheduled)", "(anything|something|whats|what is|what)( (else|fun|nice|are))* (on|happening|planned|going on|coming up|scheduled)( (for|at|in|on|this|next|the|with|\\w*day|week|weekend|month|kids|children|group|everyone|tonight|tomorrow|here|round|around|us|over|christmas))* \\|", "(any|which|what) (meetups|events|plans|activities|gatherings)( |$)", "(what have|have|do) we (got|have)( anything| any \\w+)?( (planned|on|coming up))", "whats the plan( (for|on|this|next|the|at))*( (weekend|week|month))? \\|");

    private static readonly Regex AsUsual = Cues.Any("som vanligt", "as usual", "fortfarande", "still on");

    private static readonly Regex Settled = Cues.Any("(ar|blir|kor|har|gar) (det|vi|ni)", "is (it|there|the)", "are we");

    /// <summary>What the town has, and not what the group does: that is asked of the content.</summary>
    private static readonly Regex Offered = Cues.Any("\\w*(grupp|grupper|klubb|klubbar|forening|foreningar|motesplats|motesplatser|traffpunkt|traffpunkter|kurs|kurser)|sprakkafe\\w*|sprakcafe\\w*|narmast\\w*|narmst\\w*|i narheten|i stan|nearby|near (here|me|us)|nearest|closest|in town|groups?|clubs?|courses?|(styrelse|samtals|stod)\\w*|for (aldre|seniorer|pensionarer|anhoriga|singlar|seniors|pensioners)");

    private static readonly Regex Elsewhere = Cues.Any("tv|telly|netflix|radio|bio|skolan|jobbet|dagis|tvattstuga\\w*|tvattid\\w*|buss\\w*|tag|taget|hiss\\w*|bus|train|lift|bin|bins|elevator|school|work|garbage|sopor\\w*|sopbil\\w*|dar borta|med (hissen|vattnet|varmen|porten|elen)");

    /// <returns>Null: no such question.</returns>
    public static Understood? Read(PlainLine plain, TimeReading when)
    {
        if (plain.Words.Count > MostWords || plain.Has(Elsewhere) || plain.Has(Offered) || plain.Has(Cues.Past) || plain.Has(Cues.Reported) || plain.Has(Cues.Wares))
        {
            return null;
        }

        var line = plain.Line + "| ";
        return Lists.AreIn(line) || AsksWhetherItIs(plain) ? new Understood(Intent.ListMeetups) { When = when } : null;
    }

    // "Är det stickcafé på tisdag som vanligt?"
    private static bool AsksWhetherItIs(PlainLine plain)
    {
        var activities = ActivityList.Load();
        return plain.Asks && plain.Has(AsUsual) && plain.Has(Settled) && (activities.In(plain.Line, plain.Words) is not null || activities.Meeting.IsIn(plain.Line, plain.Words));
    }
}
