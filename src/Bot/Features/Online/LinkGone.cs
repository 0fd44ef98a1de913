using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>The link is taken away: whoever took part by it has no seat to fall back on, so that they are asked, and count as thinking until they answer.</summary>
internal sealed class LinkGone(PrivateWord say, LinkMail mail, Ids ids)
{
    /// <param name="db">Inside a transaction.</param>
    /// <param name="meetup">Whose link and number go.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What the host hears of it; nothing when nobody took part by link.</returns>
    public Task<IReadOnlyList<Line>> TakeAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation) => TakeAsync(db, meetup, now, ([], Following: false), cancellation);

    /// <summary>Somebody is forgotten: the links and numbers that they gave go, and what the outbox remembers of them. Of a series everybody is asked once, about the soonest.</summary>
    /// <returns>Those still to come that had their link.</returns>
    public async Task<IReadOnlySet<long>> ForgetAsync(CommunityDb db, long person, Instant now, CancellationToken cancellation)
    {
        await NumbersAsync(db, person, now, cancellation);
        var had = await db.Meetups.AsNoTracking().Where(row => db.MeetupLinks.Any(link => link.MeetupId == row.Id && (link.UrlBy == person || (link.UrlBy == 0 && row.HostId == person)))).OrderBy(row => row.StartsAt).ToListAsync(cancellation);
        var ahead = had.FindAll(row => row.State == MeetupState.Planned && row.Open(now));
        foreach (var same in ahead.GroupBy(SecondHost.SubjectOf))
        {
            var asked = new HashSet<long>();
            foreach (var meetup in same)
            {
                await TakeAsync(db, meetup, now, (asked, Following: same.Count() > 1), cancellation);
            }
        }

        long[] all = [.. had.Select(row => row.Id)];
        await db.MeetupLinks.Where(row => all.Contains(row.MeetupId)).ExecuteDeleteAsync(cancellation);
        await LinkMail.ForgetAsync(db, all, cancellation);
        return ahead.Select(row => row.Id).ToHashSet();
    }

    /// <summary>Their number beside somebody else's link: the link stays, and those who had both get it anew without the number.</summary>
    private async Task NumbersAsync(CommunityDb db, long person, Instant now, CancellationToken cancellation)
    {
        foreach (var link in await db.MeetupLinks.Where(row => row.PhoneBy == person && row.UrlBy != person && row.UrlBy != 0).ToListAsync(cancellation))
        {
            var meetup = await db.Meetups.AsNoTracking().SingleAsync(row => row.Id == link.MeetupId, cancellation);
            (link.Phone, link.PhoneBy) = (null, 0);
            var open = meetup.State == MeetupState.Planned && meetup.Open(now);
            if (open)
            {
                await mail.WithdrawAllAsync(db, meetup, "online.way-below", now, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            await LinkMail.ForgetAsync(db, [meetup.Id], cancellation);
            if (open)
            {
                var giver = await db.Persons.AsNoTracking().SingleAsync(row => row.Id == person, cancellation);
                await mail.SendToAllAsync(db, meetup, link, giver, now, cancellation);
                await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
                await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
            }
        }
    }

    private async Task<IReadOnlyList<Line>> TakeAsync(CommunityDb db, Meetup meetup, Instant now, (HashSet<long> Asked, bool Following) series, CancellationToken cancellation)
    {
        await db.MeetupLinks.Where(row => row.MeetupId == meetup.Id).ExecuteDeleteAsync(cancellation);
        await db.Meetups.Where(row => row.Id == meetup.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, false).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        await db.StopTimersAsync(ReminderPlan.LinkKind, meetup.Id, cancellation);
        await mail.WithdrawAllAsync(db, meetup, "online.gone", now, cancellation);
        var told = await AskAsync(db, meetup, now, series, cancellation);
        await LivingCards.MarkAsync(db, ids, meetup.Id, now.ToUnixTimeMilliseconds(), cancellation);
        return told;
    }

    private async Task<IReadOnlyList<Line>> AskAsync(CommunityDb db, Meetup meetup, Instant now, (HashSet<long> Asked, bool Following) series, CancellationToken cancellation)
    {
        var byLink = await db.Rsvps.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.ByLink && row.Answer == Answer.Yes).Select(row => row.PersonId).ToListAsync(cancellation);
        if (byLink.Count == 0)
        {
            return [];
        }

        await db.Rsvps.Where(row => row.MeetupId == meetup.Id && byLink.Contains(row.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, Answer.Maybe), cancellation);
        var group = await db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var start = Instant.FromUnixTimeMilliseconds(meetup.StartsAt);
        var question = new Saying(
            [Line.Of("online.come-instead", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. series.Following ? new[] { Line.Of("online.following-neither") } : [], .. MeetupFacts.Rest(meetup)],
            [[new Button(Line.Of("button.coming"), AnswerMeetup.Action, meetup.Id, (int)Answer.Yes), new Button(Line.Of("button.cant"), AnswerMeetup.Action, meetup.Id, (int)Answer.No)]]);
        foreach (var person in byLink.Where(series.Asked.Add))
        {
            await say.SayAsync(
                db, person, question, (Decency.Of(group).BeforeStart(start, now, Decency.ToChangePlans), start, Priority.Change), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"link-gone:{meetup.Id}:{now.ToUnixTimeMilliseconds()}:{person}"), cancellation);
        }

        var people = await db.Persons.AsNoTracking().Where(person => byLink.Contains(person.Id)).ToListAsync(cancellation);
        return [Line.Of("online.were-by-link", ("n", byLink.Count)), .. WebGuests.Line(WebGuests.Among(people))];
    }
}
