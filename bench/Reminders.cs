using System.Collections.Concurrent;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Features;
using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CommunityBot.Bench;

/// <summary>10,000 reminders due at one instant in 10,000 private chats, on PostgreSQL, through the real pump and a channel that only counts.</summary>
internal static class Reminders
{
    private const int Due = 10_000;

    /// <summary>A run that needs longer has already shown what there is to see.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task RunAsync(int repeat, int pending)
    {
        await using var postgres = await PostgresServer.StartAsync();
        var connection = await postgres.FreshDatabaseAsync();
        var store = new StoreOptions { ConnectionString = connection };
        await using (var preparing = new CommunityStore(store))
        {
            await new Migrator(preparing).RunAsync(default);
        }

        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var moment = now + 6_000;
        var bytes = await SeedAsync(connection, pending, moment);
        var channel = new CountingChannel();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:Community"] = connection;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddHouse();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IChannel>(channel).AddFeatures();
        using var statements = new StatementCounter();
        await using var app = builder.Build();
        await app.StartAsync();
        var before = await CommitsAsync(connection);
        statements.Reset();
        await channel.UntilAsync(Due);
        var lateness = channel.SentAt.Select(at => (double)(at - moment)).Order().ToList();
        var counted = statements.Count;
        await EndedAsync(connection, moment);

        // A connection tells PostgreSQL's statistics what it did when it closes, not before.
        await app.StopAsync();
        await app.DisposeAsync();
        var commits = await CommitsAsync(connection) - before;
        Console.WriteLine(
            $"repeat {repeat} reminders, {pending} more pending: {Due / (lateness[^1] / 1000):f0}/s, lateness p50 {lateness[Due / 2]:f0} ms, p99 {lateness[(int)(Due * .99)]:f0} ms, "
            + $"first {lateness[0]:f0} ms, early {lateness.Count(late => late < 0)}, doubles {channel.SentAt.Count - Due}, "
            + $"{counted / (double)Due:f3} statements and {commits / (double)Due:f3} commits a reminder, {bytes} bytes a pending row");
    }

    /// <summary>Returns when the store knows the end of every reminder of this moment.</summary>
    private static async Task EndedAsync(string connection, long moment)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM dispatch WHERE due_at = {moment} AND state < 3";
        using var limit = new CancellationTokenSource(Patience);
        while ((long)(await command.ExecuteScalarAsync(limit.Token))! > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
        }
    }

    /// <returns>Bytes on disk per pending row, indexes included.</returns>
    private static async Task<long> SeedAsync(string connection, int pending, long moment)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandTimeout = 300;
        var content = new Saying([Line.Of("reminder.today", ("title", "Promenad"), ("when", "2026-11-26T18:00@1795712400"))]).ToJson();
        command.CommandText = $"""
            INSERT INTO chats (id, channel, address, kind, title, language, time_zone, quiet_from, quiet_until, posts_per_day, posts_per_week, state)
                SELECT n, 'bench', n::text, 0, '', 'sv', 'Europe/Stockholm', '21:00', '08:00', 2, 6, 0 FROM generate_series(1, {Due}) n;
            INSERT INTO lanes (chat_id, channel, free_at, paced_to) SELECT n, 'bench', 0, 0 FROM generate_series(1, {Due}) n;
            INSERT INTO dispatch (id, chat_id, content, due_at, priority, state, when_unknown, unasked, meetup_id, attempts, copies, dedupe_key)
                SELECT n, n, '{content}', {moment}, 2, 0, 0, 0, 1, 0, 0, 'reminder:1:1:1:' || n FROM generate_series(1, {Due}) n;
            INSERT INTO dispatch (id, chat_id, content, due_at, priority, state, when_unknown, unasked, meetup_id, attempts, copies, dedupe_key)
                SELECT 1000000 + n, 1 + n % {Due}, '{content}', {moment} + 86400000 + n, 2, 0, 0, 0, 1, 0, 0, 'reminder:2:1:1:' || n FROM generate_series(1, {pending}) n;
            """;
        await command.ExecuteNonQueryAsync();
        await using var tidy = open.CreateCommand();
        tidy.CommandTimeout = 300;
        tidy.CommandText = "VACUUM ANALYZE dispatch";
        await tidy.ExecuteNonQueryAsync();
        await using var size = open.CreateCommand();
        size.CommandText = "SELECT pg_total_relation_size('dispatch')";
        return (long)(await size.ExecuteScalarAsync())! / (Due + pending);
    }

    private static async Task<long> CommitsAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = open.CreateCommand();
        command.CommandText = "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class CountingChannel : IChannel
    {
        private readonly TaskCompletionSource all = new();
        private int count;

        public ConcurrentBag<long> SentAt { get; } = [];

        public string Name => "bench";

        public ChannelTraits Traits { get; } = new(true, true, false, false, 4096, new ChannelPaces(Pace.Unlimited, Pace.Unlimited, Pace.Unlimited));

        public Task UntilAsync(int sends)
        {
            Wanted = sends;
            return all.Task;
        }

        public Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation)
        {
            SentAt.Add(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            if (Interlocked.Increment(ref count) >= Wanted && Wanted > 0)
            {
                all.TrySetResult();
            }

            return Task.FromResult<Receipt>(new Receipt.Delivered("1"));
        }

        public Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation) => SayAsync(to, message, cancellation);

        public Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation) => Task.CompletedTask;

        public Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation) => Task.FromResult<IReadOnlySet<string>?>(null);

        private int Wanted { get; set; }
    }
}
