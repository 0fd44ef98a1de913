using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>[Ny tid] under a series that has run out: as long again on another day, with its people and all that its host had chosen.</summary>
public sealed class GoingOnAtANewTime
{
    private const int Anew = 2, GoOn = 1, Always = 0, OnlyOnce = 2;

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_rule_the_settings_and_the_regulars(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var old = await OverAsync(town);

        await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, Anew);
        await SayAsync(town, SeriesTown.Host, "tisdag 19");

        var following = Assert.Single(await town.SeriesAsync(), row => row.State == SeriesState.Going);
        var times = await town.MeetupsAsync(following.Id);
        Assert.Equal((old.Id, "2026-12-08T19:00 2026-12-15T19:00"), (following.Follows!.Value, string.Join(' ', times.Select(row => row.LocalStart))));
        Assert.All(times, row => Assert.Equal(("40 kr", true, 8), (row.Cost, row.NamesHidden, row.Capacity)));
        Assert.Equal(times.Select(row => row.Id), (await town.AnswersAsync(1)).Where(row => row.Answer == Answer.Yes && times.Exists(one => one.Id == row.MeetupId)).Select(row => row.MeetupId).Order());
        Assert.Equal(["1001"], await town.HearersOfAsync("series.goes-on"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asks_nobody_again_once_a_second_host_has_given_it_its_time(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var old = await OverAsync(town);
        await town.Store.WriteAsync(db => Task.FromResult(db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = old.Id, PersonId = 2, Name = "Bo", Accepted = true, AskedAt = 1 })), default);

        await town.PressAsync<SeriesHand>(2, old.Id, Anew);
        await SayAsync(town, 2, "tisdag 19");

        var following = Assert.Single(await town.SeriesAsync(), row => row.State == SeriesState.Going);
        Assert.Equal((SeriesTown.Host, "P900"), (following.HostId, following.HostName));
        Assert.Equal(2, (await town.Store.ReadAsync(db => db.SecondHosts.SingleAsync(row => row.SubjectId == following.Id), default)).PersonId);
        await town.UntilAsync(new LocalDateTime(2026, 12, 12, 12, 0));
        Assert.Empty(await town.HearersOfAsync("series.hand-group"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_refused_when_it_goes_on_already(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var old = await OverAsync(town);
        await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, Anew);
        await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, GoOn);

        var reply = await SayAsync(town, SeriesTown.Host, "tisdag 19");

        Assert.Equal("series.answered", reply.Toast?.Key);
        Assert.Equal(2, (await town.SeriesAsync()).Count);
    }

    [Fact]
    public async Task Is_only_for_whom_it_is_still_to_say()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 2);
        var old = await OverAsync(town);
        await town.Store.WriteAsync(db => Task.FromResult(db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = old.Id, PersonId = 2, Name = "Bo", Accepted = true, AskedAt = 1 })), default);
        await town.PressAsync<SeriesHand>(2, old.Id, Anew);
        await town.Store.WriteAsync(db => db.SecondHosts.ExecuteDeleteAsync(), default);

        Assert.Equal("meetup.not-yours", (await SayAsync(town, 2, "tisdag 19")).Toast?.Key);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Once_and_no_more_is_an_answer_too(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var old = await OverAsync(town);
        await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, Anew);
        Assert.NotNull(await WaitingAsync(town));

        await town.PressAsync<SeriesDraft>(SeriesTown.Host, (await town.Store.ReadAsync(db => db.Drafts.SingleAsync(row => row.Kind == DraftKind.NewMeetup), default)).Id, OnlyOnce);
        Assert.NotNull(await WaitingAsync(town));
        await SayAsync(town, SeriesTown.Host, "tisdag 19");

        Assert.Equal(SeriesState.Ended, Assert.Single(await town.SeriesAsync()).State);
        Assert.Null(await WaitingAsync(town));
        Assert.Equal("2026-12-08T19:00", (await town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.SeriesId == null), default)).LocalStart);
        Assert.Equal("series.answered", (await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, GoOn)).Toast?.Key);
    }

    /// <summary>Whoever was always in chose neither that day nor that hour: they are asked, once, and nothing of "always" is left that could ask again.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Once_and_no_more_is_told_to_who_was_always_in(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var old = await OverAsync(town);
        await town.PressAsync<AlwaysIn>(SeriesTown.Host, old.Id, Always);
        await town.PressAsync<SeriesHand>(SeriesTown.Host, old.Id, Anew);
        await town.PressAsync<SeriesDraft>(SeriesTown.Host, (await town.Store.ReadAsync(db => db.Drafts.SingleAsync(row => row.Kind == DraftKind.NewMeetup), default)).Id, OnlyOnce);
        await SayAsync(town, SeriesTown.Host, "tisdag 19");

        Assert.Equal(["1001"], await town.HearersOfAsync("always.only-once"));
        var once = await town.Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.SeriesId == null), default);
        var asked = (await town.SaidAsync()).Single(row => row.ChatId == 1001 && row.Content.Contains("always.only-once", StringComparison.Ordinal));
        Assert.Equal([once.Id, once.Id], Community.Outbox.Saying.FromJson(asked.Content).Buttons!.SelectMany(row => row).Select(button => button.Subject));
        Assert.DoesNotContain(await town.AnswersAsync(1), row => row.MeetupId == once.Id);
        Assert.Empty(await town.Store.ReadAsync(db => db.Standings.ToListAsync(), default));
        Assert.Empty(await town.Store.ReadAsync(db => db.Timers.Where(ring => ring.Kind == AskWhetherToGoOn.Kind).ToListAsync(), default));
    }

    private static Task<Community.Outbox.Line?> WaitingAsync(SeriesTown town) =>
        town.Store.ReadAsync(async db => await new NoNextDate().SayAsync(db, await db.Chats.SingleAsync(chat => chat.Id == SeriesTown.Group), town.Now, default), default);

    /// <summary>Two Wednesdays with a regular, and the hand is raised.</summary>
    private static async Task<MeetupSeries> OverAsync(SeriesTown town)
    {
        var series = await town.StartAsync("varje onsdag 18, 2 gånger", capacity: 8, with: draft => (draft.Cost, draft.NamesHidden) = ("40 kr", true));
        await town.PressAsync<AlwaysIn>(1, series.Id, Always);
        await town.UntilAsync(new LocalDateTime(2026, 12, 3, 11, 0));
        return series;
    }

    private static async Task<Bot.Conversation.Reply> SayAsync(SeriesTown town, long person, string when) => await town.TurnAsync(person, async turn =>
    {
        var draft = await turn.Db.Drafts.SingleAsync(row => row.PersonId == person && row.Kind == DraftKind.NewMeetup);
        Assert.True(DraftTime.TryTake(draft, when, "sv", turn.Local(turn.Chat), SeriesTown.Stockholm), when);
        return await town.Get<ConfirmDraft>().ConfirmAsync(turn, draft, default);
    });
}
