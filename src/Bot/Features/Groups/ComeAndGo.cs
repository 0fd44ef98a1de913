using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Privacy;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Inbox;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Groups;

/// <summary>
/// Somebody left a group or was thrown out: they are no member any more, and what hung on it ends. Meetups that they held go on in other hands, their seats to whoever waits.
/// The group reads nothing of it but cards without their name; they themselves are told in private what was taken back. Twice is harmless: what is gone is gone.
/// </summary>
internal sealed class ComeAndGo(StepDown stepDown, GiveBack giveBack, LinkOfSecondHost links)
{
    /// <summary>Whom the bot knows is a member again; whom it doesn't, it doesn't note down for having come.</summary>
    public static async Task CameAsync(Turn turn, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        var known = await turn.Db.Persons.AsNoTracking().Where(person => person.Channel == turn.Chat.Channel && addresses.Contains(person.Address)).Select(person => person.Id).ToListAsync(cancellation);
        await turn.Db.SaveChangesAsync(cancellation);
        foreach (var person in known)
        {
            await FirstSight.JoinAsync(turn.Transaction, turn.Chat.Id, person, cancellation);
        }
    }

    public async Task<Reply> LeftAsync(Turn turn, string address, CancellationToken cancellation)
    {
        var (db, group) = (turn.Db, turn.Chat);
        if (await db.Persons.SingleOrDefaultAsync(row => row.Channel == group.Channel && row.Address == address, cancellation) is not { } person)
        {
            return Reply.Silence;
        }

        await db.SaveChangesAsync(cancellation);
        await db.Memberships.Where(row => row.ChatId == group.Id && row.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
        var ahead = await AheadAsync(turn, group, person, cancellation);
        await EndedRoles.EndAsync(turn, person, cancellation);
        await stepDown.RunAsync(db, person.Id, turn.Now, cancellation, group.Id);
        await giveBack.RunAsync(db, person, turn.Now, cancellation, group.Id);
        await db.SaveChangesAsync(cancellation);
        var shared = await EndedRoles.TidyAsync(turn, person, cancellation);
        await links.TakeBackAsync(db, shared, person.Id, turn.Now, cancellation);
        foreach (var meetup in ahead)
        {
            await LivingCards.MarkAsync(db, turn.Ids, meetup, turn.NowMs, cancellation);
        }

        return ahead.Count > 0 ? new Reply([new Message(new Audience.PersonInPrivate(person), new Saying([Line.Of("group.left", ("group", group.Title))]))]) : Reply.Silence;
    }

    /// <summary>Where they hold something, come, or bring somebody. Whoever has nothing ahead there isn't told that they left: they know.</summary>
    private static Task<List<long>> AheadAsync(Turn turn, Chat group, Person person, CancellationToken cancellation)
    {
        var db = turn.Db;
        return db.Meetups.Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs
                && (row.HostId == person.Id || db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && (rsvp.BroughtBy == person.Id || (rsvp.PersonId == person.Id && rsvp.Answer != Answer.No)))
                    || db.SecondHosts.Any(second => second.PersonId == person.Id && second.Accepted && (second.SubjectId == row.Id || second.SubjectId == row.SeriesId))))
            .Select(row => row.Id).ToListAsync(cancellation);
    }
}
