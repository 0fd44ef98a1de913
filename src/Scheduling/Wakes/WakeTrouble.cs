using Microsoft.Extensions.Logging;
using Quartz;

namespace CommunityBot.Scheduling.Wakes;

/// <summary>Says in one line what went wrong in the engine. Quartz's own log would add the whole stack each time a database is away.</summary>
internal sealed partial class WakeTrouble(ILogger<WakeTrouble> log) : ISchedulerListener
{
    public ValueTask SchedulerError(IScheduler scheduler, SchedulerErrorContext errorContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(errorContext);
        Failed(errorContext.TriggerKey?.Group ?? "engine", errorContext.Exception.GetBaseException().GetType().Name);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A wake failed ({Name}): {Failure}. The next one tries again")]
    private partial void Failed(string name, string failure);
}
