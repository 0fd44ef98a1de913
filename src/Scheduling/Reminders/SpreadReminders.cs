using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>
/// Turns a reminder that fell due into one row per person who wants it. Twice is harmless: only the process whose DELETE
/// hits goes on, and every row's occasion is unique.
/// </summary>
public sealed class SpreadReminders(Ids ids)
{
    private const int MostAtOnce = 50;

    private readonly GroupLine groupLine = new(ids);
    private readonly MissedReminders missed = new(ids);

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

            // Cancelled or moved since it was planned: silence is the right reminder.
            if (meetup is { State: MeetupState.Planned } && meetup.StartsAt == reminder.StartsAt)
            {
                await (meetup.StartsAt > now ? SpreadAsync(db, meetup, reminder, now, cancellation) : missed.NoteAsync(db, meetup, reminder, now, cancellation));
            }
        }

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

        var people = await ReminderPeople.OfAsync(db, meetup, reminder.Which, now, cancellation);

        // In the quiet hours only what fell due while nothing could be sent.
        var due = Decency.Of(group).Next(Instant.FromUnixTimeMilliseconds(now)).ToUnixTimeMilliseconds();
        var link = await ReminderLink.OfAsync(db, meetup, reminder.Which, cancellation);

        // After an outage both can be due by the time that this is said: nobody is told twice in one breath, and the later one is the truer.
        var laterIsDue = await db.Reminders.AnyAsync(row => row.MeetupId == meetup.Id && row.StartsAt == reminder.StartsAt && row.DueAt > reminder.DueAt && row.DueAt <= due, cancellation);
        var rows =
            from person in people.InPrivate
            where !(laterIsDue && person.RemindTwoHours)
            let words = ReminderWords.ToPerson(meetup, people.Hosts.Contains(person.Id), ReminderWords.IsToday(meetup, due), ReminderWords.IsLate(reminder, now), link?.For(person.Id))
            select ReminderWords.Row(ids, meetup, reminder, (person.PrivateChatId!.Value, person.Id.ToString(CultureInfo.InvariantCulture)), words, due);
        await db.SayOnceAsync([.. rows], cancellation);

        // The group's line is read by all, whichever reminder they want: one will do.
        var laterIsSaid = laterIsDue && (await ReminderPeople.OfAsync(db, meetup, ReminderKind.TwoHours, now, cancellation)).Others > 0;
        if (people.Others > 0 && !laterIsSaid && !(group.PausedUntil > now))
        {
            await groupLine.SayAsync(db, meetup, reminder, (group, people.Coming), now, cancellation);
        }
    }
}
