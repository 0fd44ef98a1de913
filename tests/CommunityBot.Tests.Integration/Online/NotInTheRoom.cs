using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Online;

/// <summary>Whoever takes part by link is not at the place: nothing that needs being there is asked of them or counts them (S22, S33, S46).</summary>
public sealed class NotInTheRoom
{
    [Theory, OnSqlite, OnPostgres]
    public async Task By_link_one_is_asked_for_no_pace_and_offered_no_greeter(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var (first, run) = await TwoAsync(town);
        town.Now = SeriesTown.At(first.Local.PlusHours(3));

        await town.AnswerAsync(run.Id, 2, Answer.Yes, byLink: true);
        await town.AnswerAsync(run.Id, 3, Answer.Yes);

        Assert.Empty(await AskedAsync(town, run, 2));
        Assert.Equal(["runs.question", "met.offer"], await AskedAsync(town, run, 3));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task By_link_one_is_met_by_nobody_and_meets_nobody(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = (await TwoAsync(town)).First;
        await town.AnswerAsync(run.Id, 2, Answer.Yes, byLink: true);
        await town.AnswerAsync(run.Id, 3, Answer.Yes);

        Assert.Equal("answer.say-yes-first", (await town.PressAsync<BeMet>(2, run.Id, BeMet.Wish)).Toast!.Key);
        Assert.Equal("answer.say-yes-first", (await town.PressAsync<BeMet>(2, run.Id, BeMet.CanMeet)).Toast!.Key);
        Assert.Null((await town.PressAsync<BeMet>(3, run.Id, BeMet.CanMeet)).Toast);
    }

    /// <summary>Who buys the buns hears of those who eat them.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task The_note_of_who_is_left_counts_the_room(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = (await TwoAsync(town)).First;
        await town.AnswerAsync(run.Id, 1, Answer.Yes);
        await town.AnswerAsync(run.Id, 2, Answer.Yes, byLink: true);
        await town.AnswerAsync(run.Id, 3, Answer.Yes);
        town.Now = SeriesTown.At(run.Local.PlusHours(-6));

        await town.AnswerAsync(run.Id, 1, Answer.No);

        var note = Assert.Single((await town.SaidAsync()).Select(row => Saying.FromJson(row.Content).Lines[0]), line => line.Key == "seats.late-note");
        Assert.Equal("1", note.Args!["n"]);
    }

    /// <summary>The link goes: those by it are asked and count as thinking; who comes to the room, or said no, hears nothing of that.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task When_the_link_goes_those_by_it_are_asked(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 4);
        var (run, other) = await TwoAsync(town);
        await town.AnswerAsync(run.Id, 1, Answer.Yes);
        await town.AnswerAsync(run.Id, 2, Answer.Yes, byLink: true);
        await town.AnswerAsync(run.Id, 3, Answer.No);
        await town.AnswerAsync(other.Id, 4, Answer.Yes, byLink: true);

        var reply = await town.PressAsync<SetLink>(SeriesTown.Host, run.Id, 2);

        Assert.Equal(["online.removed", "online.were-by-link"], Keys(reply));
        Assert.Equal("1", reply.Messages[0].What.Lines[1].Args!["n"]);
        Assert.Equal(["1002"], await town.HearersOfAsync("online.come-instead"));
        var answers = await town.Store.ReadAsync(db => db.Rsvps.OrderBy(row => row.PersonId).Select(row => row.Answer).ToListAsync(), default);
        Assert.Equal([Answer.Yes, Answer.Maybe, Answer.No, Answer.Yes], answers);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_nobody_is_by_the_link_nothing_is_said_of_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var run = (await TwoAsync(town)).First;
        await town.AnswerAsync(run.Id, 1, Answer.Yes);

        Assert.Equal(["online.removed"], Keys(await town.PressAsync<SetLink>(SeriesTown.Host, run.Id, 2)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task By_link_in_a_full_room_one_is_told_that_it_is_full(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var run = (await TwoAsync(town, capacity: 2)).First;
        await town.AnswerAsync(run.Id, 1, Answer.Yes);
        await town.AnswerAsync(run.Id, 3, Answer.Yes);
        await town.AnswerAsync(run.Id, 2, Answer.Yes, byLink: true);

        Assert.Equal("online.full-here", (await town.PressAsync<GoLast>(2, run.Id)).Toast!.Key);
    }

    /// <summary>What they are asked in the private answer to a yes.</summary>
    private static async Task<List<string>> AskedAsync(SeriesTown town, Meetup run, long person)
    {
        List<string> asked = [];
        await town.TurnAsync(person, async turn =>
        {
            var given = await turn.Db.Rsvps.SingleAsync(row => row.MeetupId == run.Id && row.PersonId == person);
            var meetup = await turn.Db.Meetups.SingleAsync(row => row.Id == run.Id);
            foreach (var part in (IAnswerPart[])[new PaceQuestion(), new OfferToBeMet(town.Get<MetMail>(), town.Get<MetRing>())])
            {
                asked.AddRange((await part.AnsweredAsync(turn, meetup, given, default)).Lines.Select(line => line.Key));
            }

            return Reply.Silence;
        });
        return asked;
    }

    private static IEnumerable<string> Keys(Reply reply) => reply.Messages.SelectMany(message => message.What.Lines).Select(line => line.Key);

    /// <summary>The first two of a weekly run with paces and a link.</summary>
    private static async Task<(Meetup First, Meetup Second)> TwoAsync(SeriesTown town, int? capacity = null)
    {
        var series = await town.StartAsync("varje onsdag 18", capacity);
        await town.Store.WriteAsync(db => db.Meetups.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true).SetProperty(row => row.Paces, "lugnt|raskt")), default);
        var made = await town.MeetupsAsync(series.Id);
        await town.Store.WriteAsync(async db =>
        {
            db.MeetupLinks.AddRange(made.Take(2).Select(meetup => new MeetupLink { MeetupId = meetup.Id, Url = "https://meet.example.org/x", Phone = "08-123 456 78" }));
            return await db.SaveChangesAsync();
        }, default);
        return (made[0], made[1]);
    }
}
