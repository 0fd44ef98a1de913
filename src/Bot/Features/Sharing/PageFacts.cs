using System.Globalization;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>What a page may tell of a meetup: what, when, where, and how many. No name of anybody, neither of people nor of the group.</summary>
/// <param name="Meetup">The meetup.</param>
/// <param name="Code">Its page's; null: closed, and only those who have answered see this.</param>
/// <param name="GroupLanguage">The language of its group: in it a name from the web is marked.</param>
/// <param name="Coming">How many come to the place; null while fewer than it needs have said yes, so that nobody is publicly the only one.</param>
/// <param name="ByLink">How many take part by link; 0 as long as nothing is said of how many.</param>
/// <param name="SeatsLeft">Seats for somebody who has never come, which a stranger is; null: no limit.</param>
/// <param name="Begun">It has begun.</param>
/// <param name="Repeats">How it comes back, as phrases take it; null: it happens once.</param>
internal sealed record PageFacts(Meetup Meetup, string? Code, string GroupLanguage, int? Coming, int ByLink, int? SeatsLeft, bool Begun, string? Repeats)
{
    /// <summary>What the open page of this code shows, or the one of its series that is meant; null: there is none, or its group has sent the bot away.</summary>
    public static async Task<PageFacts?> FindAsync(CommunityDb db, string typed, Instant now, CancellationToken cancellation, long? which = null) =>
        PageCode.Read(typed) is { } code && await (which is { } id ? OneOfAsync(db, code, id, now, cancellation) : OpenPage.ShownAsync(db, code, now, cancellation)) is { } meetup
            ? await OfAsync(db, meetup, code, now, cancellation)
            : null;

    /// <summary>Null: it is none of this page's, or long ago.</summary>
    private static async Task<Meetup?> OneOfAsync(CommunityDb db, string code, long id, Instant now, CancellationToken cancellation)
    {
        var oldest = (now - Duration.FromDays(Retention.AnswerDays)).ToUnixTimeMilliseconds();
        return await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.StartsAt > oldest, cancellation) is { } one && await OpenPage.CodeOfAsync(db, one, cancellation) == code ? one : null;
    }

    public static async Task<PageFacts?> OfAsync(CommunityDb db, Meetup meetup, string? code, Instant now, CancellationToken cancellation)
    {
        var group = await db.Chats.AsNoTracking().SingleOrDefaultAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (group is not { State: ChatState.Active })
        {
            return null;
        }

        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id).ToListAsync(cancellation);
        var attendance = new Attendance(meetup, answers);
        var left = SeatCount.Of(answers).LeftFor(meetup, newcomer: true);
        return new PageFacts(meetup, code, group.Language, attendance.Veiled ? null : attendance.SeatsTaken, attendance.Veiled ? 0 : attendance.ByLink.Count(), left is { } seats ? Math.Max(0, seats) : null, meetup.StartsAt <= now.ToUnixTimeMilliseconds(), await RepeatsAsync(db, meetup, cancellation));
    }

    public bool Cancelled => Meetup.State == MeetupState.Cancelled;

    public bool TakesAnswers => !Cancelled && !Begun;

    /// <summary>One can take part by link, also when the seats are taken.</summary>
    public bool Online => Meetup.Hybrid && !Cancelled;

    public string What => FirstName.Visible(Meetup.Title);

    public string? Where => Meetup.Place is { } place ? FirstName.Visible(place) : null;

    public string When => Moment.Of(Meetup);

    /// <summary>The start with its offset, for machines that read the page.</summary>
    public string Iso => DateTimeOffset.FromUnixTimeMilliseconds(Meetup.StartsAt)
        .ToOffset((DateTimeZoneProviders.Tzdb.GetZoneOrNull(Meetup.Zone) ?? DateTimeZone.Utc).GetUtcOffset(Instant.FromUnixTimeMilliseconds(Meetup.StartsAt)).ToTimeSpan())
        .ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>Null: nothing can be said about how many.</summary>
    public string? Seats(PageWords words)
    {
        var coming = Coming switch { null => null, 0 when ByLink > 0 => null, 0 => words.Say("page.nobody-yet"), { } many => words.Say("page.coming", ("n", many)) };
        var seats = Coming is null ? null : SeatsLeft switch { null => null, 0 => words.Say("page.full"), { } left => words.Say("page.seats-left", ("n", left)) };
        var online = ByLink == 0 ? null : words.Say("page.on-link", ("n", ByLink));
        var said = string.Join(", ", new[] { coming, online, seats }.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    /// <summary>What the page's preview in a chat says.</summary>
    public string Summary(PageWords words) => words.Say("page.summary", ("when", When), ("place", Where is { } place ? words.Say("page.comma-place", ("place", place)) : ""));

    public string? Notice(PageWords words) => this switch
    {
        { Cancelled: true } => words.Say("page.is-cancelled"),
        { Begun: true } => words.Say("page.is-over"),
        _ => null,
    };

    /// <summary>The gaps of facts.html.</summary>
    public IReadOnlyDictionary<string, object?> Values(PageWords words)
    {
        // "tors 26 nov" and "Thu 26 Nov" have the three parts that a leaf of a calendar has.
        var leaf = words.Say("page.short-day", ("when", When)).Split(' ');
        return new Dictionary<string, object?>
        {
            ["weekday"] = leaf[0],
            ["day"] = leaf[1],
            ["month"] = leaf[2],
            ["what"] = What,
            ["notice"] = Notice(words),
            ["moved"] = Cancelled ? null : PageChange.OfTime(Meetup.FirstStart, Meetup, words),
            ["elsewhere"] = Cancelled ? null : PageChange.OfPlace(Meetup.FirstPlace, Meetup, words),
            ["iso"] = Iso,
            ["when"] = words.Say("page.when", ("when", When)),
            ["where"] = Where,
            ["map"] = Where is { } place ? CardMap.AddressOf(place) : null,
            ["online"] = Online ? words.Say(Meetup.Capacity is null ? "page.online" : "page.online-seats") : null,
            ["only-for"] = Meetup.OnlyFor is { } who ? FirstName.Visible(who) : null,
            ["good-to-know"] = !Cancelled && Meetup.GoodToKnow is { } known ? FirstName.Visible(known) : null,
            ["seats"] = Cancelled ? null : Seats(words),
            ["repeats"] = Repeats is { } rule ? words.Say("page.repeats", ("rule", rule)) : null,
            ["cost"] = Meetup.Cost is "" ? words.Say("page.cost-free") : Meetup.Cost is { } cost ? FirstName.Visible(cost) : null,
        };
    }

    private static async Task<string?> RepeatsAsync(CommunityDb db, Meetup meetup, CancellationToken cancellation) =>
        meetup.SeriesId is { } id && await db.Series.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { State: SeriesState.Going } series
            ? Community.Outbox.Repeats.Of(series, meetup.Local.Date)
            : null;
}
