using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Wakes;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>The clock's room: what ticks, and what happens when it does.</summary>
public static class SchedulingRoom
{
    /// <summary>Quartz in memory beside SQLite, in a clustered store on PostgreSQL; both on the registered clock.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, StoreOptions store)
    {
        ArgumentNullException.ThrowIfNull(store);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "community";
                scheduler.GenerateInstanceId = true;
            });
            quartz.AddSchedulerListener<WakeTrouble>();
            if (store.Engine == StoreEngine.PostgreSql)
            {
                quartz.UsePersistentStore(persistent =>
                {
                    persistent.UsePostgres(store.ConnectionString);
                    persistent.ProvisionSchema();
                    persistent.UseClustering(_ => { });
                });
            }
        });
        return services.AddSingleton<IWakeEngine, QuartzWakes>();
    }
}
