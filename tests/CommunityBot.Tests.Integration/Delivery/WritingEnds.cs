using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Reliability;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CommunityBot.Tests.Integration.Delivery;

/// <summary>What was sent is known as sent, whatever becomes of what follows from it: nobody hears twice what a neighbour's chat made difficult.</summary>
public sealed class WritingEnds
{
    private const string Node = "node";

    [Theory, OnSqlite, OnPostgres]
    public async Task Tries_again_when_a_turn_was_quicker(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await BeginAsync(fresh.Store, 1, 2);
        var tries = 0;

        await WriteAsync(fresh.Store, End(1), End(2, followed: () => ++tries <= 2 ? throw new DbUpdateConcurrencyException() : true));

        Assert.Equal(3, tries);
        Assert.Equal([DispatchState.Sent, DispatchState.Sent], await StatesAsync(fresh.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Writes_the_ends_and_what_else_follows_when_one_consequence_is_a_mistake(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await BeginAsync(fresh.Store, 1, 2, 3);
        var followed = 0;

        await WriteAsync(fresh.Store, End(1, followed: () => throw new InvalidOperationException()), End(2), End(3, followed: () => ++followed > 0));

        Assert.True(followed > 0);
        Assert.Equal([DispatchState.Sent, DispatchState.Sent, DispatchState.Sent], await StatesAsync(fresh.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_up_a_consequence_that_is_crossed_for_ever(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await BeginAsync(fresh.Store, 1);

        await WriteAsync(fresh.Store, End(1, followed: () => throw new DbUpdateException("", new PostgresException("", "", "", "23505"))));

        Assert.Equal([DispatchState.Sent], await StatesAsync(fresh.Store));
    }

    private static Ended End(long row, Func<bool>? followed = null) => new(
        new Completion(row, DispatchState.Sent, 0, "7", null), new LaneMove(row, 5, 5), followed is null ? null : (_, _) => Task.FromResult(followed()));

    /// <summary>Returns when all has been written and the writer has ended, in good order.</summary>
    private static async Task WriteAsync(CommunityStore store, params Ended[] ends)
    {
        using var signal = new PumpSignal();
        using var completions = new Completions(store, new DispatchBoard(store, Node), signal, TimeProvider.System, NullLogger<Completions>.Instance);
        foreach (var end in ends)
        {
            completions.Began();
            completions.Write(end);
        }

        await completions.StartAsync(default);
        await Patiently.UntilAsync(() => completions.Open == 0 || completions.ExecuteTask!.IsCompleted, "the ends being written");
        Assert.False(completions.ExecuteTask!.IsCompleted);
        await completions.StopAsync(default);
    }

    private static Task<int> BeginAsync(CommunityStore store, params long[] rows) => store.WriteAsync(
        db =>
        {
            foreach (var row in rows)
            {
                db.Chats.Add(new Chat { Id = row, Channel = "fake", Address = $"{row}", Kind = ChatKind.Private, Language = "sv", TimeZone = "Europe/Stockholm" });
                db.Lanes.Add(new Lane { ChatId = row, Channel = "fake" });
                db.Dispatch.Add(new Dispatch
                {
                    Id = row, ChatId = row, Content = "", DueAt = 1, Priority = Priority.Answer, DedupeKey = $"{row}", State = DispatchState.Sending, LeaseOwner = Node, LeaseUntil = 100,
                });
            }

            return Task.FromResult(0);
        },
        default);

    private static Task<List<DispatchState>> StatesAsync(CommunityStore store) => store.ReadAsync(db => db.Dispatch.OrderBy(row => row.Id).Select(row => row.State).ToListAsync(), default);
}
