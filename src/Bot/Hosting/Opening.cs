using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Delivery;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using CommunityBot.Content.Safety;
using CommunityBot.Content.Understanding;
using CommunityBot.Scheduling.Reminders;
using CommunityBot.Scheduling.Wakes;
using NodaTime;

namespace CommunityBot.Bot.Hosting;

/// <summary>Opens the store: migrations, keys, leases of an earlier run, wakes. Tries until it succeeds, so a database that is away only delays.</summary>
internal sealed partial class Opening(
    CommunityStore store, Migrator migrator, ButtonSigner signer, PageKey pages, Tongues tongues, ChannelPacer pacer, Reaper reaper, DispatchBoard board, IWakeEngine wakes, RecomputeStarts starts,
    LiveContent content, Readiness readiness, TimeProvider clock, ILogger<Opening> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var read = Task.Run(Read, stoppingToken);
        for (var pause = TimeSpan.FromMilliseconds(250); ; pause = TimeSpan.FromSeconds(Math.Min(5, pause.TotalSeconds * 2)))
        {
            try
            {
                var ran = await migrator.RunAsync(stoppingToken);
                await signer.LoadKeyAsync(store, stoppingToken);
                await pages.LoadAsync(store, stoppingToken);
                await tongues.LoadAsync(store, stoppingToken);
                await pacer.EnsureRowsAsync(stoppingToken);
                await ReapAsync(stoppingToken);
                await starts.RunAsync(Instant.FromDateTimeOffset(clock.GetUtcNow()), stoppingToken);
                await StartWakesAsync(stoppingToken);
                await read;
                readiness.Open();
                Opened(store.Engine, ran);
                break;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && Failure.Of(failure) != FailureKind.Mistake)
            {
                NotYet(failure.GetType().Name);
                await Task.Delay(pause, TimeProvider.System, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await wakes.StopAsync(cancellationToken);
    }

    /// <summary>What is slow the first time: no turn shall do it while it holds the store. The safety net first, which answers before the store is open.</summary>
    private void Read()
    {
        SafetyNet.WarmUp();
        content.Now.WarmUp();
        MessageReader.WarmUp();
        ContentRead();
    }

    private async Task StartWakesAsync(CancellationToken cancellation)
    {
        await wakes.StartAsync(cancellation);
        await wakes.EveryAsync(WakeNames.Reaper, new WakeSchedule.Interval(Duration.FromSeconds(30)), cancellation);
        await wakes.EveryAsync(WakeNames.Retention, new WakeSchedule.Interval(Duration.FromHours(6)), cancellation);
        await wakes.EveryAsync(WakeNames.Suggestions, new WakeSchedule.Interval(Duration.FromHours(6)), cancellation);
    }

    private async Task ReapAsync(CancellationToken cancellation)
    {
        await using var connection = await store.OpenAsync(cancellation);
        await store.WriteOnAsync(connection, transaction => reaper.ReapAsync(transaction, clock.GetUtcNow().ToUnixTimeMilliseconds(), board.Node, cancellation), cancellation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The store ({Engine}) is open; {Migrations} migrations ran")]
    private partial void Opened(StoreEngine engine, int migrations);

    [LoggerMessage(Level = LogLevel.Information, Message = "The content and its search are read")]
    private partial void ContentRead();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store can't be opened yet: {Failure}")]
    private partial void NotYet(string failure);
}

/// <summary>The names under which the engine wakes this application.</summary>
internal static class WakeNames
{
    public const string Reaper = "reaper";
    public const string Retention = "retention";
    public const string Suggestions = "suggestions";
    public const string NextDue = "next-due";
}
