using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>Two changes in one night: in the morning each is heard of that still holds, told from what people knew in the evening.</summary>
public sealed class HearingOfTwoChanges
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Another_day_is_heard_of_though_the_place_changes_after_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);
        await PlaceAsync(town, times[0], "dammen", all: true);

        Assert.Equal(["change.series-time", "change.series-place"], await KeysAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_day_is_heard_of_though_one_of_the_times_is_cancelled(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);
        await town.CancelAsync(times[2], all: false);

        Assert.Equal(["change.series-time", "change.cancelled"], await KeysAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_times_place_is_heard_of_though_all_are_moved(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await PlaceAsync(town, times[2], "dammen", all: false);
        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);

        Assert.Equal(["change.place", "change.series-time"], await KeysAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_times_place_is_not_heard_of_once_all_have_another(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 0);

        await PlaceAsync(town, times[0], "dammen", all: false);
        await PlaceAsync(town, times[0], "torget", all: true);

        Assert.Equal(["change.series-place"], await KeysAsync(town));
        Assert.Equal(("–", "torget"), await OldAndNewAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_other_days_are_told_as_one_from_the_day_people_knew(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);
        await town.MoveAsync(await AgainAsync(town, times[0]), "fredag 27 november kl 18", all: true);

        Assert.Equal(["change.series-time"], await KeysAsync(town));
        var args = Saying.FromJson((await NewsAsync(town)).Single().Content).Lines[0].Args!;
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=WE@2026-11-25T18:00", args["old"], StringComparison.Ordinal);
        Assert.StartsWith("FREQ=WEEKLY;BYDAY=FR@2026-11-27T18:00", args["new"], StringComparison.Ordinal);
        Assert.Equal("2026-11-25T18:00", args["when"][..16]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moved_back_in_the_same_night_all_of_them_says_nothing(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);
        await town.MoveAsync(await AgainAsync(town, times[0]), "onsdag 25 november kl 18", all: true);

        Assert.Empty(await KeysAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task All_cancelled_after_another_day_names_the_day_people_knew(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 2);

        await town.MoveAsync(times[0], "torsdag 26 november kl 18", all: true);
        await town.CancelAsync(times[0], all: true);

        Assert.Equal(["change.series-cancelled"], await KeysAsync(town));
        Assert.Equal("2026-11-25T18:00", Saying.FromJson((await NewsAsync(town)).Single().Content).Lines[0].Args!["when"][..16]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_shorter_rule_calls_off_says_nothing_more_of_its_own(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 8);

        await PlaceAsync(town, times[8], "dammen", all: false);
        await town.MoveAsync(times[0], "varje torsdag 18 till nyårsafton", all: true);

        Assert.Equal(["change.series-time"], await KeysAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_costs_are_told_as_one_from_none(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await NightAsync(town, yesTo: 0);

        await CostAsync(town, times[0], "40 kr");
        await CostAsync(town, times[0], "50 kr");

        var args = Saying.FromJson(Assert.Single(await NewsAsync(town)).Content).Lines[0].Args!;
        Assert.Equal(("cost.unsaid", "50 kr"), (args["was"], args["new"]));
    }

    private static async Task<List<Meetup>> NightAsync(SeriesTown town, int yesTo)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.AnswerAsync(times[yesTo].Id, 1, Answer.Yes);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 11, 23, 23, 0));
        return times;
    }

    /// <summary>As it is by now.</summary>
    private static Task<Meetup> AgainAsync(SeriesTown town, Meetup meetup) => town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.Id == meetup.Id), default);

    private static Task<Reply> PlaceAsync(SeriesTown town, Meetup meetup, string place, bool all) => town.TurnAsync(SeriesTown.Host, async turn =>
    {
        var draft = await ManageMeetup.DraftAsync(turn, meetup, turn.Chat, DraftKind.ChangePlace, default);
        draft.Place = place;
        await turn.Db.SaveChangesAsync();
        return all ? await town.Get<AllFromHere>().ApplyAsync(turn, draft, default) : await town.Get<ChangeMeetup>().ApplyAsync(turn, draft, turn.Chat, default);
    });

    private static async Task CostAsync(SeriesTown town, Meetup meetup, string cost)
    {
        await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id);
        await town.TurnAsync(SeriesTown.Host, async turn => await town.Get<ChangeCost>().AnswerAsync(turn, await turn.Db.Drafts.SingleAsync(row => row.Kind == DraftKind.ChangeCost), cost, default));
        await town.PressAsync<ChangeCost>(SeriesTown.Host, meetup.Id, 2);
    }

    private static async Task<List<Dispatch>> NewsAsync(SeriesTown town) => [.. (await town.SaidAsync()).Where(row => row.Priority == Priority.Change)];

    private static async Task<List<string>> KeysAsync(SeriesTown town) => [.. (await NewsAsync(town)).Select(row => Saying.FromJson(row.Content).Lines[0].Key)];

    private static async Task<(string, string)> OldAndNewAsync(SeriesTown town) =>
        (await NewsAsync(town)).Select(row => Saying.FromJson(row.Content).Lines[0].Args!).Select(args => (args["old"], args["new"])).Single();
}
