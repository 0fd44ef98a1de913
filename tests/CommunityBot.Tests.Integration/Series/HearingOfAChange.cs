using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>P14: each change reaches those concerned once, old and new, outside the quiet hours unless the start is within twelve hours. One-off meetups too.</summary>
public sealed class HearingOfAChange
{
    [Theory]
    [InlineData("2026-11-24T22:00", "torsdag 26 november kl 18", "2026-11-25T08:00")] // twenty hours before: in the morning
    [InlineData("2026-11-25T07:00", "torsdag 26 november kl 18", "2026-11-25T07:00")] // eleven hours before the old start: now
    [InlineData("2026-11-23T23:00", "tisdag 24 november kl 09", "2026-11-23T23:00")] // ten hours before the new start: now
    [InlineData("2026-11-24T12:00", "torsdag 26 november kl 18", "2026-11-24T12:00")] // by day: now
    public async Task Waits_for_the_morning_unless_a_start_is_within_twelve_hours(string now, string to, string due)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetup = (await town.MeetupsAsync(series.Id))[0];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        town.Now = SeriesTown.At(Local(now));

        await town.MoveAsync(meetup, to, all: false);

        Assert.Equal(SeriesTown.At(Local(due)).ToUnixTimeMilliseconds(), (await town.SaidAsync()).Single(row => row.Priority == Priority.Change).DueAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reaches_yes_maybe_and_always_once_and_nobody_else(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 5);
        var series = await town.StartAsync("varje onsdag 18");
        await town.PressAsync<AlwaysIn>(4, series.Id);
        var meetup = (await town.MeetupsAsync(series.Id))[8];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        await town.AnswerAsync(meetup.Id, 2, Answer.Maybe);
        await town.AnswerAsync(meetup.Id, 3, Answer.No);

        await town.MoveAsync(meetup, "torsdag 21 januari kl 18", all: false);

        // Nine weeks ahead, beyond the six weeks of 4's standing sign-up: still theirs to know.
        Assert.Equal(["1001", "1002", "1004"], await town.HearersOfAsync("change.time"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moved_twice_in_a_night_says_from_where_they_believe_it_to_be(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await YesAtNightAsync(town);

        await town.MoveAsync(meetup, "torsdag 26 november kl 19", all: false);
        await town.MoveAsync(meetup, "fredag 27 november kl 17", all: false);

        var notice = Assert.Single(await town.SaidAsync(), row => row.Priority == Priority.Change);
        var args = Saying.FromJson(notice.Content).Lines[0].Args!;
        Assert.Equal(("2026-11-25T18:00", "2026-11-27T17:00"), (args["old"][..16], args["new"][..16]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moved_back_in_the_same_night_says_nothing(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await YesAtNightAsync(town);

        await town.MoveAsync(meetup, "torsdag 26 november kl 19", all: false);
        await town.MoveAsync(meetup, "onsdag 25 november kl 18", all: false);

        Assert.DoesNotContain(await town.SaidAsync(), row => row.Priority == Priority.Change);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cancelled_after_a_move_that_nobody_heard_of_names_the_time_they_know(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var meetup = await YesAtNightAsync(town);

        await town.MoveAsync(meetup, "torsdag 26 november kl 19", all: false);
        await town.CancelAsync(meetup, all: false);

        var notice = Assert.Single(await town.SaidAsync(), row => row.Priority == Priority.Change);
        var line = Saying.FromJson(notice.Content).Lines[0];
        Assert.Equal(("change.cancelled", "2026-11-25T18:00"), (line.Key, line.Args!["when"][..16]));
    }

    /// <summary>Nobody can write to them: whoever makes the change is told how many they are, in the same answer; and the host, when it was another.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_makes_the_change_is_told_how_many_answered_on_the_web(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var series = await town.StartAsync("varje onsdag 18");
        var meetup = (await town.MeetupsAsync(series.Id))[0];
        await OnTheWebAsync(town, meetup, (51, Answer.Yes), (52, Answer.Waiting), (53, Answer.No));
        await town.Store.WriteAsync(db => { db.Organisers.Add(new Organiser { ChatId = SeriesTown.Group, PersonId = 1, NamedBy = SeriesTown.Host, NamedAt = 0 }); return Task.FromResult(0); }, default);

        Assert.Equal("2", OnWeb(await town.MoveAsync(meetup, "torsdag 26 november kl 19", all: false)));
        Assert.Equal("2", OnWeb(await town.MoveAsync(meetup, "torsdag 26 november kl 18", all: true, by: 1)));
        var toHost = Assert.Single(await town.SaidAsync(), row => row.ChatId == 1000 + SeriesTown.Host && Saying.FromJson(row.Content).Lines[0].Key == "change.series-time");
        Assert.Equal("change.on-web", Saying.FromJson(toHost.Content).Lines[1].Key);
        Assert.Equal("2", OnWeb(await CostAsync(town, meetup, "40 kr", onlyThis: true)));
        Assert.Equal("2", OnWeb(await CostAsync(town, meetup, "50 kr", onlyThis: false)));
        Assert.Null(OnWeb(await CostAsync(town, meetup, "50 kr", onlyThis: true)));
        Assert.Equal("2", OnWeb(await town.CancelAsync(meetup, all: false)));
        Assert.Null(OnWeb(await town.CancelAsync((await town.MeetupsAsync((await town.SeriesAsync())[^1].Id))[1], all: false)));
    }

    private static async Task<CommunityBot.Bot.Conversation.Reply> CostAsync(SeriesTown town, Meetup meetup, string cost, bool onlyThis)
    {
        await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id);
        await town.TurnAsync(SeriesTown.Host, async turn => await town.Get<ChangeCost>().AnswerAsync(turn, await turn.Db.Drafts.SingleAsync(row => row.Kind == DraftKind.ChangeCost), cost, default));
        return await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id, onlyThis ? 2 : 3);
    }

    private static string? OnWeb(CommunityBot.Bot.Conversation.Reply reply) => reply.Messages.SelectMany(message => message.What.Lines).SingleOrDefault(line => line.Key == "change.on-web")?.Args!["n"];

    private static Task<int> OnTheWebAsync(SeriesTown town, Meetup meetup, params (long Person, Answer Answer)[] answers) => town.Store.WriteAsync(
        db =>
        {
            foreach (var (person, answer) in answers)
            {
                db.Persons.Add(new Person { Id = person, Channel = Person.Web, Address = $"hash{person}", Language = "sv" });
                db.Rsvps.Add(new Rsvp { MeetupId = meetup.Id, PersonId = person, Answer = answer, Name = "Greta (på webben)", AnsweredAt = 1 });
            }

            return Task.FromResult(0);
        },
        default);

    private static async Task<Meetup> YesAtNightAsync(SeriesTown town)
    {
        var series = await town.StartAsync("varje onsdag 18");
        var meetup = (await town.MeetupsAsync(series.Id))[0];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 23, 23, 0));
        return meetup;
    }

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
