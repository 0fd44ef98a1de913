using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>What a reminder says, and the row that says it.</summary>
internal static class ReminderWords
{
    /// <summary>Milliseconds after which a reminder says that it is late: nobody notices a quarter of an hour.</summary>
    private const long LateAfter = 15 * 60_000L;

    /// <summary>A host who can't come has more to do than to say so, because others rely on them: they are offered what a host can do.</summary>
    /// <param name="meetup">The meetup.</param>
    /// <param name="hosts">To somebody who holds it.</param>
    /// <param name="today">It is said on the meetup's own day.</param>
    /// <param name="late">It fell due while nothing could be said.</param>
    /// <param name="link">The way in from afar.</param>
    public static Saying ToPerson(Meetup meetup, bool hosts, bool today, bool late = false, MeetupLink? link = null) => new(
        [.. Late(late), .. Lines(meetup, today), .. link?.Phone is { } phone ? new[] { Line.Of("online.phone", ("phone", phone)) } : []],
        [.. link is null ? [] : (IReadOnlyList<Button>[])[[new Button(Line.Of("button.open-link"), "", Url: link.Url)]], [hosts ? new Button(Line.Of("button.manage"), "manage", meetup.Id) : new Button(Line.Of("button.cant-any-more"), "rsvp", meetup.Id, (int)Answer.No), new Button(Line.Of("button.reminders"), "reminders")]]);

    /// <summary>Nobody is asked along to what is full. Of a meetup that needs more than have said yes no number is told: it could be somebody alone.</summary>
    /// <param name="meetup">The meetup.</param>
    /// <param name="today">It is said on the meetup's own day.</param>
    /// <param name="coming">Seats taken so far.</param>
    /// <param name="later">It stands behind another meetup's line and is on a later day than that one.</param>
    public static IReadOnlyList<Line> ToGroup(Meetup meetup, bool today, int coming, bool later = false) => meetup.Least > coming
        ? Lines(meetup, today, later)
        : [.. Lines(meetup, today, later), coming == 0 ? Line.Of("card.nobody-yet") : Line.Of(Coming(meetup, coming), ("n", coming))];

    /// <summary>With a link there is always room for one more, and some of those who come take no seat.</summary>
    private static string Coming(Meetup meetup, int coming) => coming >= meetup.Capacity && !meetup.Hybrid ? "reminder.full" : meetup.OnlyFor is null ? "reminder.coming" : "list.coming";

    /// <param name="ids">Makes the row's id.</param>
    /// <param name="meetup">The meetup; never said after its start.</param>
    /// <param name="reminder">The reminder that fell due.</param>
    /// <param name="to">The chat, and whom the occasion names: a person's id or <c>group</c>.</param>
    /// <param name="what">What is said.</param>
    /// <param name="due">Unix milliseconds.</param>
    public static Dispatch Row(Ids ids, Meetup meetup, Reminder reminder, (long Chat, string Whom) to, Saying what, long due) => new()
    {
        Id = ids.Next(),
        ChatId = to.Chat,
        Thread = to.Chat == meetup.ChatId ? meetup.Thread : null,
        Content = what.ToJson(),
        DueAt = due,
        NotAfter = meetup.StartsAt,
        Priority = Priority.Reminder,
        Unasked = to.Chat == meetup.ChatId,
        MeetupId = meetup.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"reminder:{meetup.Id}:{reminder.StartsAt}:{(int)reminder.Which}:{to.Whom}"),
    };

    /// <summary>"I morgon" in the morning of the day itself would send people a day late.</summary>
    public static bool IsToday(Meetup meetup, long due) =>
        Instant.FromUnixTimeMilliseconds(due).InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.Zone) ?? DateTimeZone.Utc).Date == meetup.Local.Date;

    public static bool IsLate(Reminder reminder, long now) => now - reminder.DueAt > LateAfter;

    public static IReadOnlyList<Line> Late(bool late) => late ? [Line.Of("reminder.late")] : [];

    private static List<Line> Lines(Meetup meetup, bool today, bool later = false)
    {
        List<Line> lines = [Line.Of(later ? "reminder.then" : today ? "reminder.today" : "reminder.tomorrow", ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        if (meetup.Place is { } place)
        {
            lines.Add(Line.Of("meetup.place", ("place", place)));
        }

        lines.AddRange(meetup.OnlyFor is { } who ? [Line.Of("note.only-for", ("who", who))] : Array.Empty<Line>());
        lines.AddRange(meetup.GoodToKnow is { } words ? [Line.Of("note.good-to-know", ("words", words))] : Array.Empty<Line>());
        return lines;
    }
}
