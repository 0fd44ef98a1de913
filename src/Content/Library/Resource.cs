namespace CommunityBot.Content.Library;

/// <summary>An organisation behind resources.</summary>
public sealed record Organization(string Id, string Name, string? Website);

/// <summary>A number as it is dialled and as it is written; use <see cref="Resource.NumbersOn"/> to show one.</summary>
public sealed record Phone(string Number, string Display, string? Note);

/// <summary>When a resource is open: days as mo..su, hours as local HH:mm (24:00 = midnight after), null hours = not known.</summary>
public sealed record OpeningHours(IReadOnlyList<string> Days, string? Opens, string? Closes, string? Note)
{
    /// <summary>Open at this local moment? Hours that pass midnight belong to the day on which they begin.</summary>
    public bool Covers(DayOfWeek day, TimeOnly time)
    {
        if (Clock(Opens) is not { } from || Clock(Closes) is not { } to)
        {
            return false;
        }

        var now = (time.Hour * 60) + time.Minute;
        return to > from
            ? Has(day) && now >= from && now < to
            : (Has(day) && now >= from) || (Has((DayOfWeek)(((int)day + 6) % 7)) && now < to);
    }

    private bool Has(DayOfWeek day) => Days.Contains(((string[])["su", "mo", "tu", "we", "th", "fr", "sa"])[(int)day]);

    private static int? Clock(string? text) =>
        text is { Length: 5 } && int.TryParse(text.AsSpan(0, 2), out var hour) && int.TryParse(text.AsSpan(3, 2), out var minute)
            ? (hour * 60) + minute
            : null;
}

/// <summary>A link or document in which a fact was read, and its date as far as known (2024, 2024-05, 2024-05-24, undated).</summary>
public sealed record Source(string Url, string? Date);

/// <param name="Extent">national, region or municipality.</param>
/// <param name="Names">Municipalities for a municipal or regional service; examples only for a national one.</param>
public sealed record ServiceArea(string Extent, IReadOnlyList<string> Names);

/// <param name="Status">verified, partly_verified or unverified.</param>
/// <param name="Fields">Which facts the sources bear out, such as phone or schedule.</param>
/// <param name="CheckedOn">The day somebody last checked them; null = never, or on no known day.</param>
public sealed record Verification(string Status, IReadOnlyList<string> Fields, string? Note, DateOnly? CheckedOn);

/// <param name="Name">A place, such as a park or a district.</param>
/// <param name="Municipality">As in places.yaml.</param>
public sealed record Location(string Name, string? Municipality);

/// <summary>A local or national door: who, what, for whom, where, and how sure we are.</summary>
/// <param name="Kind">support_line, activity, meeting_place …</param>
/// <param name="Door">voluntary or professional.</param>
/// <param name="Status">active, seasonal, inactive or defunct; an inactive one waits until somebody knows how one gets there, a defunct one is kept only so that it can't come back.</param>
/// <param name="GoTo">Where to walk, in a sentence, of a place that has neither number nor link because there is one in every town.</param>
/// <param name="FirstSentence">What a nervous person can say first.</param>
/// <param name="ReviewBy">After this day it belongs on the work list.</param>
public sealed record Resource(
    string Id,
    Organization Organization,
    LocalText Name,
    LocalText Summary,
    LocalText FirstSentence,
    LocalText Audience,
    int? MinimumAge,
    int? MaximumAge,
    string Kind,
    string Door,
    string Status,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Channels,
    ServiceArea Area,
    IReadOnlyList<Location> Locations,
    IReadOnlyList<Phone> Phones,
    IReadOnlyList<OpeningHours> Hours,
    bool IsFree,
    LocalText? CostNote,
    IReadOnlyList<string> Languages,
    string? Url,
    LocalText? GoTo,
    IReadOnlyList<Source> Sources,
    Verification Verification,
    DateOnly ReviewBy,
    bool IsAnonymous,
    bool IsCrisisRoute)
{
    /// <summary>For how many days a checked number or hour may be shown. Source: content.md 2.2, reliability.md 5.</summary>
    public const int DaysAFactIsFresh = 180;

    /// <summary>May be shown to a resident at all.</summary>
    public bool IsLive => Status is "active" or "seasonal";

    /// <summary>Isn't shown until somebody has found how one gets there.</summary>
    public bool Waits => Status is "inactive";

    /// <summary>Where to read more: its own page, else the organisation's; null when neither is known.</summary>
    public string? Link => Url ?? Organization.Website;

    /// <summary>One knows how to get there, also on the day when its numbers are too old to show.</summary>
    public bool LeadsSomewhere => Link is not null || GoTo is not null;

    /// <summary>The numbers that may be shown with digits on this day; empty = show <see cref="Link"/> instead.</summary>
    /// <remarks>Crisis numbers never come from here but from the separate, signed-off crisis file.</remarks>
    public IReadOnlyList<Phone> NumbersOn(DateOnly today) => IsFresh("phone", today) ? Phones : [];

    /// <summary>The hours that may be shown on this day; empty = "see the website".</summary>
    public IReadOnlyList<OpeningHours> HoursOn(DateOnly today) => IsFresh("schedule", today) ? Hours : [];

    /// <summary>Open at this local moment? Null when the hours aren't known or are too old to trust.</summary>
    public bool? IsOpenAt(DateTime local)
    {
        var hours = HoursOn(DateOnly.FromDateTime(local));
        return hours.Count == 0 || hours.Any(hour => hour.Opens is null)
            ? null
            : hours.Any(hour => hour.Covers(local.DayOfWeek, TimeOnly.FromDateTime(local)));
    }

    /// <summary>Belongs on the coordinators' work list: past its review day, never verified, or carrying a fact gone stale.</summary>
    public bool NeedsReviewOn(DateOnly today) =>
        IsLive && (today > ReviewBy || Verification.Status == "unverified" || (Phones.Count > 0 && !IsFresh("phone", today)));

    private bool IsFresh(string fact, DateOnly today) =>
        Verification.Status != "unverified"
        && Verification.Fields.Contains(fact)
        && Verification.CheckedOn is { } day
        && day <= today
        && today.DayNumber - day.DayNumber <= DaysAFactIsFresh;
}
