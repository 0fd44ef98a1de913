using CommunityBot.Content.Safety;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding.Told;
using NodaTime;

namespace CommunityBot.Content.Understanding;

/// <summary>What would this message make the bot do? Pure, deterministic, never throws. The safety net reads first.</summary>
public static class MessageReader
{
    /// <summary>The commands' names and what they want; each with its accented and its English form.</summary>
    private static readonly Dictionary<string, Intent> Commands = (
        "traff träff meet foresla föreslå suggest serie series:SuggestMeetup|traffar träffar hander händer meetups:ListMeetups|mina mine:MyMeetups|kommer going:Rsvp|hitta find tips:FindHelp|flytta move:Move|stallin ställin cancel:Cancel|paminnelser påminnelser reminders:Reminders"
        + "|paus pause:Pause|sprak språk language:Language|hjalp hjälp help start:Help|minadata mydata vadvetdu:MyData|glommig glömmig forgetme:ForgetMe").Split('|').Select(row => row.Split(':'))
        .SelectMany(row => row[0].Split(' ').Select(name => (Name: name, Intent: Enum.Parse<Intent>(row[1])))).ToDictionary(pair => pair.Name, pair => pair.Intent);

    /// <param name="text">Any string.</param>
    /// <param name="language"><c>sv</c> or <c>en</c>, as a hint: people mix.</param>
    /// <param name="now">The group's wall clock.</param>
    /// <param name="zone">The group's zone.</param>
    /// <param name="inGroup">Said among neighbours, who mostly talk to each other; in private it is meant for the bot.</param>
    public static Understood Read(string text, string language, LocalDateTime now, DateTimeZone zone, bool inGroup)
    {
        ArgumentNullException.ThrowIfNull(text);
        var triage = SafetyNet.Read(text, language);
        if (triage.Level == DistressLevel.Crisis && !(inGroup && triage.Faint))
        {
            return new Understood(Intent.Safety) { Triage = triage };
        }

        // A worry that asks its way, "var finns det en sorggrupp?", wants the way; told and not asked, it wants somebody who listens.
        if (triage.Level == DistressLevel.Concern && !inGroup)
        {
            return (QuestionReader.Help(PlainLine.Of(text), language, inGroup) ?? new Understood(Intent.Safety)) with { Triage = triage };
        }

        if (text.Length > 1 && text[0] == '/' && char.IsLetter(text[1]))
        {
            return Command(text, language, now, zone);
        }

        var plain = PlainLine.Of(text);
        var when = TimeWordsReader.Read(plain.Text, language, now, zone);
        var understood = (inGroup ? null : PrivacyReader.Read(plain))
            ?? AnswerReader.Read(plain, when, text => TimeWordsReader.Read(text, language, now, zone))
            ?? (inGroup ? null : WishReader.Read(plain, when))
            ?? QuestionReader.ReadList(plain, when)
            ?? SuggestionReader.Read(plain, inGroup ? ChatTimeReader.Proposed(plain.Text, when) : when, (language, now, zone), inGroup)
            ?? QuestionReader.Help(plain, language, inGroup)
            ?? Understood.Nothing;

        // Worry in a group has no fixed text: the bot does what else it understood, mostly nothing.
        return triage.Level == DistressLevel.None ? understood
            : understood with { Triage = triage };
    }

    /// <summary>Loads now what the first message would wait for: patterns, the doubt about times and the search.</summary>
    public static void WarmUp()
    {
        foreach (var text in (string[])["ska vi ta en promenad runt dammen på torsdag kl 18", "var finns det hjälp mot oro?"])
        {
            Read(text, "sv", new LocalDateTime(2026, 1, 7, 12, 0), DateTimeZone.Utc, inGroup: true);
        }
    }

    /// <summary>Whether private words ask the bot to do something of its own ("prata engelska", "flytta träffen", "hjälp"): then they are no question to the local content.</summary>
    public static bool IsWish(string text) => WishReader.Read(PlainLine.Of(text), TimeReading.Nothing) is not null;

    /// <summary>Whether private words ask for one's own data, or to be forgotten; else none.</summary>
    public static Intent OwnData(string text) => PrivacyReader.Read(PlainLine.Of(text))?.Intent ?? Intent.None;

    /// <summary>Whether names shall be shown ("visa namnen") or not ("dölj namnen"); null: it says neither.</summary>
    public static bool? WishesNames(string text) => WishReader.Read(PlainLine.Of(text), TimeReading.Nothing)?.Intent switch { Intent.ShowNames => true, Intent.HideNames => false, _ => null };

    /// <summary>Whether it asks what only a neighbour can answer (a lift, a ladder): then the content has no answer to it.</summary>
    public static bool AsksNeighbours(string text) => NeighbourReader.Asks(PlainLine.Of(text));

    private static Understood Command(string text, string language, LocalDateTime now, DateTimeZone zone)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        var name = (end < 0 ? text[1..] : text[1..end]).Split('@')[0].ToLowerInvariant();
        var rest = end < 0 ? "" : text[(end + 1)..].Trim();
        if (Commands.TryGetValue(name, out var intent) && intent == Intent.SuggestMeetup)
        {
            var line = MeetupLineReader.Read(rest, language, now, zone);
            return new Understood(intent) { Command = name, Line = line, When = line.When };
        }

        return new Understood(intent == Intent.None ? Intent.Command : intent) { Command = name, When = TimeWordsReader.Read(rest, language, now, zone) };
    }
}
