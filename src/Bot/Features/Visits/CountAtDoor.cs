using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Visits;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Visits;

/// <summary>[Räkna vid dörren]: a host taps [En till] for each who comes unannounced (S16). Only the number is kept; two hosts count on the same one.</summary>
internal sealed class CountAtDoor : IHearPress
{
    public const string Action = "door";
    public const int Open = 0;
    private const int One = 1, Back = 2, Done = 3;

    /// <summary>Who comes early is let in, who comes late too; then the host is asked how many they were altogether.</summary>
    private static readonly Duration Before = Duration.FromHours(2), After = Duration.FromHours(8);

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var meetup))
        {
            return Reply.No(turn, why);
        }

        if (token.Arg == Open)
        {
            return Show(turn, meetup);
        }

        if (token.Arg is One or Back)
        {
            meetup = await AddAsync(turn, meetup, token.Arg == One ? 1 : -1, cancellation);
        }

        return Reply.Here(token.Arg == Done ? new Saying([Line.Of(meetup.AtDoor == 0 ? "door.done-none" : "door.done", ("n", meetup.AtDoor), ("title", meetup.Title))]) : Counter(meetup), DraftPress.MessageOf(turn));
    }

    /// <summary><c>/besok +1</c>, and <c>/besok</c> alone at the door: of the meetup that the speaker holds and that is on now; null: none is.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="groups">The speaker's groups here.</param>
    /// <param name="more">How many came; 0: only shows.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public static async Task<Reply?> HearAsync(Turn turn, IReadOnlyList<Chat> groups, int more, CancellationToken cancellation)
    {
        long[] ids = [.. groups.Select(group => group.Id)];
        var (from, until) = ((turn.Now - After).ToUnixTimeMilliseconds(), (turn.Now + Before).ToUnixTimeMilliseconds());
        var now = await turn.Db.Meetups.AsNoTracking().Where(row => ids.Contains(row.ChatId) && row.State == MeetupState.Planned && row.StartsAt > from && row.StartsAt <= until)
            .OrderByDescending(row => row.StartsAt).Take(20).ToListAsync(cancellation);

        // Their own first: an organiser may change everybody's, but stands at one door.
        foreach (var meetup in now.OrderBy(row => row.HostId != turn.Speaker.Id))
        {
            if (!(await FindAsync(turn, meetup.Id, cancellation)).IsRefused(out _, out var found) && (more > 0 || found.HostId == turn.Speaker.Id))
            {
                return Reply.OnlySpeaker(Counter(more == 0 ? found : await AddAsync(turn, found, more, cancellation)));
            }
        }

        return null;
    }

    /// <summary>A meetup about to begin or just begun, of which the speaker is a host or an organiser now.</summary>
    private static async Task<Outcome<Meetup>> FindAsync(Turn turn, long meetupId, CancellationToken cancellation)
    {
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleOrDefaultAsync(row => row.Id == meetupId, cancellation);
        if (meetup is not { State: MeetupState.Planned })
        {
            return new Refusal("button.stale");
        }

        var group = await turn.Db.Chats.AsNoTracking().SingleAsync(chat => chat.Id == meetup.ChatId, cancellation);
        var start = Instant.FromUnixTimeMilliseconds(meetup.StartsAt);
        return 0 switch
        {
            _ when !await ChangeMeetup.MayAsync(turn, meetup, group, cancellation) => new Refusal("visits.not-yours"),
            _ when turn.Now < start - Before => new Refusal("door.not-yet"),
            _ when turn.Now > start + After => new Refusal("door.over"),
            _ => meetup,
        };
    }

    /// <summary>In the store in one step: whoever else counts at the same moment is not lost.</summary>
    private static async Task<Meetup> AddAsync(Turn turn, Meetup meetup, int more, CancellationToken cancellation)
    {
        await turn.Db.Meetups.Where(row => row.Id == meetup.Id && row.AtDoor + more >= 0 && row.AtDoor + more <= Visit.Most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AtDoor, row => row.AtDoor + more), cancellation);
        return await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == meetup.Id, cancellation);
    }

    /// <summary>In the private chat, where it can stay in the hand: the group learns nothing of it.</summary>
    private static Reply Show(Turn turn, Meetup meetup) => turn.InGroup && turn.Person is { Reach: Reach.Open } person
        ? new Reply([new Message(new Audience.PersonInPrivate(person), Counter(meetup))], Line.Of("manage.asked-privately"))
        : Reply.OnlySpeaker(Counter(meetup), DraftPress.MessageOf(turn));

    private static Saying Counter(Meetup meetup) => new(
        [Line.Of("door.count", ("title", meetup.Title), ("when", Moment.Of(meetup))), Line.Of(meetup.AtDoor == 0 ? "door.none-yet" : "door.so-far", ("n", meetup.AtDoor))],
        [[Do("button.door-one", meetup, One), .. meetup.AtDoor > 0 ? [Do("button.door-back", meetup, Back)] : Array.Empty<Button>()], [Do("button.door-done", meetup, Done)]]);

    private static Button Do(string label, Meetup meetup, int what) => new(Line.Of(label), Action, meetup.Id, what);
}
