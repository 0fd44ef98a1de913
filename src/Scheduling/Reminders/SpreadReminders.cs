using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>
/// Turns a reminder that fell due into one row per person who wants it. Twice is harmless: only the process whose DELETE
/// hits goes on, and every row's occasion is unique.
/// </summary>
public sealed class SpreadReminders(Ids ids)
{
    private const int MostAtOnce = 50;

    /// <summary>Spreads what is due now; joins the caller's transaction.</summary>
    /// <returns>How many reminders were taken up.</returns>
    public async Task<int> RunAsync(CommunityDb db, long now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = await db.Reminders.AsNoTracking().Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).Take(MostAtOnce).ToListAsync(cancellation);
        foreach (var reminder in due)
        {
            var mine = await db.Reminders.Where(row => row.Id == reminder.Id).ExecuteDeleteAsync(cancellation) == 1;
            var meetup = mine ? await db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reminder.MeetupId, cancellation) : null;

            // Cancelled, moved or begun since it was planned: silence is the right reminder.
            if (meetup is { State: MeetupState.Planned } && meetup.StartsAt == reminder.StartsAt && meetup.StartsAt > now)
            {
                await SpreadAsync(db, meetup, reminder, now, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }

    private async Task SpreadAsync(CommunityDb db, Meetup meetup, Reminder reminder, long now, CancellationToken cancellation)
    {
        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        if (group.State != ChatState.Active)
        {
            // The group has sent the bot away: what it began there has ended, in private too.
            return;
        }

        var answers = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id).ToListAsync(cancellation);
        var wanted = answers.Where(rsvp => rsvp.Answer is Answer.Yes or Answer.Maybe).Select(rsvp => rsvp.PersonId).ToHashSet();
        if (answers.All(rsvp => rsvp.PersonId != meetup.HostId))
        {
            wanted.Add(meetup.HostId);
        }

        var people = await db.Persons.AsNoTracking().Where(person => wanted.Contains(person.Id)).ToListAsync(cancellation);
        var unreachable = 0;
        foreach (var person in people.Where(person => Wants(person, reminder.Which, now)))
        {
            if (person is { Reach: Reach.Open, PrivateChatId: { } chat })
            {
                await db.SayOnceAsync(Row(meetup, reminder, chat, person.Id.ToString(CultureInfo.InvariantCulture), ToPerson(meetup, reminder), now), cancellation);
            }
            else
            {
                unreachable++;
            }
        }

        if (unreachable > 0 && !(group.PausedUntil > now))
        {
            var coming = answers.Sum(rsvp => rsvp.Seats);
            await db.SayOnceAsync(Row(meetup, reminder, meetup.ChatId, "group", ToGroup(meetup, reminder, coming), now, meetup.Thread), cancellation);
        }
    }

    private static bool Wants(Person person, ReminderKind which, long now) => !(person.PausedUntil > now) && which switch
    {
        ReminderKind.DayBefore => person.RemindDayBefore,
        ReminderKind.TwoHours => person.RemindTwoHours,
        _ => person.RemindDayBefore || person.RemindTwoHours,
    };

    private Dispatch Row(Meetup meetup, Reminder reminder, long chat, string whom, Saying what, long now, string? thread = null) => new()
    {
        Id = ids.Next(),
        ChatId = chat,
        Thread = thread,
        Content = what.ToJson(),
        DueAt = now,
        NotAfter = meetup.StartsAt,
        Priority = Priority.Reminder,
        Unasked = thread is not null || whom == "group",
        MeetupId = meetup.Id,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"reminder:{meetup.Id}:{reminder.StartsAt}:{(int)reminder.Which}:{whom}"),
    };

    private static Saying ToPerson(Meetup meetup, Reminder reminder) => new(
        Lines(meetup, reminder),
        [[new Button(Line.Of("button.cant-any-more"), "rsvp", meetup.Id, (int)Answer.No), new Button(Line.Of("button.reminders"), "reminders")]]);

    private static Saying ToGroup(Meetup meetup, Reminder reminder, int coming) => new(
        [.. Lines(meetup, reminder), coming == 0 ? Line.Of("card.nobody-yet") : Line.Of("reminder.coming", ("n", coming.ToString(CultureInfo.InvariantCulture)))]);

    private static List<Line> Lines(Meetup meetup, Reminder reminder)
    {
        var key = reminder.Which switch
        {
            ReminderKind.TwoHours => "reminder.today",
            _ => "reminder.tomorrow",
        };
        List<Line> lines = [Line.Of(key, ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        if (meetup.Place is { } place)
        {
            lines.Add(Line.Of("meetup.place", ("place", place)));
        }

        return lines;
    }
}
