using CommunityBot.Scheduling.Clock;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>Time on stage, by the group's clock; it says nothing itself.</summary>
internal sealed class StageTime(IServiceProvider services, DateTimeZone zone)
{
    /// <summary>Step by step, with everything done on the way that falls due.</summary>
    public Task<List<Words>> PassAsync(DateTime until) => ToAsync(until, ahead => services.GetRequiredService<TimeJump>().AheadAsync(ahead, default));

    /// <summary>One step, with nothing done on the way: as if the process had been down and is started again.</summary>
    public Task<List<Words>> SleepAsync(DateTime until) => ToAsync(until, ahead =>
    {
        services.GetRequiredService<DevelopmentClock>().Advance(ahead);
        return Task.CompletedTask;
    });

    private async Task<List<Words>> ToAsync(DateTime local, Func<TimeSpan, Task> ahead)
    {
        var target = LocalDateTime.FromDateTime(local).InZoneLeniently(zone).ToDateTimeOffset();
        var by = target - services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (by < TimeSpan.FromMinutes(-1))
        {
            throw new FormatException("time doesn't go backwards");
        }

        if (by > TimeSpan.Zero)
        {
            await ahead(by);
        }

        return [];
    }
}
