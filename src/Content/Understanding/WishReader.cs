using System.Text.RegularExpressions;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding;

/// <summary>In private, plain words do what commands do: "mina träffar", "sluta skicka", "flytta promenaden till fredag 18".</summary>
internal static class WishReader
{
    private const string Please = "((hej|hi|hello|kan|kunde|skulle|du|kunna|snalla|jag|vi|vill|can|could|you|please|i|we|want to|would like to) (\\| )?)*";

    private const string Names = "((alla|allas|deras|vara|de|all|the|our|peoples) )?(namn|namnen|deltagarnamn|deltagarnamnen|names)(( \\|)? (\\w+ ?){1,6})?";

    private static readonly (Regex Cue, Intent Intent)[] Wishes =
    [
        (Cues.Any("mina (traffar|anmalningar|svar)", "vad har jag (anmalt|svarat|tackat)", "(nar|vad|vilka)( \\w+)? ska jag (pa|ga|vara)", "my (meetups|answers|plans)", "what (am i|have i) (going|signed|doing)"), Intent.MyMeetups),
        (Cues.Whole("((hej|hi|hello) (\\| )?)?(vilka|vem|vem alla|hur manga|who|who else|how many)( (ar|det|som|are|is|people|av oss))* (kommer|ar med|ska med|har (anmalt sig|tackat ja)|coming|signed up)( (till|pa|i|nu|har|hittills|sen|ikvall|idag|imorgon|nasta|den|to|on|for|this|next|tonight|today|tomorrow|so far)( .{0,60})?)?"), Intent.ListMeetups),
        (Cues.Any("(sluta|inte|slippa|mindre) (pa)?(minna|paminnelser|paminn)", "paminn mig( inte)?", "paminnelser(na)?", "remind me", "(no|stop|fewer) reminders", "reminders"), Intent.Reminders),
        (Cues.Any("sluta (skicka|skriva|tjata)", "(var|vill ha det) tyst", "for mycket( meddelanden)?", "pausa?( mig| er| en vecka| till)?", "ta en paus", "stang av", "skicka inget", "stop (sending|writing|messaging)", "be quiet", "too (many|much)( messages)?", "leave me alone", "mute"), Intent.Pause),
        (Cues.Whole(
            "((kan du|snalla|vill du|please|can you|could you|nu)( |$))*(prata|skriv|skriva|svara|tala|byt( till)?|andra( till)?|speak|talk|use|switch( to)?|write|answer|reply|change( to)?) ((pa|in|to|med mig pa|with me in|till mig pa) )?(svenska|engelska|swedish|english)( (tack|please|med mig|istallet|instead))*"
            + "|(byt|andra|valj|change|switch|choose) (sprak|language)( (till|to) (svenska|engelska|swedish|english))?|((pa|in) )?(english|swedish|svenska|engelska)( (\\| )?(please|tack))?"), Intent.Language),
        (Cues.Whole(Please + "(dolj(a|er)?|gom(ma|mer)?|visa inte|visa inga|ta bort|remove|hide|do not show|dont show|stop showing|sluta visa) " + Names), Intent.HideNames),
        (Cues.Whole(Please + "(visa|visar|ta fram|show|display|unhide) " + Names), Intent.ShowNames),
        (Cues.Any("(stall in|stalla in|installd|avlys|cancel|call off|avboka)( \\w+){0,4}"), Intent.Cancel),
        (Cues.Any("(flytta|andra tiden|byt tid|move|reschedule|postpone|skjut upp|senarelagg|tidigarelagg)( \\w+){0,8}"), Intent.Move),
        (Cues.Whole(Please + "(hjalp( (mig|oss))?|hjalpa (mig|oss)|(behover|behova|ha|fa)( (lite|din|verkligen|mer))* hjalp|(need|have|get)( (some|your|a bit of))* help|help( (me|us))?)( (lite|nu|tack|please|snalla|\\|))*|(vad kan du( gora| hjalpa till med)?|vad gor du|hur funkar (du|det)|hur fungerar (du|det)|vem ar du|what can you do|how does this work|who are you)"), Intent.Help),
    ];

    /// <returns>Null: none of these.</returns>
    public static Understood? Read(PlainLine plain, TimeReading when)
    {
        var found = Array.Find(Wishes, wish => plain.Has(wish.Cue));
        return found.Cue is null || plain.Words.Count > 14 ? null : new Understood(found.Intent) { When = when, Rest = Rest(found.Intent, plain, when) };
    }

    /// <summary>Which meetup and where to, without the verb; how long to be quiet; which language.</summary>
    private static string Rest(Intent intent, PlainLine plain, TimeReading when) => intent switch
    {
        Intent.Move or Intent.Cancel => Verb.Replace(plain.Text, "").Trim(),
        Intent.HideNames or Intent.ShowNames => TheirNames.Replace(plain.Text, "").Trim(),
        Intent.Pause => when.Matched ?? "",
        Intent.Language when plain.Line.Contains(" engel", StringComparison.Ordinal) || plain.Line.Contains(" english", StringComparison.Ordinal) => "en",
        Intent.Language when plain.Line.Contains(" svensk", StringComparison.Ordinal) || plain.Line.Contains(" swedish", StringComparison.Ordinal) => "sv",
        _ => "",
    };

    private static readonly Regex TheirNames = new(@"^.*?\b(\w*namn(en)?|names)\b[\s,.!?]*((på|till|för|i|on|of|at|for|from)\b)?(\s*(igen|tack|again|please)\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Verb = new(
        @"^\s*((hej|hi|kan du|kan vi|kan jag|snälla|please|can you|can we|could you|(jag|vi) (vill|måste|behöver)|(i|we) (want to|need to|have to)|vill)\s+)*(flytta|senarelägg|tidigarelägg|skjut upp|byt tid på|ändra tiden för|move|reschedule|postpone|ställ in|ställa in|stall in|avboka|cancel|call off)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
