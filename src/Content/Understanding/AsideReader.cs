using System.Text.RegularExpressions;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Content.Understanding;

/// <summary>What somebody says while a question to them is open: mostly its answer.</summary>
public enum Aside
{
    /// <summary>The answer, or as good as.</summary>
    None,

    /// <summary>"ställ in promenaden": plainly something else, and heard as that. The question waits.</summary>
    OtherWish,

    /// <summary>"strunta i det": the question is dropped.</summary>
    WayOut,
}

/// <summary>What the question is about.</summary>
/// <param name="Title">Of the meetup that is being made or changed.</param>
/// <param name="Day">Its day, as far as it is known.</param>
/// <param name="Posted">It is on a card already: what is said of it is no answer to the question either.</param>
/// <param name="Moves">It is asked to when it shall move.</param>
public sealed record AskedAbout(string Title, LocalDate? Day, bool Posted, bool Moves);

/// <summary>Tells an answer to an open question from another wish. Pure, deterministic, never throws.</summary>
public static class AsideReader
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Out = Cues.Whole(
        "(nej |no |ok |okej |oj |na |nja |men |sorry |forlat |(\\| ))*(avbryt|avbryta|angra|strunta? i (det|den|det har|detta|traffen|allt)|skit i (det|den|detta)|glom (det|den|det har|detta|bort det)|inte nu|nej tack|lat (det )?(vara|bli)|hoppa over det har|stall in( det| den| det har)?|jag angrar mig|jag har angrat mig"
        + "|never ?mind|forget (it|about it|that)|not now|no thanks|no thank you|cancel( it| that| this)?|abort|leave it|drop it|skip it|i changed my mind)( tack| please| nu| now| anda)?");

    /// <summary>Words for the meetup itself, and small words around it.</summary>
    private static readonly HashSet<string> Itself = [.. (
        "den det denna detta dem traffen motet tiden datumet har dar in min mitt mina var vart vara garna nu ocksa anda i stallet istallet igen tack snalla pa om fram framat bak bakat upp ner tidigare senare lite en ett timme timmar dag dagar vecka veckor tva tre bara "
        + "it this that the meetup meeting time date one my our please instead again up back forward earlier later by an a hour hours day days week weeks two three on at just").Split(' ')];

    /// <summary>How people begin when they ask for quiet; "Café Paus" is a place.</summary>
    private static readonly string[] Quiet = ["pausa", "sluta", "skicka", "stang", "ta", "var", "for", "kan", "snalla", "stop", "be", "too", "leave", "mute", "pause", "please", "can"];

    private static readonly Regex Hinge = new(@"\s(?:till|til|to)\s", Options);

    /// <param name="words">What was said, in private.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>.</param>
    /// <param name="now">The group's wall clock.</param>
    /// <param name="zone">The group's zone.</param>
    /// <param name="about">What the question is about.</param>
    /// <param name="name">A name is asked for: any words may be one, as long as they don't drop the question or ask for help.</param>
    public static Aside Read(string words, string language, LocalDateTime now, DateTimeZone zone, AskedAbout about, bool name = false)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(about);
        if (PlainLine.Of(words).Has(Out))
        {
            return Aside.WayOut;
        }

        // An address may hold any word, and so may a name; but nothing is called "hjälp".
        if (name || words.Contains("://", StringComparison.Ordinal))
        {
            return WishReader.Read(PlainLine.Of(words), TimeReading.Nothing)?.Intent == Intent.Help ? Aside.OtherWish : Aside.None;
        }

        var understood = MessageReader.Read(words, language, now, zone, inGroup: false);
        return understood.Intent switch
        {
            Intent.Cancel => about.Posted || Another(understood.Rest, about, null) ? Aside.OtherWish : Aside.None,
            Intent.Move => MovesAnother(understood.Rest, about, text => TimeWordsReader.Read(text, language, now, zone)) ? Aside.OtherWish : Aside.None,
            Intent.HideNames or Intent.ShowNames => about.Posted ? Aside.OtherWish : Aside.None,
            Intent.Pause when !Quiet.Contains(PlainLine.Of(words).Words[0]) => Aside.None,
            Intent.MyMeetups or Intent.ListMeetups or Intent.Reminders or Intent.Pause or Intent.Language or Intent.Help or Intent.MyData or Intent.ForgetMe => Aside.OtherWish,
            Intent.FindHelp when understood.When.Start is null => Aside.OtherWish,
            _ => Aside.None,
        };
    }

    /// <summary>"flytta fikat till fredag", "flytta torsdag till fredag": what stands before "till" is not what is asked about. "Flytta den till fredag" is.</summary>
    private static bool MovesAnother(string rest, AskedAbout about, Func<string, TimeReading> read)
    {
        var hinge = Hinge.Matches($" {rest}").LastOrDefault();
        var which = hinge is null ? rest : $" {rest}"[..hinge.Index];
        var day = read(which);
        return (about.Posted && !about.Moves) || Another(which, about, day) || (hinge is not null && day is { Rule: null, Start: { } start } && start.Date != about.Day);
    }

    private static bool Another(string which, AskedAbout about, TimeReading? said)
    {
        var named = said?.Matched is { Length: > 0 } matched ? which.Replace(matched, " ", StringComparison.Ordinal) : which;
        return !NamedTitle.IsIn(named, about.Title) && PlainLine.Of(named).Words.Any(word => !Itself.Contains(word) && !char.IsDigit(word[0]));
    }
}
