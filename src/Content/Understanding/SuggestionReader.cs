using CommunityBot.Content.Activities;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Content.Understanding;

/// <summary>Hears when somebody asks for company or proposes something to do. In doubt: no. A bot that interrupts small talk is thrown out.</summary>
internal static class SuggestionReader
{
    /// <param name="plain">The message.</param>
    /// <param name="when">The time it speaks of.</param>
    /// <param name="scene">The language, the group's wall clock and zone.</param>
    /// <param name="inGroup">In private it is enough to say what one wants to do and when.</param>
    /// <returns>Null: no proposal.</returns>
    public static Understood? Read(PlainLine plain, TimeReading when, (string Language, LocalDateTime Now, DateTimeZone Zone) scene, bool inGroup)
    {
        var activities = ActivityList.Load();
        var activity = activities.In(plain.Line, plain.Words);
        var isActivity = activity is not null || activities.Meeting.IsIn(plain.Line, plain.Words) || plain.Words.Any(Announcements.IsGathering);
        var isAhead = when.Start is { } start && (when.HasTime ? start > scene.Now : start.Date >= scene.Now.Date);
        var isNow = isAhead || plain.Has(Now);
        if (!(IsProposal(plain, isActivity, isAhead, inGroup) || IsOpening(plain, isActivity, isAhead, isNow, when.HasTime)) || IsSomethingElse(plain, isActivity, isAhead))
        {
            return null;
        }

        var line = ProposalTitle.Read(plain, scene.Language, scene.Now, scene.Zone);
        var title = line.Title.Length is > 0 and <= 60 && !CompanyNoun.IsMatch(line.Title) ? line.Title : activity?.Name.In(scene.Language) ?? line.Title;
        return new Understood(Intent.SuggestMeetup) { When = when, Line = line with { When = when, Title = title }, Activity = activity?.Id };
    }

    private static bool IsProposal(PlainLine plain, bool isActivity, bool isAhead, bool inGroup)
    {
        if (plain.Has(Cues.Asks) || (plain.Asks && isActivity && plain.Has(Nobody)))
        {
            return isActivity || isAhead;
        }

        if (plain.Has(Cues.Proposes) && isActivity && !plain.Has(Cues.AsksAboutIt))
        {
            return plain.Asks || plain.Has(Cues.AtTheHead);
        }

        if (isActivity && isAhead && (plain.Has(Open) || (plain.Asks && plain.Words.Count <= 9 && !plain.Has(Verbs))))
        {
            return true;
        }

        return !inGroup && isActivity && (isAhead || plain.Has(Wishes));
    }

    // Calls, notices and proposals to "us"; a message of several sentences may hold a short question that invites.
    private static bool IsOpening(PlainLine plain, bool isActivity, bool isAhead, bool isNow, bool hasClock) =>
        ((isActivity || isAhead) && Openings.CallForOthers(plain) && (isActivity ? isNow || plain.Asks || plain.Has(Wishes) || plain.Has(ForCompany) : isAhead))
        || (isAhead && Openings.IsForUs(plain) && !plain.Has(Cues.AsksAboutIt))
        || (isAhead && isActivity && !plain.Asks && Announcements.IsOne(plain, hasClock))
        || (isActivity && isNow && plain.Asks && plain.Sentences().Any(IsShortInvitation));

    /// <summary>"Does anyone know a walking group?" asks what there is.</summary>
    private static readonly System.Text.RegularExpressions.Regex Knows = Cues.Any("(does|do) (anyone|anybody|someone|you|any of you) (know|have)", "(nagon|ni|du) som (vet|kanner till)", "vet (nagon|ni|du)", "(nagon|ni) kanner till", "(rekommendera|recommend)");

    private static bool IsShortInvitation(PlainLine sentence)
    {
        var activities = ActivityList.Load();
        return sentence.Asks && sentence.Words.Count <= 9 && !sentence.Has(Verbs) && (activities.In(sentence.Line, sentence.Words) is not null || activities.Meeting.IsIn(sentence.Line, sentence.Words));
    }

    /// <summary>As good as a time: "pulkabacken nu?".</summary>
    private static readonly System.Text.RegularExpressions.Regex Now = Cues.Any("nu|idag|ikvall|now|today|tonight|snart|nagon dag|any day|sometime|nagon gang|en gang|i veckan|pa (formiddagarna|eftermiddagarna|kvallarna|helgerna|vardagarna|dagtid)|\\w*dagar|mornings|evenings|weekly|\\w*days");

    private static bool IsSomethingElse(PlainLine plain, bool isActivity, bool isAhead) =>
        plain.Has(Knows) || (plain.Asks && NeighbourReader.Asks(plain)) || plain.Has(Cues.Reported) || plain.Has(Cues.Mocks) || plain.Text.Contains("🙄", StringComparison.Ordinal) || plain.Text.Contains("/s", StringComparison.Ordinal)
        || (plain.Has(Cues.Wares) && !plain.Line.Contains("sallskap", StringComparison.Ordinal) && !(isAhead && (Openings.AsksIn(plain) || Openings.IsForUs(plain) || (isActivity && Announcements.IsOne(plain, hasClock: true)))))
        || (plain.Has(Cues.Favours) && !(isAhead && (isActivity || Openings.AsksIn(plain))))
        || (plain.Has(Cues.Past) && !isAhead);

    /// <summary>"Löpkompis" is whom one looks for, not what one does.</summary>
    private static readonly System.Text.RegularExpressions.Regex CompanyNoun = new("(kompis|sällskap|partner|buddy|company|someone)\\w*$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    /// <summary>"Fika nån?", "promenad, någon?", "coffee anyone?".</summary>
    private static readonly System.Text.RegularExpressions.Regex Nobody = new(
        " (nagon|nagra|anyone)( (idag|ikvall|imorgon|nu|tonight|today|tomorrow|i|pa|helgen|eftermiddag|kvall|\\w*dag))*( \\|)* ?$|(^|\\|) (nagon|nagra|anyone for) ", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private static readonly System.Text.RegularExpressions.Regex ForCompany = Cues.Any("sallskap|ihop med|tillsammans med|med (mig|oss|nagon|nagra|andra|er)|sla folje|with me|join me|company");

    /// <summary>"Yoga i parken imorgon kl 9, alla nivåer": said of something that others may come to.</summary>
    private static readonly System.Text.RegularExpressions.Regex Open = Cues.Any(
        "alla nivaer|alla aldrar|ingen anmalan|ingen foranmalan|finns till alla|(plats|platser) for|\\d+ platser|ta med( en| egen| eget| din)? (filt|kopp|mugg|matsack|fika|kudde|handduk|stol)|hang pa|kom om (du|ni) vill|om (nagon|ni|du) vill|den som vill|for den som vill|alla far (komma|vara med)|all levels|all ages|bring (a|an|your)|no (need to )?(sign|sign up)|spots? (left|for)|if (you|anyone) (want|wants|like|likes|fancy|fancies)");

    /// <summary>A short question without any of these is an invitation ("kaffe kl 15 på torget?"); with one it asks about something that is.</summary>
    private static readonly System.Text.RegularExpressions.Regex Verbs = Cues.Any("ar|var|blir|blev|kommer|kom|finns|fanns|har|hade|vet|nar|hur|vad|varfor|borjar|slutar|gar|stanger|oppnar|installd|installt|avlyst|kvar|is|are|was|were|does|did|has|have|when|where|what|why|how|still|cancelled");

    private static readonly System.Text.RegularExpressions.Regex Wishes = Cues.Any(
        "(jag|vi) (vill|skulle vilja|har lust|tanker|tankte|foreslar|vill foresla|skulle gilla)|foresla|foreslar|planera|ordna|boka|skapa|i (want|would like|feel like|would love) to|suggest|propose|plan|arrange|organise|organize|create|set up");
}
