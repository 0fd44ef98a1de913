using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Community.Suggestions;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Suggestions;

/// <summary>The weekly question begins wherever people have said what they like, without anybody pressing a new interest there.</summary>
public sealed class BeginningEverywhere
{
    private const long Second = 72, Gone = 73, Nobodys = 74;

    [Theory, OnSqlite, OnPostgres]
    public async Task Reaches_a_second_group_and_none_without_interests_or_bot(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);

        Assert.Equal(2, await BeginAsync(town));
        Assert.Equal(0, await BeginAsync(town));

        Assert.Equal([SeriesTown.Group, Second], await RungAsync(town));
        Assert.All(await town.Store.ReadAsync(db => db.Timers.Select(ring => ring.DueAt).ToListAsync(), default), due => Assert.Equal(SeriesTown.At(new LocalDateTime(2026, 11, 25, 17, 0)).ToUnixTimeMilliseconds(), due));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Begins_again_where_the_bot_was_taken_back(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await BeginAsync(town);
        await SetAsync(town, Second, ChatState.Gone);
        await town.UntilAsync(new LocalDateTime(2026, 11, 25, 17, 1));
        Assert.Equal([SeriesTown.Group], await RungAsync(town));

        await SetAsync(town, Second, ChatState.Active);
        await BeginAsync(town);

        Assert.Equal([SeriesTown.Group, Second], await RungAsync(town));
    }

    private static Task<int> BeginAsync(SeriesTown town) => town.Store.WriteAsync(db => town.Get<WeeklySuggestion>().BeginEverywhereAsync(db, town.Now, default), default);

    private static Task<List<long>> RungAsync(SeriesTown town) =>
        town.Store.ReadAsync(db => db.Timers.Where(ring => ring.Kind == WeeklySuggestion.Kind).Select(ring => ring.Subject).OrderBy(group => group).ToListAsync(), default);

    private static Task<int> SetAsync(SeriesTown town, long group, ChatState state) =>
        town.Store.WriteAsync(db => db.Chats.Where(chat => chat.Id == group).ExecuteUpdateAsync(set => set.SetProperty(chat => chat.State, state)), default);

    /// <summary>Person 1 likes fika and is in three groups, of which one has sent the bot away; in a fourth nobody likes anything.</summary>
    private static async Task<SeriesTown> TownAsync(StoreEngine engine)
    {
        var town = await SeriesTown.OpenAsync(engine, 2);
        await town.Store.WriteAsync(async db =>
        {
            foreach (var id in new[] { Second, Gone, Nobodys })
            {
                db.Chats.Add(new Chat { Id = id, Channel = "fake", Address = $"-{id}", Kind = ChatKind.Group, Title = $"G{id}", Language = "sv", TimeZone = "Europe/Stockholm", State = id == Gone ? ChatState.Gone : ChatState.Active });
                db.Memberships.Add(new Membership { ChatId = id, PersonId = id == Nobodys ? 2 : 1 });
            }

            db.Interests.Add(new Interest { PersonId = 1, Activity = "fika" });
            return await db.SaveChangesAsync();
        }, default);
        return town;
    }
}
