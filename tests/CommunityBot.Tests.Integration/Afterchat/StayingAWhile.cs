using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Afterchat;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Afterchat;

/// <summary>S38: who stays for the afterchat, and who would like to keep in touch with whom. The meetup begins at six on a Wednesday.</summary>
public sealed class StayingAWhile
{
    private static readonly LocalDateTime Over = new(2026, 11, 25, 20, 1), Closed = new(2026, 11, 25, 20, 31);

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_no_number_and_asks_nobody_while_only_one_stays(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await HeldAsync(town);

        Assert.Empty((await town.PressAsync<StayAWhile>(1, meetup.Id)).Messages);
        Assert.Empty((await town.PressAsync<StayAWhile>(1, meetup.Id)).Messages);
        await town.UntilAsync(Closed);

        Assert.Empty(await town.HearersOfAsync("after.touch"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_both_when_both_would_like_to_and_a_wish_alone_to_nobody(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var meetup = await StayedAsync(town, 1, 2, 3);
        Assert.Equal(["1001", "1002", "1003"], await town.HearersOfAsync("after.touch"));

        Assert.Single((await WishAsync(town, meetup, 1, of: 2)).Messages);
        Assert.Single((await WishAsync(town, meetup, 3, of: 2)).Messages);
        Assert.Empty(await town.HearersOfAsync("after.both"));
        var found = await WishAsync(town, meetup, 2, of: 1);

        Assert.Equal("after.touch-both", found.Toast!.Key);
        Assert.Equal(("after.both", "P1"), (found.Messages[1].What.Lines[0].Key, found.Messages[1].What.Lines[0].Args!["name"]));
        var told = Assert.Single(await town.SaidAsync(), row => Saying.FromJson(row.Content).Lines[0].Key == "after.both");
        Assert.Equal((1001, "P2"), (told.ChatId, Saying.FromJson(told.Content).Lines[0].Args!["name"]));

        // Pressed again, by either, it isn't said again, and can't be taken back any more.
        var again = await WishAsync(town, meetup, 2, of: 1);
        Assert.Equal((1, "after.touch-both"), (again.Messages.Count, again.Toast!.Key));
        Assert.Single((await WishAsync(town, meetup, 1, of: 2)).Messages);
        Assert.Equal(["1001"], await town.HearersOfAsync("after.both"));
        Assert.Equal(3, await town.Store.ReadAsync(db => db.ContactWishes.CountAsync(), default));

        // Done: who has wished for one who has not may still hear; who has not is promised nothing more.
        Assert.Equal(["after.touch-done-both", "after.touch-done"], await EachAsync([2, 3], async who => (await WishAsync(town, meetup, who, of: who)).Messages[0].What.Lines[0].Key));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_a_wish_back_before_it_is_shared(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var meetup = await StayedAsync(town, 1, 2);

        await WishAsync(town, meetup, 1, of: 2);
        Assert.Equal("after.touch-not", (await WishAsync(town, meetup, 1, of: 2)).Toast!.Key);

        Assert.Single((await WishAsync(town, meetup, 2, of: 1)).Messages);
        Assert.Empty(await town.HearersOfAsync("after.both"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_for_those_who_stayed_while_it_lasts(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var meetup = await StayedAsync(town, 1, 2);

        Assert.Equal("after.closed", (await town.PressAsync<StayAWhile>(3, meetup.Id)).Toast!.Key);
        Assert.Equal("button.stale", (await WishAsync(town, meetup, 3, of: 1)).Toast!.Key);
        Assert.Equal("button.stale", (await WishAsync(town, meetup, 1, of: 3)).Toast!.Key);
        await town.Store.WriteAsync(db => Retention.RunAsync(db, SeriesTown.At(new LocalDateTime(2026, 12, 3, 12, 0)).ToUnixTimeMilliseconds(), default), default);
        Assert.Equal(0, await town.Store.ReadAsync(db => db.Stays.CountAsync(), default));
    }

    private static async Task<List<string>> EachAsync(long[] people, Func<long, Task<string>> says)
    {
        List<string> said = [];
        foreach (var person in people)
        {
            said.Add(await says(person));
        }

        return said;
    }

    private static Task<Reply> WishAsync(SeriesTown town, Meetup meetup, long who, long of) => town.PressAsync<KeepInTouch>(who, of, MeetSomebody.Mark(meetup.Id));

    /// <summary>The group has heard the line, these have pressed, and it is over.</summary>
    private static async Task<Meetup> StayedAsync(SeriesTown town, params long[] people)
    {
        var meetup = await HeldAsync(town);
        await town.Store.WriteAsync(
            db => db.Dispatch.Where(row => row.DedupeKey == TalkAfterwards.OccasionOf(meetup.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent).SetProperty(row => row.MessageId, "7")), default);
        foreach (var person in people)
        {
            await town.PressAsync<StayAWhile>(person, meetup.Id);
        }

        await town.UntilAsync(Closed);
        return meetup;
    }

    private static async Task<Meetup> HeldAsync(SeriesTown town)
    {
        var meetup = (await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id))[0];
        await town.PressAsync<WishForAfterchat>(SeriesTown.Host, meetup.Id);
        await town.UntilAsync(Over);
        return meetup;
    }
}
