using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Afterchat;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Afterchat;

/// <summary>
/// Those who stayed for the afterchat are asked in private whether they would like to keep in touch with somebody (S38). A wish is told to nobody; when two wish
/// for each other both are told, with the way to each other's chat.
/// </summary>
internal sealed class KeepInTouch(PrivateWord say) : IHearPress
{
    public const string Action = "keep-in-touch";

    /// <summary>More names than this are a list, not people one has talked with.</summary>
    private const int MostNames = 8;

    private static readonly Duration WorthAsking = Duration.FromDays(1);

    /// <summary>The afterchat is over. Nothing when fewer than two stayed.</summary>
    public async Task AskAsync(CommunityDb db, Meetup meetup, Instant now, CancellationToken cancellation)
    {
        var stayed = await db.Stays.AsNoTracking().Where(row => row.MeetupId == meetup.Id).OrderBy(row => row.PersonId).ToListAsync(cancellation);
        foreach (var one in stayed.Where(_ => stayed.Count > 1))
        {
            await say.SayAsync(
                db, one.PersonId, Question(meetup, stayed, one.PersonId, []), (now, now + WorthAsking, Priority.Suggestion), meetup.Id,
                string.Create(CultureInfo.InvariantCulture, $"{Action}:{meetup.Id}:{one.PersonId}"), cancellation);
        }
    }

    /// <summary>The subject is the other person, or the presser who is done; the argument tells meetups apart.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var mine = (await turn.Db.Stays.AsNoTracking().Where(row => row.PersonId == turn.Speaker.Id).ToListAsync(cancellation)).SingleOrDefault(row => MeetSomebody.Mark(row.MeetupId) == token.Arg);
        var stayed = mine is null ? [] : await turn.Db.Stays.AsNoTracking().Where(row => row.MeetupId == mine.MeetupId).OrderBy(row => row.PersonId).ToListAsync(cancellation);
        if (mine?.PersonId == token.Subject)
        {
            return Reply.Here(new Saying([Line.Of(await AllSharedAsync(turn.Db, mine, cancellation) ? "after.touch-done-both" : "after.touch-done")]), DraftPress.MessageOf(turn));
        }

        if (mine is null || stayed.Find(row => row.PersonId == token.Subject) is not { } other)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        // The update is the lock: of two who wish for each other at once the second sees the first.
        await turn.Db.Meetups.Where(row => row.Id == mine.MeetupId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(row => row.Id == mine.MeetupId, cancellation);
        var both = await turn.Db.ContactWishes.AnyAsync(row => row.MeetupId == meetup.Id && row.PersonId == other.PersonId && row.OtherId == mine.PersonId, cancellation);
        var taken = await turn.Db.ContactWishes.Where(row => row.MeetupId == meetup.Id && row.PersonId == mine.PersonId && row.OtherId == other.PersonId && !both).ExecuteDeleteAsync(cancellation) > 0;
        if (!taken)
        {
            await turn.Db.Database.ExecuteSqlAsync(
                $"INSERT INTO contact_wishes (meetup_id, person_id, other_id) VALUES ({meetup.Id}, {mine.PersonId}, {other.PersonId}) ON CONFLICT (meetup_id, person_id, other_id) DO NOTHING", cancellation);
        }

        var chosen = await turn.Db.ContactWishes.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.PersonId == mine.PersonId).Select(row => row.OtherId).ToListAsync(cancellation);
        var reply = Reply.Here(Question(meetup, stayed, mine.PersonId, chosen), DraftPress.MessageOf(turn)).WithToast(taken ? "after.touch-not" : "after.touch-noted");
        return both && !taken ? await BothAsync(turn, meetup, (mine, other), reply, cancellation) : reply;
    }

    private async Task<Reply> BothAsync(Turn turn, Meetup meetup, (Stay Mine, Stay Other) pair, Reply reply, CancellationToken cancellation)
    {
        var person = await turn.Db.Persons.AsNoTracking().SingleAsync(row => row.Id == pair.Other.PersonId, cancellation);
        var told = await say.SayAsync(
            turn.Db, person.Id, Found(turn.Speaker, pair.Mine.Name, meetup), (turn.Now, null, Priority.Answer), meetup.Id,
            string.Create(CultureInfo.InvariantCulture, $"{Action}:both:{meetup.Id}:{Math.Min(person.Id, turn.Speaker.Id)}:{Math.Max(person.Id, turn.Speaker.Id)}"), cancellation);
        var shared = person.Reach == Reach.Open ? reply.WithToast("after.touch-both") : reply;
        return told ? shared.With(new Message(new Audience.OnlySpeaker(), Found(person, pair.Other.Name, meetup))) : shared;
    }

    /// <summary>Nothing is left to hear of: everybody wished for wishes the same.</summary>
    private static async Task<bool> AllSharedAsync(CommunityDb db, Stay mine, CancellationToken cancellation)
    {
        var wishes = await db.ContactWishes.AsNoTracking().Where(row => row.MeetupId == mine.MeetupId && (row.PersonId == mine.PersonId || row.OtherId == mine.PersonId)).ToListAsync(cancellation);
        var own = wishes.Where(row => row.PersonId == mine.PersonId).ToList();
        return own.Count > 0 && own.TrueForAll(wish => wishes.Exists(row => row.PersonId == wish.OtherId));
    }

    private static Saying Found(Person person, string name, Meetup meetup) => new([Line.Of("after.both", ("name", name), ("title", meetup.Title))], HumanWords.WayTo(person, name));

    private static Saying Question(Meetup meetup, IReadOnlyList<Stay> stayed, long asked, List<long> chosen) => new(
        [Line.Of("after.touch", ("title", meetup.Title)), Line.Of("after.touch-how")],
        [
            .. stayed.Where(row => row.PersonId != asked).Take(MostNames)
                .Select(row => new Button(Line.Of(chosen.Contains(row.PersonId) ? "button.touch-chosen" : "button.touch", ("name", row.Name)), Action, row.PersonId, MeetSomebody.Mark(meetup.Id)))
                .Chunk(2).Select(row => (IReadOnlyList<Button>)row),
            [chosen.Count == 0 ? new Button(Line.Of("button.not-now"), Close.Action) : new Button(Line.Of("button.done"), Action, asked, MeetSomebody.Mark(meetup.Id))],
        ]);
}
