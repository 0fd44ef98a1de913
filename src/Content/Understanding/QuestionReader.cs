using System.Text.RegularExpressions;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>"Vad händer i helgen?" and "var finns det hjälp med …?": questions that the bot has answers to.</summary>
internal static class QuestionReader
{
    /// <summary>What neighbours do together: "vart kan man gå och fika?" among them is asked of them, not of the bot.</summary>
    private static readonly string[] AmongNeighbours = ["fika_food", "walking_nature", "running_beginner", "neighbours"];

    private const string Around = "( (har|i|gruppen|omradet|kvarteret|byn|stan|framover|narmaste|tiden|veckan|dagarna|har|hos|oss|for|pa|gang|kul|roligt|nu|den|kommande|just|here|around|on|coming|the|next|few|days|in|this|group|up|soon|fun))*";

    /// <summary>Nothing else may be said: "vad händer där borta?" is about something else.</summary>
    private static readonly Regex Lists = Cues.Whole(
        "((hej|hi|hello|hey)( (alla|all|everyone|grannar))? )?(\\| )?(vad (hander|star pa|finns (det )?att gora|kan man (gora|hitta( pa)?)|har vi planerat|ar planerat|ar det som hander)|(hander|ar|finns) det (nagot|nagon traff|nagra traffar)( att gora| kul| roligt| planerat)?|(nagot|nagon traff) (som hander|pa gang|planerat|kul pa gang)|(vilka|vad for) (traffar|aktiviteter)( (finns|har vi|ar planerade|ar det|blir det))?( det)?|nar (ar|blir) nasta (traff|promenad|fika|lopning|lopprunda|lopprunda|spelkvall)|nar (ses|traffas) (vi|ni)( nasta gang| igen)?|nasta traff|nasta (promenad|fika)( nar)?|visa traffar(na)?|whats( on)?|what is on|(what|anything) (is )?(happening|going on|planned)|is (there )?(anything|something) (happening|on|going on|planned)|anything on|any (meetups|events|plans|activities)|when is the next (meetup|walk|coffee|run)|(what|which) (meetups|events)( are there| do we have)?|show (the )?meetups|what is there to do|what can (we|i|you|one) do)"
        + Around + "( \\|)?( (tro|manne|nagon som vet|hander det nagot))?");

    private static readonly Regex SeeksHelp = Cues.Any(
        "(var|vart) (kan|ska|far|vander|hittar|finns|gar|ringer)( \\w+){0,3}", "(hur|var) (far|soker|hittar) (man|jag|vi)", "(nagon|nagra|ni|du) som (vet|har tips|kanner till|kan tipsa)", "vet (nagon|ni|du)", "(kan|har) (nagon|ni|nagra)( \\w+){0,2} (tipsa|tips|hjalpa|rad|rekommendera)", "(tips|rad) (pa|om|for)", "(nagra|har ni|nagon med) tips", "finns det (nagot|nagon|nagra|gratis|stod|hjalp|sprak\\w*|\\w*grupp\\w*|\\w*stod|\\w*jour\\w*|\\w*forening\\w*|motesplats\\w*|traffpunkt\\w*|kurs\\w*|radgivning\\w*)", "hur (gor|blir|borjar) (man|jag|vi)", "var (borjar|traffar) (man|jag|vi)", "vem (pratar|ringer|vander) (man|jag)", "(jag|vi) behover (hjalp|stod|rad|nagon att prata)", "soker (hjalp|stod|en sjalvhjalpsgrupp)", "vem (kan|ska) (jag|man|vi) (ringa|prata|vanda)",
        "where (can|do|should|is|are)( \\w+){0,3}", "how (can|do) (i|we|you|one) (get|find|meet|join|become|start)", "any (\\w+ )?(groups|clubs|courses|places|support|classes)", "(does|do) (anyone|anybody|any of you|you) (know|have)", "any (tips|advice|idea|ideas|recommendations)", "is there (a|an|any|some)", "are there (any|some)", "(i|we) need (help|support|someone to talk)", "who (can|should) (i|we|you) (call|talk|turn|ask)", "can (anyone|someone) (recommend|suggest|help)", "looking for (help|support)");

    private static readonly Regex EverydayThings = Cues.Any(
        "buss\\w*|tag|taget|spar\\w*|hiss\\w*|sopor\\w*|sophamt\\w*|sopbil\\w*|tvatt\\w*|nyckel\\w*|nycklar\\w*|paket\\w*|katt|katten|cykeln|bil|bilen|parkering\\w*|parkera|porten|portkod\\w*|internet|bredband|wifi|oppet|oppettider|stanger|oppnar|ica|coop|systemet|apotek\\w*|frisor\\w*|hantverkare|elektriker|rormokare|malare|snickare|dackbyte|verkstad\\w*|tandlakare|pizzeria|restaurang|kod|losenord\\w*|el|elen|strom\\w*|vatten|vattnet|varmen|brandlarm\\w*|polisen|helikopter\\w*|smallen|rok|varfor|klockan|lagenhet\\w*|elavtal|tv|mobil\\w*|dator\\w*|laddare|stege|borr\\w*|slap\\w*|barnvakt|hundvakt|vaktmastare\\w*|felanmal\\w*|atervinning\\w*|soprum\\w*|kallar\\w*|forrad\\w*|hyran|avgift\\w*|bus|train|bin|bins|parcel|keys?|laundry|parking|cat|wifi|plumber|electrician|hairdresser|dentist|ladder|drill|recycling|power|opening hours|shop|store|pharmacy|gym nearby|password|code");

    public static Understood? ReadList(PlainLine plain, TimeReading when) =>
        Without(plain, when).Has(Lists) ? new Understood(Intent.ListMeetups) { When = when } : ListReader.Read(plain, when);

    /// <summary>A question for help that the local content has an answer to; buses, lifts and lost cats are the neighbours' own business.</summary>
    public static Understood? Help(PlainLine plain, string language, bool inGroup)
    {
        var (asks, wants) = (HelpCues.Ask(plain), HelpCues.Want(plain));
        if (!(plain.Has(SeeksHelp) || asks || wants) || (plain.Has(EverydayThings) && !plain.Has(HelpCues.Outweighs)) || plain.Has(Cues.Reported) || NeighbourReader.Asks(plain) || (inGroup && !plain.Asks && !asks && !wants && !plain.Has(Needs)))
        {
            return null;
        }

        var query = new FindQuery(plain.Text, language, null);
        var finder = ContentInUse.Shipped.Finder;
        if (finder.Find(query).Count == 0 || finder.TopicsOf(query) is not { Count: > 0 } topics)
        {
            return null;
        }

        return inGroup && AmongNeighbours.Contains(topics[0]) && !plain.Has(Needs) && !wants && !plain.Has(HelpCues.Offered) ? null : new Understood(Intent.FindHelp) { Topics = topics, Rest = plain.Text };
    }

    private static readonly Regex Needs = Cues.Any("behover (hjalp|stod|rad|nagon att prata)", "soker (hjalp|stod|en sjalvhjalpsgrupp)", "need (help|support|someone)", "(tips|rad) (pa|om)", "looking for (help|support)", "(nagon|ni) som (vet|kanner till|har tips)");

    private static PlainLine Without(PlainLine plain, TimeReading when) =>
        when.Matched is { Length: > 0 } matched && plain.Text.IndexOf(matched, StringComparison.Ordinal) is >= 0 and var at
            ? PlainLine.Of(string.Concat(plain.Text.AsSpan(0, at), " ", plain.Text.AsSpan(at + matched.Length)))
            : plain;
}
