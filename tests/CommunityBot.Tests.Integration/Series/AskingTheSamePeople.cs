using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>Who came is known for thirty days: a series with longer between its times asks its hosts while it is.</summary>
public sealed class AskingTheSamePeople
{
    private const string Monthly = "första onsdagen i månaden 18";
    private static readonly LocalDateTime First = new(2026, 12, 2, 18, 0);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_offered_the_day_after_when_the_next_time_is_far_away(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var times = await town.MeetupsAsync((await town.StartAsync(Monthly)).Id);
        await ComeAsync(town, times[0], 1, 2);
        await town.AnswerAsync(times[0].Id, 3, Answer.No);

        await HeldAsync(town, times[0], First.PlusHours(2));
        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 10, 59));
        Assert.Empty(await town.HearersOfAsync("invite.in-time"));
        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 11, 0));

        Assert.Equal(["1900"], await town.HearersOfAsync("invite.in-time"));
        var offer = (await town.SaidAsync()).Select(row => Saying.FromJson(row.Content)).Single(saying => saying.Lines[0].Key == "invite.in-time");
        Assert.StartsWith("2026-12-31T18:00", offer.Lines[0].Args!["until"], StringComparison.Ordinal);
        var ask = offer.Buttons!.SelectMany(row => row).Single(button => button.Action == InviteSame.Action);
        Assert.Equal(times[1].Id, ask.Subject);

        await town.PressAsync<InviteSame>(SeriesTown.Host, ask.Subject, ask.Arg);
        Assert.Equal(["1001", "1002"], await town.HearersOfAsync("invite.asks"));
        await HeldAsync(town, times[0], First.PlusHours(2));
        await town.UntilAsync(new LocalDateTime(2026, 12, 20, 11, 0));
        Assert.Equal(["1900"], await town.HearersOfAsync("invite.in-time"));
    }

    [Theory]
    [InlineData("varje onsdag 18", true)]
    [InlineData("var tredje onsdag 18", true)]
    [InlineData(Monthly, false)]
    public async Task Is_not_offered_when_the_host_has_time_or_nobody_came(string when, bool came)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        var meetup = (await town.MeetupsAsync((await town.StartAsync(when)).Id))[0];
        await ComeAsync(town, meetup, came ? [1] : []);

        await HeldAsync(town, meetup, meetup.Local.PlusHours(2));
        await town.UntilAsync(meetup.Local.Date.PlusDays(2) + new LocalTime(11, 0));

        Assert.Empty(await town.HearersOfAsync("invite.in-time"));
    }

    /// <summary>"I find none" would be untrue: there was one, but who came is forgotten.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Too_late_is_told_as_what_it_is(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync(Monthly)).Id);
        Assert.Equal("invite.nobody", (await town.PressAsync<InviteSame>(SeriesTown.Host, times[1].Id)).Toast!.Key);
        await ComeAsync(town, times[0], 1);

        town.Now = SeriesTown.At(First.PlusDays(29));
        Assert.Null((await town.PressAsync<InviteSame>(SeriesTown.Host, times[1].Id)).Toast);
        town.Now = SeriesTown.At(First.PlusDays(31));
        await town.Store.WriteAsync(db => Retention.RunAsync(db, town.Now.ToUnixTimeMilliseconds(), default), default);
        var refused = (await town.PressAsync<InviteSame>(SeriesTown.Host, times[1].Id)).Toast!;

        Assert.Equal("invite.forgotten", refused.Key);
        Assert.StartsWith("2026-12-02T18:00", refused.Args!["when"], StringComparison.Ordinal);
    }

    /// <summary>A host of two series means the people of the one whose menu it is.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_those_of_the_same_series(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var monthly = await town.MeetupsAsync((await town.StartAsync(Monthly)).Id);
        var weekly = await town.MeetupsAsync((await town.StartAsync("varje torsdag 18")).Id);
        await ComeAsync(town, monthly[0], 1);
        await ComeAsync(town, weekly[1], 2);
        town.Now = SeriesTown.At(new LocalDateTime(2026, 12, 5, 12, 0));

        await town.PressAsync<InviteSame>(SeriesTown.Host, monthly[1].Id, InviteSame.Really);

        Assert.Equal(["1001"], await town.HearersOfAsync("invite.asks"));
    }

    private static async Task ComeAsync(SeriesTown town, Meetup meetup, params long[] people)
    {
        foreach (var person in people)
        {
            await town.AnswerAsync(meetup.Id, person, Answer.Yes);
        }
    }

    private static async Task HeldAsync(SeriesTown town, Meetup meetup, LocalDateTime at)
    {
        await town.UntilAsync(at);
        await town.Store.WriteAsync(async db =>
        {
            await town.Get<InviteInTime>().AfterAsync(db, meetup, await db.Chats.SingleAsync(chat => chat.Id == SeriesTown.Group), town.Now, default);
            return 0;
        }, default);
    }
}
