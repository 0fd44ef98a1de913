using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Timers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>
/// The moment of decision, and still too few: it is called off quietly. Who meant to come, and the host, hear it in private with something else to do; where one of them
/// can't be told in private the group hears one line. How many there were is told to nobody.
/// </summary>
internal sealed class LeastRing(Ids ids, SeatMail mail, PrivateWord say) : IRing
{
    public const string Kind = "seat-least";
    private const int MostOthers = 3;

    public async Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
    {
        var nowMs = now.ToUnixTimeMilliseconds();
        if (await PressStatements.LockAsync(db.Database.CurrentTransaction!.GetDbTransaction(), ring.Subject, nowMs, cancellation) is not { } meetup || !ComeAbout.Undecided(meetup))
        {
            return;
        }

        await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, MeetupState.Cancelled).SetProperty(row => row.Sequence, row => row.Sequence + 1).SetProperty(row => row.ChangedAt, nowMs), cancellation);
        await ReminderPlan.ForgetAsync(db, meetup.Id, cancellation);
        await SeatPlan.ForgetAsync(db, meetup.Id, cancellation);
        await TellAsync(db, meetup, now, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, nowMs, cancellation);
    }

    private async Task TellAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        var nowMs = now.ToUnixTimeMilliseconds();
        var others = await db.Meetups.AsNoTracking().Where(row => row.ChatId == meetup.ChatId && row.Id != meetup.Id && row.State == MeetupState.Planned && row.OnlyFor == null && row.StartsAt > nowMs)
            .OrderBy(row => row.StartsAt).Take(MostOthers).ToListAsync(cancellation);
        var hosts = await db.HostsAsync(meetup, cancellation);
        var meant = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer != Answer.No && rsvp.BroughtBy == null).Select(rsvp => rsvp.PersonId).ToListAsync(cancellation);
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        var due = Decency.Of(group).BeforeStart(meetup, now);
        var concerned = await db.Persons.AsNoTracking().Where(person => (meant.Contains(person.Id) || hosts.Contains(person.Id)) && person.Channel != Person.Web).ToListAsync(cancellation);
        foreach (var person in concerned.Where(SeatMail.Reaches))
        {
            await say.SayAsync(
                db, person, Words(meetup, others, hosts.Contains(person.Id)), (due, SeatMail.StartOf(meetup), Priority.Change), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"not-this-time:{meetup.Id}:{person.Id}"), cancellation);
        }

        if (!concerned.TrueForAll(SeatMail.Reaches))
        {
            var line = new Saying([Line.Of("least.not-this-time-group", ("title", meetup.Title), ("when", Moment.Of(meetup)))]);
            await db.SayOnceAsync(mail.ToGroup(meetup, group, line, due, string.Create(CultureInfo.InvariantCulture, $"not-this-time:{meetup.Id}:group")), cancellation);
        }
    }

    private static Saying Words(Meetup meetup, List<Meetup> others, bool host)
    {
        List<Line> lines = [Line.Of(host ? "least.not-this-time-host" : "least.not-this-time", ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        if (others.Count == 0)
        {
            lines.Add(Line.Of("least.suggest-another"));
            return new Saying(lines);
        }

        lines.Add(Line.Blank);
        lines.Add(Line.Of("least.others"));
        foreach (var other in others)
        {
            lines.Add(Line.Of("least.other", ("title", other.Title), ("when", Moment.Of(other))));
        }

        return new Saying(lines, [.. others.Select(other => (IReadOnlyList<Button>)[MeetupButton.Of(other, MyMeetups.Action)])]);
    }
}
