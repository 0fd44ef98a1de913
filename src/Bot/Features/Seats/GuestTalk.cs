using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Seats;

/// <summary><c>/gast Greta i 2B</c>, "ta med Greta" in private, and the question when it was left open for which meetup.</summary>
internal sealed class GuestTalk(NameGuest guests) : IHearCommand, IHearWords, IHearDraft
{
    private static readonly string[] Hinges = [" till ", " to "];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        return rest.Length == 0 ? await ShowAsync(turn, cancellation)
            : GuestWords.Clean(rest) is { } name ? await ForAsync(turn, name, cancellation) ?? await NoSeatForGuest.FirstAsync(turn, cancellation)
            : Reply.No(turn, new Refusal("guest.odd-name"));
    }

    /// <summary>Without a name: whom the speaker has written down, and room for one more.</summary>
    private static async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var mine = await MeetupsAsync(turn, cancellation);
        return mine.Count switch
        {
            0 => Reply.OnlySpeaker(new Saying([Line.Of("guest.how")])),
            1 => await GuestPress.AskAsync(turn, mine[0].Meetup, cancellation),
            _ => Reply.OnlySpeaker(new Saying([Line.Of("guest.which-meetup")], Choices(mine, GuestPress.Ask))),
        };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Choices(IEnumerable<(Meetup Meetup, Chat Group)> among, int arg) =>
    [
        .. among.Take(8).Select(pair => (IReadOnlyList<Button>)[MeetupButton.Of(pair.Meetup, GuestPress.Action, arg)]),
        SeatChoice.Close,
    ];

    /// <summary>Only in private, and only when there is a meetup to bring somebody to, or a name is said: else the words are about something else.</summary>
    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation) =>
        turn.InGroup || turn.Person is null || GuestWords.Asked(said.Text) is not { } name ? null
            : await ForAsync(turn, name, cancellation) ?? (GuestWords.IsName(said.Text) && (await GroupsOf.PersonAsync(turn, cancellation)).Count > 0 ? await NoSeatForGuest.FirstAsync(turn, cancellation) : null);

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if (draft.Kind != DraftKind.NameOfGuest || (GuestWords.Asked(words) ?? GuestWords.Clean(words)) is not { } name)
        {
            return Reply.Here(new Saying([Line.Of("guest.odd-name")], [Managed.NotNow(draft)], AwaitsWords: true));
        }

        turn.Db.Drafts.Remove(draft);
        return await AddAsync(turn, draft.MeetupId ?? 0, name, cancellation);
    }

    /// <summary>Adds, as whoever the speaker is to this meetup at this moment.</summary>
    public async Task<Reply> AddAsync(Turn turn, long meetupId, string name, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        var group = meetup is null ? null : await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var asHost = group is not null && await ChangeMeetup.MayAsync(turn, meetup!, group, cancellation);
        if ((await guests.AddAsync(turn.Db, meetupId, turn.Speaker, asHost, name, turn.Now, cancellation)).IsRefused(out var why, out var coming))
        {
            return asHost && why.Key == "guest.full-host" ? NoSeatForGuest.ToHost(turn, why, meetupId) : Reply.No(turn, why);
        }

        // Below a threshold no number is told, not to the host either: it would be somebody's.
        var now = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == meetupId, cancellation);
        var line = now.Least > coming ? Line.Of("guest.added", ("name", name)) : Line.Of("guest.added-count", ("name", name), ("n", coming));
        return Reply.OnlySpeaker(new Saying([line, Line.Of("guest.to", ("title", now.Title), ("when", Moment.Of(now)))], [[new Button(Line.Of("button.guests"), GuestPress.Action, meetupId, GuestPress.Ask), .. SeatChoice.Close]]), DraftPress.MessageOf(turn));
    }

    private async Task<Reply?> ForAsync(Turn turn, string name, CancellationToken cancellation)
    {
        var (meant, guest) = Meant(turn, await MeetupsAsync(turn, cancellation), name);
        if (meant.Count <= 1)
        {
            return meant is [var one] ? await AddAsync(turn, one.Meetup.Id, guest, cancellation) : null;
        }

        await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id).ExecuteDeleteAsync(cancellation);
        turn.Db.Drafts.Add(new Draft
        {
            Id = turn.Ids.Next(), PersonId = turn.Speaker.Id, GroupId = meant[0].Group.Id, AskedIn = turn.Chat.Id, Kind = DraftKind.WhichMeetupForGuest, Step = DraftStep.Confirm, Title = guest, Zone = meant[0].Group.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        });
        return Reply.OnlySpeaker(new Saying([Line.Of("guest.which", ("name", guest))], Choices(meant, GuestPress.Pick)));
    }

    /// <summary>"Greta i 2B till promenaden": the last "till" may say which meetup.</summary>
    private static (IReadOnlyList<(Meetup Meetup, Chat Group)> Meant, string Guest) Meant(Turn turn, IReadOnlyList<(Meetup Meetup, Chat Group)> among, string name)
    {
        var at = Hinges.Max(hinge => name.LastIndexOf(hinge, StringComparison.OrdinalIgnoreCase));
        if (among.Count > 1 && at > 0 && WhichMeetup.Matching(turn, among, name[(at + 4)..].Trim()) is { Count: var count } matching && count < among.Count)
        {
            return (matching, name[..at]);
        }

        return (among, name);
    }

    /// <summary>Those the speaker comes to, hosts, or organises.</summary>
    private static async Task<IReadOnlyList<(Meetup Meetup, Chat Group)>> MeetupsAsync(Turn turn, CancellationToken cancellation)
    {
        var found = (await WhichMeetup.ChangeableAsync(turn, cancellation)).ToList();
        foreach (var group in await GroupsOf.PersonAsync(turn, cancellation))
        {
            var coming = await turn.Db.Meetups.AsNoTracking().Where(row => row.ChatId == group.Id && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs
                && turn.Db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && rsvp.PersonId == turn.Speaker.Id && rsvp.Answer == Answer.Yes)).ToListAsync(cancellation);
            found.AddRange(coming.Where(meetup => found.TrueForAll(pair => pair.Meetup.Id != meetup.Id)).Select(meetup => (meetup, group)));
        }

        return [.. found.OrderBy(pair => pair.Meetup.StartsAt)];
    }
}
