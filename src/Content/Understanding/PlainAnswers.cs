using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// Answers that say more than yes or no: "Jag hakar på, tar med kaffe", "Tyvärr, jobbar då", "Count us in, two adults". What decides stands at the head of a clause
/// and speaks of the writer; what follows may be anything, so these turns are narrower than <see cref="AnswerReader"/>'s.
/// </summary>
internal static class PlainAnswers
{
    private const int MostWords = 24;

    private const string Opening = "ja|japp|jepp|jo|jajamen|jada|oj|va|vad|wow|nix|nah|ooh|roligt|skoj|mysigt|trevligt|spannande|annars|ledsen|faktiskt|actually|well|kul ide|bra ide|bra initiativ|suveran|suverant|yes|yep|yeah|absolut|sjalvklart|klart|givetvis|toppen|perfekt|harligt|kul|superkul|gott|bra|ok|okej|hej|hej hej|hejsan|oh|ah|aha|nej|nae|na|no|nope|tyvarr|nja|mmm|sorry|ursakta|forlat|tack|ja tack|men|och|da|garna|jattegarna|hi|hello|great|sure|of course|lovely|perfect|thanks|unfortunately|afraid|absolutely|definitely|alla|and|but|then|so|sa";

    private const string We = "(jag|vi|jag och \\w+|jag och min \\w+|bada tva|hela familjen|familjen|min \\w+ och jag|i|we|me and \\w+|my \\w+ and i)";

    private const string Modest = "( (ocksa|med|garna|jattegarna|sjalvklart|absolut|nog|ju|da|gladeligen|definitivt|tyvarr|inte|i alla fall|also|definitely|happily|gladly|probably|just))*";

    private static readonly ClauseTurns Yes = Clause(
        We + Modest + " (kommer|ar( garna)? med|(hanger|hakar)( garna)? (med|pa)( (och|men|imorgon|ikvall|idag|pa|da|ocksa|garna|om|i|kl|till|\\|)| ?$)|foljer( garna)? med|ar pa( (det|da))?( \\|| ?$)|dyker upp|ansluter|joinar|vill( garna)? (vara |folja |hanga |haka )?(med|pa)|deltar|kan( garna)? (komma|vara med|folja med)|tar( garna)? en plats)",
        "(kommer|hanger|hakar|foljer|dyker|ansluter) (jag|vi|garna|sjalvklart|absolut|ocksa|med|pa|upp)( (garna|med|pa|upp|till|jag|vi))*", "(skriv|satt|anmal|boka)( garna)?( upp| in)? (mig|oss|en till|tva|tre)", "(spara|hall) (en|tva|tre) (plats|platser|stol|stolar)", "(anmaler|bokar)( (harmed|garna|in|upp))? (mig|oss)",
        "(rakna|raknar)( in| med) (mig|oss)", "(rakna|raknar) (med|in) (mig|oss|att (jag|vi) kommer)", "vi (blir|kommer) (tva|tre|fyra|fem|sex|2|3|4|5|6)", "vi ar (tva|tre|fyra|fem|sex|2|3|4|5|6)( (stycken|st|personer))?( som kommer)?( \\|)* ?$", "(det )?blir (jag|vi|tva|tre)( och \\w+){0,2}",
        "(count|sign|put|mark|include) (me|us|both of us|\\w+ and me)( (in|up|down))+", "(i|we)( (am|are|will|ll|would love to|d love to|can|m|re))* (be there|coming|come( along)?|join( you)?|joining|make it|in for (this|it|that)|down|up for it)", "(i|we) (am|are) (in|coming|down)( \\|| ?$)", "(save|keep|hold) (me|us) (a|one|two|three) (seat|seats|spot|spots|place|places)", "ill (be there|come|join)", "wouldnt miss it");

    private static readonly ClauseTurns No = Clause(
        We + Modest + " (kan|kunde|hinner|far|orkar|kommer)( (tyvarr|nog|ju|da|dock|just))* inte( (tyvarr|nog|da))*( (komma|vara med|folja med|hinna|kunna|loss|ledigt|till|med|den har gangen|denna gang|da|ikvall|imorgon|idag|pa \\w*dag|\\w*dag|i helgen))+",
        "(kan|hinner|orkar|kommer|far)( (tyvarr|nog|ju))* inte( (tyvarr|nog|da))* (komma|vara med|folja med|hinna|denna gang|den har gangen|den gangen|ikvall|imorgon|idag|pa \\w*dag|i helgen|pa (mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag))",
        We + "?" + Modest + " ?(far|maste|behover)( (tyvarr|nog|dessvarre|jag|vi|da))* (hoppa (over|av)|sta over|lamna aterbud|avboka|avsta|stalla in|tacka nej|backa ur|stanna hemma)", We + "?" + Modest + " ?(star|hoppar|avstar|missar|avbokar)( (over|av|tyvarr|denna|den|har|gang|gangen|min plats))*( |$)(over|av|denna|den har|min plats|ikvall|idag|imorgon)", "aterbud", "(jag|vi) (har|fick|far)( (tyvarr|ratt))? forhinder",
        "(upptagen|bortrest|sjuk|forkyld|krasslig|jobbar|jobb)( (da|ikvall|imorgon|idag|den dagen|pa \\w*dag|och \\w+))*( \\|)* ?$", "inte (jag|vi|for mig|den har gangen|denna gang)( \\|)* ?$",
        "(i |we |sadly )?(cant|cannot|can not|wont|will not|couldnt)( (be able to|unfortunately))* (make|come|be there|join|do|attend)", "(i |we |ill |well )?(will |have to |need to |must |ll )+(skip|pass|cancel|bail|miss|sit this)", "not (this time|coming|joining|able to (come|make|join))", "(count|leave) me out", "(im|i am|were|we are) (out|busy|away|sick|working|ill)( (that|this|then|on|day|night|evening|weekend|tonight|tomorrow|\\w*day))*( \\|)* ?$", "have other plans", "next time( then)?( \\|)* ?$");

    private static readonly ClauseTurns Maybe = Clause(
        We + "?" + Modest + " ?(kommer|hakar pa|hanger med|ar med|foljer med) (kanske|eventuellt|mojligen|om (jag|vi))", "(kanske|eventuellt|mojligtvis) (kommer|hakar|hanger|foljer|dyker|kan)( \\w+)*", We + " (kanske|eventuellt|mojligen) (kommer|kan|hakar|hanger|foljer|ar med|dyker upp)",
        We + " (ska forsoka|forsoker|hoppas|ska se om|far se om|vet inte (an )?om|ar (lite )?osaker)( \\w+){0,4} ?(komma|hinna|kunna|kan|hinner|kommer|med|loss)?", "osaker( pa)? om (jag|vi)", "(aterkommer|vi far se|far se om|aterkommer om det)", "(ill|i will|we will|well|will) (try|see|let you know)( \\w+)*", "(not sure|unsure|depends)( (yet|if|whether|on) )?", "(i |we )?(might|may|could maybe)( \\w+)? (come|join|make|be there)", "maybe( (me|ill|i can|we can|ill come|yes))?( \\|)* ?$");

    /// <summary>"Jag kommer inte ihåg", "vi kommer från Malmö", "jag kan inte sova": the same words about something else.</summary>
    private static readonly Regex Else = Cues.Any(
        "(hinner|orkar) inte med","(cant|cannot) make (it|this|that) (work|stop|fit|out)", "(kommer|kan)( (inte|ju|nog|aldrig))? (fran|ihag|att|pa att|hem|hemifran|upp med|over det|undan|ur|igenom|overens|fram till|sova|somna|forsta|hitta|se|hora|oppna|logga|fatta|tro|lova|saga|svara|betala|ata|andas|rakna ut)", "(kommer|hinner) (inte )?(bussen|taget|paketet|posten)", "(ar|var) (inte )?med (om|pa bilden|i gruppen|i (facebook|foreningen|styrelsen))", "(coming|come) (from|home|back|down with)", "(cant|cannot) (sleep|find|see|hear|open|believe|remember|understand|wait|log|afford|stand|stop|imagine)", "(ar|blev) sjuk(a)? (i|av) ", "(cancel|avboka) (the|my|min|mitt|en|ett|prenumeration\\w*|abonnemang\\w*|tvattid\\w*|subscription|order|tiden)");

    /// <returns>yes, no or maybe; null: no answer.</returns>
    public static string? Of(PlainLine plain)
    {
        // A question beside an answer asks about the meetup ("Kommer gärna, finns det kaffe?"), unless it asks who else comes.
        var said = plain.Asks ? plain.Statements() : plain;
        if (plain.Has(AsksOthers) || plain.Words.Count > MostWords || said.Words.Count == 0 || plain.Has(Else) || plain.Has(Cues.Asks) || plain.Has(Cues.Reported) || (plain.Has(Cues.Mocks) && !plain.Has(NotThisTime)) || plain.Has(Cues.Past))
        {
            return null;
        }

        return Of(said, AnswerTurns.Of(said));
    }

    private static string? Of(PlainLine plain, string? turn) => turn == "no" || No.AreIn(plain.Line) ? "no" : turn == "maybe" || Maybe.AreIn(plain.Line) ? "maybe" : Yes.AreIn(plain.Line) ? "yes" : turn;

    private static readonly Regex AsksOthers = Cues.Any("(kommer|foljer|hanger|ska|ar|kan|hakar) (du|ni)", "(are|will|is|can) (you|anyone|anybody)");

    private static readonly Regex NotThisTime = Cues.Any("inte jag (denna|den har)( \\w+)?");

    /// <param name="turns">Whole words each.</param>
    public static ClauseTurns Clause(params string[] turns) => new(Opening, [.. turns.Select(turn => $"({turn}) ")]);
}
