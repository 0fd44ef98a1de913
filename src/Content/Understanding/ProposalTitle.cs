using System.Text.RegularExpressions;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Content.Understanding;

/// <summary>What a proposal would be called: the greeting, the "nån som hänger på?" and the "jag tänkte" are not part of it.</summary>
internal static partial class ProposalTitle
{
    public static MeetupLine Read(PlainLine plain, string language, LocalDateTime now, DateTimeZone zone)
    {
        var clauses = Clause().Split(plain.Text).Where(clause => clause.Trim().Length > 0).ToList();
        var telling = clauses.Where(clause => !IsAddress(clause)).ToList();
        var rest = string.Join(", ", (telling.Count > 0 ? telling : clauses).Select(clause => Lead().Replace(clause.Trim(), "")));
        var line = MeetupLineReader.Read(rest, language, now, zone);
        var title = Tail().Replace(Lead().Replace(line.Title, ""), "").Trim(' ', ',', '.', '!', '?', '-', ':');
        return line with { Title = title.Length == 0 ? "" : char.ToUpper(title[0], System.Globalization.CultureInfo.InvariantCulture) + title[1..] };
    }

    /// <summary>A clause that only greets or only asks who comes along.</summary>
    private static bool IsAddress(string clause) => Address.IsMatch(PlainLine.Of(clause).Line);

    private static readonly Regex Address = Cues.Whole(
        "((hej|hejsan|hallo|tjena|tja|hello|hi|hey|god morgon|godmorgon|good morning|morning)( (pa er|alla|allihop|allihopa|grannar|granner|kara|vanner|gang|ganget|gruppen|everyone|all|neighbours|folks|there|you|du|ni))*)"
        + "|((ar det |finns det )?(nagon|nagra|vem|vilka|fler)( mer| har)?( som)?( ar| har)?( ocksa)? (vill|sugen|sugna|hanger|hanga|hakar|haka|foljer|folja|med|joinar|intresserad|intresserade|pa|pepp|lust)( (med|pa|folja|vara|hanga|haka|det|mig|ut|att|da|in|komma))*)"
        + "|(vill (nagon|ni|du|nagra)( (folja|hanga|vara|haka|gora|komma|pa|med|mig|sallskap|oss))+)|((hang|kom|folj|haka) (garna )?(med|pa|forbi)( da| vettja)?)|((alla|ni|allihopa)( ar)? (hjartligt |varmt )?valkomna)|valkomna|alla ar med"
        + "|((hor av|sag till|skriv|sag)( \\w+){0,4})|(det (vore|skulle vara|hade varit) (sa |jatte)?(kul|roligt|trevligt|mysigt)( \\w+){0,3})|(vad (sags|sager ni|tror ni|tycker ni))"
        + "|((anyone|who)( else)?( is)? (up|in|keen|interested|joining|coming|want|wants|would like|down)( (for|to|it|join|come|along|me|us|in))*)|(who is in)|(join (me|us))|(all|everyone)( is| are)? welcome|let me know( \\w+){0,4}|(what do you (say|think))|(come along)");

    [GeneratedRegex(@"(?<=[!?\n;])|(?<=\D)[.,](?=\s|$)|(?<=\d)[.,](?=\s*$)|(?<=\d[.,]?),\s|\s[-–]\s|:\s")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^((hej|hejsan|hallå|tjena|hi|hello|hey)\s+(alla |allihop |grannar |everyone |all |folks )?|(är|finns) det\s+|((så|men|och|du|ni|så|nu|kanske|btw|förresten)\s+)|(nån|någon|nåt|några|ngn|vem|vilka|nagon|nan|fler)\s+((mer|annan|här)\s+)?(som\s+)?((är|e|har|vill|skulle vilja|också|vara)\s+)*((sugen|sugna|pepp|taggad|lust|intresserad|intresserade|känner|hänger|hakar|följer|hänga|haka|följa|vara|tid|med)\s+)*((på|att|för|av|med|å)\s+)*|vill\s+(nån|någon|ni|du|några|nagon|nan|inte)\s+((ha|vara|följa|hänga|inte|också|komma)\s+)*((med|på)\s+)*|(ska|skulle|kan|borde)\s+vi\s+((inte|kunna|väl)\s+)*|vi\s+(borde|skulle kunna|kan väl|kunde)\s+|vad\s+(sägs|säger ni|tror ni|tycker ni)\s+om\s+(att\s+)?|hur\s+(vore|låter)\s+(det\s+)?(med\s+|att\s+)?|(jag|vi)\s+(tänkte|tänker|vill|ska|skulle vilja|funderar på|undrar om|föreslår|ordnar|anordnar|bjuder in till|bjuder på|håller i|kör|planerar|har lust)\s+((att|nån|någon|ni|vill|gärna|en|ett)\s+)*|(jag )?(söker|letar efter|behöver|saknar|vill ha)\s+|(häng|följ|kom|haka)\s+(gärna\s+)?((med|på|och|förbi|ut|till)\s+)*|välkomna\s+(till|på|att)\s+|sällskap\s+(till|på|för)\s+|(anyone|who)('s|\s+is|\s+else)?\s+((up|wants?|fancy|fancies|keen|interested|down|feel|feels|free|would|like|in)\s+)*((for|to|on|like|in|join|a|an|some|going)\s+)*|(would|does|do|is|are)\s+(anyone|you|you all|any of you)\s+((like|want|fancy|up|keen|interested|free|feel|care)\s+)*((to|for|in|like)\s+)*|(shall|should|could|can)\s+we\s+|let'?s\s+|how about\s+(we\s+)?|what about\s+|fancy\s+|why don'?t we\s+|(i'?m|i am|we'?re|we are|i|we)\s+((thinking|planning|organising|organizing|hosting|arranging|want|would like|suggest|propose|looking|was thinking)\s+)((of|about|for|to|on|someone|company|people)\s+)*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[\s,]*(\b(nån|någon|nan|nagon|anyone|tillsammans|together|kanske|då|with me|med mig|med oss|eller|maybe)|\p{So}|\p{Cs})+\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
