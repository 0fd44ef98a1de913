using CommunityBot.Community;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;

namespace CommunityBot.Tests.Integration.Scheduling;

public sealed class RingingTimers
{
    private readonly Bell bell = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Rings_what_is_due_and_leaves_the_rest(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        await PlanAsync(fresh.Store, subject: 2, dueAt: 101);

        await RunAsync(fresh.Store, now: 100);

        Assert.Equal([1L], bell.Rung);
        Assert.Equal(2, (await TimersAsync(fresh.Store)).Single().Subject);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moves_an_occasion_that_is_planned_again(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 200);

        await RunAsync(fresh.Store, now: 150);

        Assert.Empty(bell.Rung);
        Assert.Equal(200, (await TimersAsync(fresh.Store)).Single().DueAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rings_once_when_two_nodes_look_at_the_same_time(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        for (var subject = 1; subject <= 20; subject++)
        {
            await PlanAsync(fresh.Store, subject, dueAt: subject);
        }

        await Task.WhenAll(Task.Run(() => RunAsync(fresh.Store, now: 100)), Task.Run(() => RunAsync(fresh.Another(), now: 100)));

        Assert.Equal(Enumerable.Range(1, 20).Select(subject => (long)subject), bell.Rung.Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_nothing_of_a_ring_that_failed_and_tries_it_again_later(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        bell.Failing = () => throw new InvalidOperationException();

        await RunAsync(fresh.Store, now: 100);

        Assert.Empty(await fresh.Store.ReadAsync(db => db.Secrets.ToListAsync(), default));
        Assert.Equal((1, 60_100L), (await TimersAsync(fresh.Store)).Select(ring => (ring.Attempts, ring.DueAt)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_charge_the_stores_trouble_to_the_ring(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        bell.Failing = () => throw new SqliteException("database is locked", 5);

        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(fresh.Store, now: 100));

        Assert.Equal((0, 100L), (await TimersAsync(fresh.Store)).Select(ring => (ring.Attempts, ring.DueAt)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rings_at_once_what_another_transaction_has_crossed_twice(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        bell.Failing = () => bell.Rung.Count < 3 ? throw new InvalidOperationException("", new DbUpdateException("", new PostgresException("", "", "", "40P01"))) : 0;

        await RunAsync(fresh.Store, now: 100);

        Assert.Equal("rung:1", (await fresh.Store.ReadAsync(db => db.Secrets.SingleAsync(), default)).Name);
        Assert.Empty(await TimersAsync(fresh.Store));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sets_aside_what_failed_three_times_with_its_reason_and_rings_the_others(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);
        bell.Failing = () => throw new InvalidOperationException();
        foreach (var now in new[] { 100L, 60_100, 180_100 })
        {
            await RunAsync(fresh.Store, now);
        }

        Assert.Empty(await TimersAsync(fresh.Store));
        var aside = await fresh.Store.ReadAsync(db => db.SetAside.SingleAsync(), default);
        Assert.Equal(("timer", "test:1", 3, "InvalidOperationException"), (aside.Channel, aside.UpdateId, aside.Attempts, aside.Reason));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_ring_what_was_stopped(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        await PlanAsync(fresh.Store, subject: 1, dueAt: 100);

        Assert.Equal(1, await fresh.Store.WriteAsync(db => db.StopTimersAsync("test", 1, default), default));
        await RunAsync(fresh.Store, now: 100);

        Assert.Empty(bell.Rung);
    }

    /// <summary>A newer node plans kinds that this one doesn't know; the fifty that are looked at together must not all be those.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_what_only_another_release_rings(StoreEngine engine)
    {
        await using var fresh = await FreshStore.OnAsync(engine);
        for (var subject = 1; subject <= 60; subject++)
        {
            await PlanAsync(fresh.Store, subject, dueAt: 1, "newer");
        }

        await PlanAsync(fresh.Store, subject: 100, dueAt: 100);

        await RunAsync(fresh.Store, now: 100);

        Assert.Equal([100L], bell.Rung);
        Assert.All(await TimersAsync(fresh.Store), ring => Assert.Equal(("newer", 0, 1L), (ring.Kind, ring.Attempts, ring.DueAt)));
    }

    private static Task<int> PlanAsync(CommunityStore store, long subject, long dueAt, string kind = "test") => store.WriteAsync(async db =>
    {
        await db.RingAtAsync(new Ids(TimeProvider.System), kind, subject, dueAt, $"{kind}:{subject}", default);
        return 0;
    }, default);

    private static Task<List<Ring>> TimersAsync(CommunityStore store) => store.ReadAsync(db => db.Timers.ToListAsync(), default);

    private async Task RunAsync(CommunityStore store, long now)
    {
        await using var services = new ServiceCollection().AddSingleton(bell).BuildServiceProvider();
        await using var open = await store.OpenAsync(default);
        await new RingDue(store, services, [new RingRoute("test", typeof(Bell))], NullLogger<RingDue>.Instance).RunAsync(open, now, default);
    }

    private sealed class Bell : IRing
    {
        private readonly List<long> rung = [];

        public Func<int> Failing { get; set; } = () => 0;

        public IReadOnlyList<long> Rung
        {
            get
            {
                lock (rung)
                {
                    return [.. rung];
                }
            }
        }

        public Task RingAsync(CommunityDb db, Ring ring, Instant now, CancellationToken cancellation)
        {
            db.Secrets.Add(new Secret { Name = $"rung:{ring.Subject}", Value = "" });
            lock (rung)
            {
                rung.Add(ring.Subject);
            }

            Failing();
            return Task.CompletedTask;
        }
    }
}
