using System.Text.RegularExpressions;

namespace CommunityBot.Content.Understanding;

/// <summary>
/// What only a neighbour can answer: a lift, something to borrow, a hand with one's own things. Asked in the same words as help ("finns det någon
/// som …?"), so what decides is what that somebody is asked to do, or to have.
/// </summary>
internal static class NeighbourReader
{
    private const string Somebody = "((finns|ar|vet|har|skulle|kan|kunde|vill)( (det|ni|du))* )?(nagon|vem|vilka|ni|du)( (har|annan|av er|i huset|i kvarteret|pa gatan|snall))*( som)?( (ska|skulle|kanske|anda|ocksa|snart))*";

    private const string Anybody = "((is|are|does|do|would|could|can)( there)? )?(anyone|someone|who|any of you)( (here|else|around|nearby|on our street))*( (who|that))?( (is|are|be|will|would|could|can))*";

    /// <summary>On the road, with room for one more.</summary>
    private static readonly Regex Lifts = Cues.Any(
        Somebody + " (kor|aker|reser|pendlar|kora|aka|bilar|till|forbi|hem till)( \\w+){0,3} (mot|till|fran|forbi|via|at|tippen|ikea|stan)", Somebody + " (till|forbi) (\\w+ )?\\w+( \\w+){0,6} (plats|platser|rum)( (i bilen|over))?",
        "(ge|fa|behover|soker|erbjuda|fixa)( (mig|oss|en))* (skjuts|lift)", "(skjuts|lift) (till|mot|fran|hem)", "skjutsa( \\w+){0,2}", "(plats|platser) (i bilen|over i bilen)", "passagerare", Somebody + "( (vill|kan|att))* samak\\w*",
        Anybody + " (driving|going|heading|travelling|traveling|commuting|passing|cycling)( \\w+)? (to|past|by|towards|via|from|into)", "(a|need a|give me a|get a) (lift|ride) (to|from|home)", "(room|space|seat) in (the|your|a) car");

    /// <summary>A thing that somebody may have.</summary>
    private static readonly Regex Things = Cues.Any(
        Somebody + "( (ha|har))?( \\w+){1,4} (att|jag|vi)( (kan|kunde|skulle|far|kunna|fa))* (lana|hyra|kopa|overta)( ut)?", Somebody + " (lana|lanar|hyra|hyr|salja|saljer|kopa|koper|skanka|skanker|avvara|undvara|byta|byter)( \\w+)?", Somebody + " (ha|har)( (en|ett|nagra))?( \\w+){1,2} (over|till salu|hemma)",
        Somebody + " (ha|har|sett|hittat|tappat) (en|ett|min|mitt|mina) \\w+ (\\||$)", "(fa|kan|far)( (jag|vi))? lana (en|ett|er|din|nagons) \\w+",
        Anybody + "( (have|has|got|own))?( \\w+){1,4} (i|we) (could|can|might|may)( \\w+)? (borrow|buy|use|rent)", Anybody + " (lend|sell|selling|lending|spare|giving away)", Anybody + " (have|has|got) (a|an|some|any) (spare )?\\w+( to (spare|lend|sell))? (\\||$)");

    /// <summary>A hand with one's own things; with people, papers or worries it is help.</summary>
    private static readonly Regex Hands = Cues.Any(
        Somebody + "( (vill|kan|kunna|hinner|orkar))* (vattna|passa|mata|rasta|ta emot|ta in|hamta|lamna|bara|skruva|laga|klippa|skotta|byta|flytta|fixa|bli barnvakt|sitta barnvakt|ga ut med)( \\w+){1,8}",
        Anybody + " (water|feed|walk|pick up|drop off|collect|carry|fix|repair|mow|shovel|sign for|look after|mind|babysit)( \\w+){1,8}");

    /// <summary>Said as well, it is help that is asked for: "som kan laga mat åt min mamma", "skjuts till vårdcentralen".</summary>
    private static readonly Regex Help = Cues.Any(
        "stod|stotta|rad|prata|lyssna|ensam\\w*|aldre|senior\\w*|anhorig\\w*|hemtjanst\\w*|hemsjukvard|fardtjanst|sjukresa\\w*|sjukhus\\w*|vardcentral\\w*|lakar\\w*|akuten|ledsagare|volontar\\w*|rullstol\\w*|sjalvhjalp\\w*|soppkok\\w*|mat at|mat till|matkass\\w*|skuld\\w*|gratis mat|(min|mitt) (mamma|pappa|mor|far|mormor|farmor|morfar|farfar|man|fru)|support|lonely|elderly|hospital|doctor|clinic|volunteer\\w*|wheelchair|carer|food bank|my (mother|father|mum|dad|husband|wife)");

    public static bool Asks(PlainLine plain) => (plain.Has(Lifts) || plain.Has(Things) || plain.Has(Hands)) && !plain.Has(Help);
}
