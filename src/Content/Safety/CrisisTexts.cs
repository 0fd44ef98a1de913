using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Content.Safety;

/// <summary>A line to talk to somebody.</summary>
/// <param name="Id">Its id in crisis.yaml.</param>
/// <param name="Name">Its name in the language asked for.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Number">Null when the number isn't verified or was checked 180 days ago or more: show <paramref name="Web"/> then.</param>
/// <param name="Hours">When it answers; null when that isn't known freshly enough to be said.</param>
/// <param name="Web">Where it is found on the web, without https.</param>
public sealed record Helpline(string Id, string Name, string Audience, string? Number, string? Hours, string Web);

/// <summary>The fixed texts of the safety net, from the signed-off file crisis.yaml in the assembly. No text here is composed by code or by a model.</summary>
public static partial class CrisisTexts
{
    /// <summary>For so many days after it was checked a number that isn't one of the fixed crisis numbers is shown.</summary>
    public const int FreshForDays = 180;

    private static readonly Lazy<CrisisFile> File = new(CrisisFile.Shipped);

    /// <summary>Who has read and signed the texts; today "not yet reviewed by a professional", which <c>/halsa</c> repeats.</summary>
    public static string Review => File.Value.Review;

    /// <summary>False until somebody has signed: the review line no longer begins with "not yet".</summary>
    public static bool IsReviewed => !Review.StartsWith("not yet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day of that review line.</summary>
    public static DateOnly ReviewDate => Day(File.Value.ReviewDate);

    /// <summary>The reply to a message, or null when nothing may be said: violence at home in a group, ordinary concern, nothing.</summary>
    /// <param name="triage">What the safety net read.</param>
    /// <param name="language">sv, en or sv-lattlast; anything else gets Swedish.</param>
    /// <param name="inGroup">Whether others will see the reply.</param>
    /// <param name="today">Decides which numbers are fresh enough to be shown.</param>
    /// <param name="writtenPrivately">In a group: whether the private reply could be sent. False gives the line that asks for a private chat.</param>
    public static string? For(Triage triage, string language, bool inGroup, DateOnly today, bool writtenPrivately = true)
    {
        if (triage.Kind is not { } kind || triage.Level == DistressLevel.None)
        {
            return null;
        }

        string[] forms = (triage.Level, inGroup) switch
        {
            (DistressLevel.Concern, true) => [],
            (DistressLevel.Concern, false) => ["concern"],
            (_, false) => ["private"],
            (_, true) when writtenPrivately => ["group"],
            (_, true) => ["group_without_private", "group"],
        };
        var texts = File.Value.Texts[kind][Known(language)];

        // Who needs a private chat is asked for one in the same words whatever the reason, so that the line says nothing about the person.
        if (inGroup && !writtenPrivately && kind == DistressKind.Psychosis)
        {
            texts = File.Value.Texts[DistressKind.Self][Known(language)];
        }

        var form = Array.Find(forms, texts.ContainsKey);
        return form is null ? null : Render(texts[form], language, today);
    }

    /// <summary>What a locked screen may show of the private reply; null when the reply itself may be shown.</summary>
    public static string? PreviewOf(Triage triage, string language) =>
        triage.Kind is { } kind && File.Value.Texts[kind][Known(language)].TryGetValue("preview", out var preview) ? preview : null;

    /// <summary>After "nej, du missförstod": softer words, the same numbers.</summary>
    public static string Softened(string language, DateOnly today) => Render(File.Value.Softened[Known(language)], language, today);

    /// <summary>The same in a group, where the words say nothing about the person.</summary>
    public static string SoftenedInGroup(string language, DateOnly today) => Render(File.Value.SoftenedGroup[Known(language)], language, today);

    /// <summary>Where people answer: said whenever somebody asks for a human, whatever the reason.</summary>
    public static string Human(string language, DateOnly today) => Render(File.Value.Human[Known(language)], language, today);

    /// <summary>The numbers and nothing else.</summary>
    public static string Numbers(string language, DateOnly today) => Render(File.Value.Numbers[Known(language)], language, today);

    /// <summary>The straight question for a message that nobody can be sure of, with the numbers in it. Its buttons are yes, no, won't say.</summary>
    public static string Question(string language, DateOnly today) => Render(File.Value.Question[Known(language)], language, today);

    /// <summary>Every line there is, gravest need first, as it may be shown today.</summary>
    public static IReadOnlyList<Helpline> Helplines(string language, DateOnly today) =>
        [.. File.Value.Helplines.Select(line => Shown(line, Known(language), today))];

    /// <summary>The day of the source of a number that is shown however old it is; null for any other line.</summary>
    public static DateOnly? FixedSeenOn(string id) => File.Value.Helplines.Find(line => line.Id == id && line.Fixed) is { } line ? Day(line.Checked) : null;

    private static Helpline Shown(WrittenHelpline line, string language, DateOnly today)
    {
        var fresh = line.Fixed || (line.Status == "verified" && today.DayNumber - Day(line.Checked).DayNumber < FreshForDays);
        return new Helpline(line.Id, line.Name[language], line.Audience[language], fresh ? line.Number : null, fresh ? line.Hours : null, line.Web);
    }

    private static string Render(string text, string language, DateOnly today) => Placeholder().Replace(text, found =>
    {
        var written = File.Value.Helplines.Find(line => line.Id == found.Groups[1].Value)
            ?? throw new InvalidDataException($"crisis.yaml names the line {found.Value}, which it does not list.");
        var line = Shown(written, Known(language), today);
        return line.Number is null ? $"{line.Name}, {line.Web}" : $"{line.Name} {line.Number}";
    });

    private static string Known(string language) => language is "sv" or "en" or "sv-lattlast" ? language
        : language is not null && language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "sv";

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
