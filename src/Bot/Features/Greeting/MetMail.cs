using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Greeting;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Greeting;

/// <summary>What the two who are to meet are told: each other's first name, where and when. Nobody else learns anything; no numbers are passed on.</summary>
internal sealed class MetMail(Ids ids, PrivateWord say)
{
    /// <summary>The line that says when the two meet.</summary>
    public const string WhenKey = "met.when";

    /// <summary>They meet a little before the others (S22: 9.50 for ten o'clock).</summary>
    private static readonly Duration Early = Duration.FromMinutes(10);

    /// <summary>Asks those who have offered to meet somebody; with none of them within reach, the hosts.</summary>
    public async Task AskAsync(CommunityDb db, Meetup meetup, MetWish wish, Instant now, CancellationToken cancellation)
    {
        var greeters = await db.Greeters.AsNoTracking().Where(row => row.MeetupId == meetup.Id && row.PersonId != wish.PersonId).Select(row => row.PersonId).ToListAsync(cancellation);
        var asked = 0;
        foreach (var greeter in greeters)
        {
            asked += await AskOneAsync(db, meetup, wish, greeter, now, cancellation) ? 1 : 0;
        }

        if (asked == 0)
        {
            await AskHostsAsync(db, meetup, wish, now, cancellation);
        }
    }

    /// <summary>Asks those who hold it.</summary>
    /// <returns>Whether one of them could be asked.</returns>
    public async Task<bool> AskHostsAsync(CommunityDb db, Meetup meetup, MetWish wish, Instant now, CancellationToken cancellation, long except = 0, bool again = false)
    {
        var asked = false;
        foreach (var host in (await db.HostsAsync(meetup, cancellation)).Where(host => host != except && host != wish.PersonId))
        {
            asked |= await AskOneAsync(db, meetup, wish, host, now, cancellation, again);
        }

        return asked;
    }

    /// <param name="db">Inside a transaction; the caller saves.</param>
    /// <param name="meetup">The meetup.</param>
    /// <param name="wish">Who would like to be met.</param>
    /// <param name="personId">Who is asked.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="again">Also somebody who has been asked, because somebody else can't any more.</param>
    /// <returns>False when that person can't be asked, or has been.</returns>
    public async Task<bool> AskOneAsync(CommunityDb db, Meetup meetup, MetWish wish, long personId, Instant now, CancellationToken cancellation, bool again = false)
    {
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        List<Line> lines = [Line.Of("met.asked", ("name", wish.Name), ("title", meetup.Title)), .. Where(meetup)];
        return await say.SayAsync(
            db, personId,
            new Saying(lines, [[new Button(Line.Of("button.i-will"), MeetSomebody.Action, wish.PersonId, MeetSomebody.Mark(meetup.Id)), new Button(Line.Of("button.not-now"), Close.Action)]]),
            (Decency.Of(group).BeforeStart(meetup, now), SeatMail.StartOf(meetup), Priority.Reminder), meetup.Id, again ? Key("again", wish, ids.Next()) : Key("asked", wish, personId), cancellation);
    }

    /// <summary>Tells the one who would like to be met.</summary>
    public async Task TellAsync(CommunityDb db, Meetup meetup, MetWish wish, Line what, IReadOnlyList<Button>? buttons, Instant now, CancellationToken cancellation)
    {
        var group = await SeatMail.GroupAsync(db, meetup, cancellation);
        await say.SayAsync(
            db, wish.PersonId, new Saying([what, .. wish.State == MetState.WillBeMet ? Where(meetup) : []], buttons is null ? null : [buttons]),
            (Decency.Of(group).BeforeStart(meetup, now), SeatMail.StartOf(meetup), Priority.Reminder), meetup.Id, Key("told", wish, ids.Next()), cancellation);
    }

    /// <summary>Tells somebody who had said that they would meet the other.</summary>
    public async Task TellGreeterAsync(CommunityDb db, Meetup meetup, MetWish wish, string what, Instant now, CancellationToken cancellation)
    {
        if (wish.GreeterId is { } greeter)
        {
            var group = await SeatMail.GroupAsync(db, meetup, cancellation);
            await say.SayAsync(
                db, greeter, new Saying([Line.Of(what, ("name", wish.Name), ("title", meetup.Title))]),
                (Decency.Of(group).BeforeStart(meetup, now), SeatMail.StartOf(meetup), Priority.Reminder), meetup.Id, Key("greeter", wish, ids.Next()), cancellation);
        }
    }

    /// <summary>When and where they meet.</summary>
    public static IEnumerable<Line> Where(Meetup meetup) => [When(meetup), .. MeetupFacts.Place(meetup)];

    public static Line When(Meetup meetup) => Line.Of(WhenKey, ("when", SeatMail.Wall(SeatMail.StartOf(meetup) - Early, meetup)));

    private static string Key(string what, MetWish wish, long last) => string.Create(CultureInfo.InvariantCulture, $"{StillToSay.Met}{what}:{wish.MeetupId}:{wish.PersonId}:{wish.AskedAt}:{last}");
}
