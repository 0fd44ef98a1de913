using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Conversation;

public sealed class TellingOnePerson
{
    private const long Anna = 1, Bo = 2, Stranger = 77;

    [Theory, OnSqlite, OnPostgres]
    public async Task Happens_once_and_only_where_they_can_be_reached(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        await ChangeAsync(town, Bo, bo => bo.Reach = Reach.Blocked);

        Assert.True(await SayAsync(town, Anna, Priority.Change));
        Assert.False(await SayAsync(town, Anna, Priority.Change));
        Assert.False(await SayAsync(town, Bo, Priority.Change));
        Assert.False(await SayAsync(town, Stranger, Priority.Change));
        var said = Assert.Single(await town.SaidAsync());
        Assert.Equal((1000 + Anna, "any:1", false, WhenUnknown.SayAgain), (said.ChatId, said.DedupeKey, said.Unasked, said.WhenUnknown));
    }

    [Theory]
    [InlineData(Priority.Answer, true)]
    [InlineData(Priority.Change, true)]
    [InlineData(Priority.Reminder, true)]
    [InlineData(Priority.Suggestion, false)]
    [InlineData(Priority.Tip, false)]
    public async Task Leaves_whoever_has_paused_alone_with_what_nobody_asked_for(Priority priority, bool told)
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        await ChangeAsync(town, Anna, anna => anna.PausedUntil = (town.Now + Duration.FromHours(1)).ToUnixTimeMilliseconds());

        Assert.Equal(told, await SayAsync(town, Anna, priority));
    }

    /// <summary>Whoever pauses in the evening isn't asked in the morning: the noise gate looks at such a row once more, and says it at most once.</summary>
    [Fact]
    public async Task Is_looked_at_once_more_before_it_is_sent_when_nobody_asked_for_it()
    {
        await using var town = await SeriesTown.OpenAsync(StoreEngine.Sqlite, 1);
        await ChangeAsync(town, Anna, anna => anna.PausedUntil = (town.Now + Duration.FromHours(1)).ToUnixTimeMilliseconds());

        Assert.True(await SayAsync(town, Anna, Priority.Suggestion, Duration.FromHours(20)));
        var said = Assert.Single(await town.SaidAsync());
        Assert.Equal((true, WhenUnknown.LeaveIt), (said.Unasked, said.WhenUnknown));
    }

    private static Task<bool> SayAsync(SeriesTown town, long person, Priority priority, Duration later = default) => town.Store.WriteAsync(
        db => town.Get<PrivateWord>().SayAsync(db, person, new Saying([Line.Of("meetup.over")]), (town.Now + later, null, priority), null, string.Create(CultureInfo.InvariantCulture, $"any:{person}"), default), default);

    private static Task<int> ChangeAsync(SeriesTown town, long id, Action<Person> change) => town.Store.WriteAsync(
        async db =>
        {
            change(await db.Persons.SingleAsync(row => row.Id == id));
            return await db.SaveChangesAsync();
        },
        default);
}
