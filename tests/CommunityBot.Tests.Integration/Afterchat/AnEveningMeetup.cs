using CommunityBot.Bot.Features.Afterchat;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Afterchat;

/// <summary>The quiet hours begin at nine. Nobody stands in a queue for coffee the next morning.</summary>
public sealed class AnEveningMeetup
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_its_line_the_same_evening_and_none_in_the_morning(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var (meetup, said) = await WishAsync(town, "varje onsdag 19");
        Assert.Equal("after.on", said);

        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 12, 0));

        var line = Assert.Single(await town.SaidAsync(), row => row.DedupeKey == TalkAfterwards.OccasionOf(meetup.Id));
        Assert.Equal((AtMs(20, 29), AtMs(20, 59)), (line.DueAt, line.NotAfter));
        Assert.Equal(AtMs(8, 0, day: 26), Assert.Single(await town.SaidAsync(), row => row.DedupeKey.StartsWith("afterchat:1:", StringComparison.Ordinal)).DueAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task So_late_that_the_quiet_hours_are_near_says_nothing_to_the_group_and_tells_the_host(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var (meetup, said) = await WishAsync(town, "varje onsdag 20");
        Assert.Equal("after.on-late", said);

        await town.UntilAsync(new LocalDateTime(2026, 11, 26, 12, 0));

        Assert.DoesNotContain(await town.SaidAsync(), row => row.DedupeKey == TalkAfterwards.OccasionOf(meetup.Id));
        Assert.Single(await town.SaidAsync(), row => row.DedupeKey.StartsWith("afterchat:1:", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task That_is_moved_or_switched_off_takes_its_line_along(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var (meetup, _) = await WishAsync(town, "varje onsdag 19");
        var next = (await town.MeetupsAsync(meetup.SeriesId!.Value))[1];
        await town.PressAsync<WishForAfterchat>(SeriesTown.Host, next.Id);
        await town.PressAsync<WishForAfterchat>(SeriesTown.Host, next.Id);
        await town.MoveAsync(meetup, "onsdag 16", all: false);

        await town.UntilAsync(new LocalDateTime(2026, 12, 4, 12, 0));

        var line = Assert.Single(await town.SaidAsync(), row => row.DedupeKey.StartsWith("afterchat:group:", StringComparison.Ordinal) && row.Edits is null);
        Assert.Equal((meetup.Id, AtMs(18, 0)), (line.MeetupId!.Value, line.DueAt));
    }

    private static long AtMs(int hour, int minute, int day = 25) => SeriesTown.At(new LocalDateTime(2026, 11, day, hour, minute)).ToUnixTimeMilliseconds();

    /// <summary>A Wednesday's meetup to which the first person has said yes, with an afterchat.</summary>
    private static async Task<(Meetup Meetup, string Said)> WishAsync(SeriesTown town, string when)
    {
        var meetup = (await town.MeetupsAsync((await town.StartAsync(when)).Id))[0];
        await town.AnswerAsync(meetup.Id, 1, Answer.Yes);
        return (meetup, (await town.PressAsync<WishForAfterchat>(SeriesTown.Host, meetup.Id)).Messages[0].What.Lines[0].Key);
    }
}
