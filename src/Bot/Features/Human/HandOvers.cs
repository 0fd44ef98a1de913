using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Human;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Human;

/// <summary>Asks a group's contact persons one after the other, and says so to the asker each time; when nobody is left, says that honestly.</summary>
internal sealed class HandOvers(Ids ids, PrivateWord say)
{
    /// <summary>Those who can be asked now: they said yes, are in the group, can be reached, and have not silenced the bot.</summary>
    public static IQueryable<Contact> Ready(CommunityDb db, long asker, long now) =>
        from contact in db.Contacts
        where contact.WithinHours > 0 && contact.PersonId != asker && db.Memberships.Any(member => member.ChatId == contact.ChatId && member.PersonId == contact.PersonId)
            && db.Persons.Any(person => person.Id == contact.PersonId && person.Reach == Reach.Open && person.PrivateChatId != null && (person.PausedUntil == null || person.PausedUntil < now))
        select contact;

    public static bool WasAsked(HandOver open, long person) => open.Asked.Split(' ').Contains(person.ToString(CultureInfo.InvariantCulture));

    /// <returns>False when nobody was left to ask; the asker has been told and the row is gone.</returns>
    public async Task<bool> AskNextAsync(CommunityDb db, HandOver open, Instant now, CancellationToken cancellation)
    {
        var asker = await db.Persons.SingleAsync(person => person.Id == open.AskerId, cancellation);
        var group = await db.Chats.SingleAsync(chat => chat.Id == open.ChatId, cancellation);
        var next = (await Ready(db, open.AskerId, now.ToUnixTimeMilliseconds()).AsNoTracking().Where(contact => contact.ChatId == open.ChatId)
            .OrderBy(contact => contact.WithinHours).ThenBy(contact => contact.PersonId).ToListAsync(cancellation)).Find(contact => !WasAsked(open, contact.PersonId));

        // A contact person is a neighbour and sleeps: in the quiet hours they are asked when those end, and the asker is told so.
        var due = Decency.Of(group).Next(now);
        var ends = Instant.FromUnixTimeMilliseconds(open.EndsAt);
        if (next is null || due >= ends)
        {
            await say.SayAsync(db, asker, new Saying([Line.Of("human.nobody"), Line.Of("safety.text", ("text", HumanWords.Numbers(group, asker, now)))]), (now, null, Priority.Answer), null, $"human:{open.Id}:nobody", cancellation);
            await EndAsync(db, open, cancellation);
            return false;
        }

        var contact = await db.Persons.SingleAsync(person => person.Id == next.PersonId, cancellation);
        var another = open.Asked.Length > 0;
        (open.ContactId, open.Asked) = (next.PersonId, $"{open.Asked} {next.PersonId}".Trim());
        await say.SayAsync(db, contact, HumanWords.Request(open, group), (due, null, Priority.Answer), null, $"human:{open.Id}:ask:{next.PersonId}", cancellation);
        await say.SayAsync(db, asker, HumanWords.Waiting(next, open, another, due > now, HumanWords.Numbers(group, asker, now)), (now, null, Priority.Answer), null, $"human:{open.Id}:waiting:{next.PersonId}", cancellation);
        await db.RingAtAsync(ids, HandOverRing.Kind, open.Id, Instant.Min(due + Duration.FromHours(next.WithinHours), ends).ToUnixTimeMilliseconds(), $"human:{open.Id}", cancellation);
        return true;
    }

    /// <summary>Who is asked now no longer needs to answer: the question is held back, or, when it has been put, taken back.</summary>
    public async Task CallOffAsync(CommunityDb db, HandOver open, Instant now, CancellationToken cancellation)
    {
        var occasion = $"human:{open.Id}:ask:{open.ContactId}";
        var heldBack = await db.Dispatch.Where(row => row.DedupeKey == occasion && row.State == DispatchState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        if (heldBack == 0)
        {
            await say.SayAsync(db, await db.Persons.SingleAsync(person => person.Id == open.ContactId, cancellation), new Saying([Line.Of("human.no-longer")]), (now, null, Priority.Answer), null, $"human:{open.Id}:off", cancellation);
        }
    }

    /// <summary>Nothing of it is kept, and no timer rings for it.</summary>
    public static async Task EndAsync(CommunityDb db, HandOver open, CancellationToken cancellation)
    {
        db.HandOvers.Remove(open);
        await db.StopTimersAsync(HandOverRing.Kind, open.Id, cancellation);
    }
}
