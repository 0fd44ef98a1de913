using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Noise;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Scheduling.Reminders;

/// <summary>
/// The one line in the group, without names, for those who can't be reminded in private. The evening's line takes along the group's other
/// meetups of that day, and in a week without room the following days' too. A meetup's first line is always said, its second one only within
/// the group's noise budget (decision 0011).
/// </summary>
internal sealed class GroupLine(Ids ids)
{
    public async Task SayAsync(CommunityDb db, Meetup meetup, Reminder reminder, (Chat Group, int Coming) where, long now, CancellationToken cancellation)
    {
        var group = where.Group;
        var due = Decency.Of(group).Next(Instant.FromUnixTimeMilliseconds(now)).ToUnixTimeMilliseconds();
        var heard = await db.Dispatch.AsNoTracking().AnyAsync(
            row => row.MeetupId == meetup.Id && row.ChatId == group.Id && row.Priority == Priority.Reminder && row.NotAfter == meetup.StartsAt, cancellation);
        var lines = new List<Line>([.. ReminderWords.Late(ReminderWords.IsLate(reminder, now)), .. ReminderWords.ToGroup(meetup, ReminderWords.IsToday(meetup, due), where.Coming)]);
        var row = ReminderWords.Row(ids, meetup, reminder, (group.Id, "group"), new Saying(lines), due);
        if (!heard && reminder.Which != ReminderKind.TwoHours)
        {
            lines.AddRange(await AlongAsync(db, meetup, (group, due), Instant.FromUnixTimeMilliseconds(due), cancellation));
            row.Content = new Saying(lines).ToJson();
        }
        else if (heard && !(await NoiseLedger.ReadAsync(db, group, Instant.FromUnixTimeMilliseconds(due), cancellation)).HasRoom(Instant.FromUnixTimeMilliseconds(due)))
        {
            (row.State, row.LastError) = (DispatchState.Cancelled, "no-room");
        }

        await db.SayOnceAsync(row, cancellation);
    }

    /// <summary>The lines of the group's other meetups on the same day, and on the next days as long as the week has no room for lines of their own.</summary>
    private async Task<List<Line>> AlongAsync(CommunityDb db, Meetup meetup, (Chat Group, long DueAt) main, Instant due, CancellationToken cancellation)
    {
        var day = meetup.LocalStart[..10];
        var lines = await OfDayAsync(db, meetup, day, main, cancellation);
        var promised = await NoiseLedger.PromisedAsync(db, main.Group, due, certain: true, cancellation);
        var budget = promised.Where(line => line.Day == day)
            .Aggregate(await NoiseLedger.ReadAsync(db, main.Group, due, cancellation, certain: true), (room, line) => room.Without(line.At));
        foreach (var next in promised.Where(line => string.CompareOrdinal(line.Day, day) > 0))
        {
            if (budget.HasRoom(due))
            {
                break;
            }

            lines.AddRange(await OfDayAsync(db, meetup, next.Day, main, cancellation));
            budget = budget.Without(next.At);
        }

        return lines;
    }

    /// <summary>A day's meetups, whose own lines are crossed off; not those whose later line falls due by then, for that one is said anyway.</summary>
    private async Task<List<Line>> OfDayAsync(CommunityDb db, Meetup meetup, string day, (Chat Group, long DueAt) main, CancellationToken cancellation)
    {
        var others = await (
            from planned in db.Reminders.AsNoTracking()
            join other in db.Meetups.AsNoTracking() on planned.MeetupId equals other.Id
            where other.ChatId == main.Group.Id && other.Id != meetup.Id && other.State == MeetupState.Planned && other.StartsAt == planned.StartsAt && other.Thread == meetup.Thread
                && other.LocalStart.StartsWith(day) && planned.Which != ReminderKind.TwoHours
                && !db.Reminders.Any(later => later.MeetupId == other.Id && later.StartsAt == other.StartsAt && later.DueAt > planned.DueAt && later.DueAt <= main.DueAt)
            orderby other.StartsAt
            select new { Meetup = other, Reminder = planned }).ToListAsync(cancellation);
        var lines = new List<Line>();
        foreach (var other in others)
        {
            var people = await ReminderPeople.OfAsync(db, other.Meetup, other.Reminder.Which, main.DueAt, cancellation);
            var told = ReminderWords.Row(ids, other.Meetup, other.Reminder, (main.Group.Id, "group"), new Saying([Line.Blank]), main.DueAt);
            (told.State, told.LastError) = (DispatchState.Cancelled, "said-along");
            if (people.Others > 0 && await db.SayOnceAsync(told, cancellation))
            {
                lines.AddRange([Line.Blank, .. ReminderWords.ToGroup(other.Meetup, ReminderWords.IsToday(other.Meetup, main.DueAt), people.Coming, later: day != meetup.LocalStart[..10])]);
            }
        }

        return lines;
    }
}
