using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Online;

/// <summary>Tells the link to one person in their private chat, and takes it back: a message that carries it is rewritten, one on its way is stopped.</summary>
internal sealed class LinkMail(Ids ids)
{
    /// <returns>False when the person has no private chat.</returns>
    public async Task<bool> SendAsync(CommunityDb db, Meetup meetup, Person person, MeetupLink link, Instant now, CancellationToken cancellation)
    {
        if (person is not { Reach: Reach.Open, PrivateChatId: { } chat })
        {
            return false;
        }

        var earlier = await CarryingAsync(db, meetup.Id, [chat], cancellation);
        var withdrawn = await WithdrawnAsync(db, earlier, cancellation);
        if (earlier.All(row => withdrawn.Contains(KeyOf(row))))
        {
            var saying = new Saying(
                [Line.Of("online.link", ("title", meetup.Title), ("when", Moment.Of(meetup))), .. Phone(link)], [[new Button(Line.Of("button.open-link"), "", Url: link.Url)]]);
            await db.SayOnceAsync(Row(chat, saying, now, meetup, Invariant($"link:{meetup.Id}:{person.Id}:{ids.Next()}")), cancellation);
        }

        return true;
    }

    /// <summary>To everybody who comes, and to whoever holds it; not to a host who has just given it.</summary>
    /// <returns>How many of those who said yes were told.</returns>
    public async Task<int> SendToAllAsync(CommunityDb db, Meetup meetup, MeetupLink link, Person giver, Instant now, CancellationToken cancellation)
    {
        var coming = await db.Rsvps.AsNoTracking().Where(rsvp => rsvp.MeetupId == meetup.Id && rsvp.Answer == Answer.Yes && rsvp.BroughtBy == null).Select(rsvp => rsvp.PersonId).ToHashSetAsync(cancellation);
        var holders = await db.LinkHoldersAsync(meetup, cancellation);
        var told = 0;
        foreach (var person in await db.Persons.AsNoTracking().Where(person => holders.Contains(person.Id)).ToListAsync(cancellation))
        {
            if (person.Id != giver.Id || coming.Contains(person.Id) || await HasHadAsync(db, meetup, person, cancellation))
            {
                told += await SendAsync(db, meetup, person, link, now, cancellation) && coming.Contains(person.Id) ? 1 : 0;
            }
        }

        return told;
    }

    private static async Task<bool> HasHadAsync(CommunityDb db, Meetup meetup, Person person, CancellationToken cancellation) =>
        person.PrivateChatId is { } chat && (await CarryingAsync(db, meetup.Id, [chat], cancellation)).Count > 0;

    public async Task WithdrawAsync(CommunityDb db, Meetup meetup, Person person, string instead, Instant now, CancellationToken cancellation)
    {
        if (person.PrivateChatId is { } chat)
        {
            await RewriteAsync(db, meetup, await CarryingAsync(db, meetup.Id, [chat], cancellation), instead, now, cancellation);
        }
    }

    public async Task WithdrawAllAsync(CommunityDb db, Meetup meetup, string instead, Instant now, CancellationToken cancellation) =>
        await RewriteAsync(db, meetup, await CarryingAsync(db, meetup.Id, null, cancellation), instead, now, cancellation);

    /// <summary>What the outbox remembers of links and numbers that have been taken back: its words go.</summary>
    public static Task ForgetAsync(CommunityDb db, IReadOnlyCollection<long> meetups, CancellationToken cancellation) => db.Dispatch
        .Where(row => row.MeetupId != null && meetups.Contains(row.MeetupId.Value) && row.Content.Contains("button.open-link")).ExecuteUpdateAsync(set => set.SetProperty(row => row.Content, ""), cancellation);

    private async Task RewriteAsync(CommunityDb db, Meetup meetup, List<Dispatch> carrying, string instead, Instant now, CancellationToken cancellation)
    {
        long[] waiting = [.. carrying.Where(row => row.State is DispatchState.Pending or DispatchState.Leased).Select(row => row.Id)];
        await db.Dispatch.Where(row => waiting.Contains(row.Id) && (row.State == DispatchState.Pending || row.State == DispatchState.Leased))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Cancelled), cancellation);
        var done = await WithdrawnAsync(db, carrying, cancellation);
        foreach (var row in carrying.Where(row => row is { State: DispatchState.Sent, MessageId: not null } && !done.Contains(KeyOf(row))))
        {
            var saying = new Saying([Line.Of(instead, ("title", meetup.Title))]);
            var edit = Row(row.ChatId, saying, now, meetup, KeyOf(row));
            edit.Edits = row.MessageId;
            await db.SayOnceAsync(edit, cancellation);
        }
    }

    /// <summary>The messages that carry the link: its own, and reminders near the start.</summary>
    private static async Task<List<Dispatch>> CarryingAsync(CommunityDb db, long meetupId, IReadOnlyCollection<long>? chats, CancellationToken cancellation)
    {
        var link = Invariant($"link:{meetupId}:");
        var reminder = Invariant($"reminder:{meetupId}:");
        var rows = db.Dispatch.AsNoTracking().Where(row => row.MeetupId == meetupId && (row.DedupeKey.StartsWith(link) || (row.DedupeKey.StartsWith(reminder) && row.Content.Contains("button.open-link")))
            && (row.State == DispatchState.Pending || row.State == DispatchState.Leased || row.State == DispatchState.Sending || row.State == DispatchState.Sent));
        return await (chats is null ? rows : rows.Where(row => chats.Contains(row.ChatId))).ToListAsync(cancellation);
    }

    private static async Task<HashSet<string>> WithdrawnAsync(CommunityDb db, List<Dispatch> carrying, CancellationToken cancellation)
    {
        string[] keys = [.. carrying.Select(KeyOf)];
        return keys.Length == 0 ? [] : await db.Dispatch.AsNoTracking().Where(row => keys.Contains(row.DedupeKey)).Select(row => row.DedupeKey).ToHashSetAsync(cancellation);
    }

    /// <summary>The number to call, for those who have no video.</summary>
    public static IEnumerable<Line> Phone(MeetupLink link) => link.Phone is { } phone ? [Line.Of("online.phone", ("phone", phone))] : [];

    private static string KeyOf(Dispatch carrying) => Invariant($"unlink:{carrying.Id}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private Dispatch Row(long chat, Saying what, Instant now, Meetup meetup, string occasion) => new()
    {
        Id = ids.Next(),
        ChatId = chat,
        Content = what.ToJson(),
        DueAt = now.ToUnixTimeMilliseconds(),
        Priority = Priority.Answer,
        MeetupId = meetup.Id,
        DedupeKey = occasion,
    };
}
