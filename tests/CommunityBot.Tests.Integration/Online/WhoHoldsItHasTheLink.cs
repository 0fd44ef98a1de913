using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Online;

/// <summary>The host falls ill: the second one can open the room. Person 1 shares the hosting, person 2 comes, and the host types the link.</summary>
public sealed class WhoHoldsItHasTheLink
{
    private const string Url = "https://meet.example.org/kor";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_second_host_gets_it_at_once_and_the_one_who_gave_it_not(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var (_, reply) = await LinkedAsync(town, by: SeriesTown.Host);

        Assert.Equal(["1001", "1002"], await town.HearersOfAsync("online.link"));
        Assert.Equal("1", reply.Messages[0].What.Lines[0].Args!["n"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_gets_what_the_other_gave(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        await LinkedAsync(town, by: 1);

        Assert.Equal(["1002", "1900"], await town.HearersOfAsync("online.link"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Both_have_it_before_them_when_it_begins_but_not_who_said_no(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var (meetup, _) = await LinkedAsync(town, by: SeriesTown.Host);
        await town.AnswerAsync(meetup.Id, 3, Answer.No);
        await town.UntilAsync(new LocalDateTime(2026, 11, 25, 17, 50));
        Assert.Equal(["1001", "1002", "1900"], await town.HearersOfAsync("online.soon"));

        var link = await town.Store.ReadAsync(db => ReminderLinkAsync(db, meetup), default);
        Assert.Equal([1L, 2, SeriesTown.Host], link.Order());
        await town.AnswerAsync(meetup.Id, 1, Answer.No);
        Assert.Equal([2L, SeriesTown.Host], (await town.Store.ReadAsync(db => ReminderLinkAsync(db, meetup), default)).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_menu_shows_it(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 3);
        var (meetup, _) = await LinkedAsync(town, by: SeriesTown.Host);

        var menu = await town.PressAsync<SetLink>(1, meetup.Id);

        Assert.Equal(Url, menu.Messages[0].What.Lines[0].Args!["link"]);
        Assert.Equal("meetup.not-yours", (await town.PressAsync<SetLink>(2, meetup.Id)).Toast!.Key);
    }

    private static async Task<IReadOnlyCollection<long>> ReminderLinkAsync(CommunityDb db, Meetup meetup) => [.. (await ReminderLink.OfAsync(db, meetup, ReminderKind.TwoHours, default))!.Holders];

    private static async Task<(Meetup Meetup, Reply Reply)> LinkedAsync(SeriesTown town, long by)
    {
        var series = await town.StartAsync("varje onsdag 18");
        var first = (await town.MeetupsAsync(series.Id))[0];
        await town.Store.WriteAsync(async db =>
        {
            db.SecondHosts.Add(new SecondHost { Id = 77, SubjectId = series.Id, PersonId = 1, Name = "P1", Accepted = true, AskedAt = 0 });
            return await db.SaveChangesAsync();
        }, default);
        await town.AnswerAsync(first.Id, 2, Answer.Yes);
        await town.PressAsync<SetLink>(by, first.Id);
        var reply = await town.TurnAsync(by, async turn => await town.Get<SetLink>().AnswerAsync(turn, await turn.Db.Drafts.SingleAsync(), Url, default));
        return ((await town.MeetupsAsync(series.Id))[0], reply);
    }
}
