using NodaTime;
using Quartz;

namespace CommunityBot.Scheduling.Wakes;

/// <summary>Quartz.NET behind <see cref="IWakeEngine"/>: one durable job, a trigger per name and key.</summary>
internal sealed class QuartzWakes(ISchedulerFactory schedulers, TimeProvider clock) : IWakeEngine
{
    private static readonly JobKey Job = new("wake");

    private IScheduler? ticking;

    public async ValueTask StartAsync(CancellationToken cancellation)
    {
        ticking = await schedulers.GetScheduler(cancellation);
        await ticking.Start(cancellation);
    }

    /// <summary>A host may stop before it has started, and twice: the second time there is nothing left to stop.</summary>
    public async ValueTask StopAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref ticking, null) is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellation);
        }
    }

    public async ValueTask EveryAsync(string name, WakeSchedule schedule, CancellationToken cancellation)
    {
        var trigger = Trigger(name, null);
        trigger = schedule switch
        {
            WakeSchedule.Interval interval => trigger.WithSimpleSchedule(every => every.WithInterval(interval.Every.ToTimeSpan()).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)),
            WakeSchedule.Daily daily => trigger.WithCronSchedule(
                $"0 {daily.At.Minute} {daily.At.Hour} * * ?",
                cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(daily.Zone.Id)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
            _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
        };
        await ScheduleAsync(trigger.Build(), cancellation);
    }

    public async ValueTask AtAsync(string name, string key, Instant at, CancellationToken cancellation) => await ScheduleAsync(
        Trigger(name, key).StartAt(at.ToDateTimeOffset()).WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build(), cancellation);

    public async ValueTask<bool> CancelAsync(string name, string key, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        return await scheduler.UnscheduleJob(Key(name, key), cancellation);
    }

    private async Task ScheduleAsync(ITrigger trigger, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        if (!await scheduler.Exists(Job, cancellation))
        {
            await scheduler.AddJob(JobBuilder.Create<WakeJob>().WithIdentity(Job).StoreDurably().Build(), AddJobOptions.Replacing, cancellation);
        }

        await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancellation);
    }

    private TriggerBuilder<WakeJob> Trigger(string name, string? key) =>
        TriggerBuilder.Create<WakeJob>(clock).WithIdentity(Key(name, key)).ForJob(Job).UsingJobData("name", name).UsingJobData("key", key ?? "");

    private static TriggerKey Key(string name, string? key) => new(key ?? "every", name);
}

/// <summary>The one job of the engine: hands a wake to its handler. An exception is told by <see cref="WakeTrouble"/>; the next firing tries again.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeJob(IEnumerable<IWakeHandler> handlers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.MergedJobDataMap.GetString("name");
        var key = context.MergedJobDataMap.GetString("key");
        var handler = handlers.FirstOrDefault(candidate => candidate.Name == name);
        if (handler is not null)
        {
            await handler.HandleAsync(new Wake(handler.Name, string.IsNullOrEmpty(key) ? null : key), cancellationToken);
        }
    }
}
