using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Hosting;

/// <summary>Alive: the process runs. Ready: the store takes writes. The bodies say nothing about the machine.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", async (CommunityStore store, Readiness readiness, CancellationToken cancellation) =>
            readiness.StoreIsOpen && await WritesAsync(store, cancellation) ? Results.Text("ready") : Results.Text("not ready", statusCode: 503));
    }

    /// <summary>A write, because a full disk or a read-only file still reads.</summary>
    private static async Task<bool> WritesAsync(CommunityStore store, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            await store.WriteAsync(
                db => db.Database.ExecuteSqlAsync($"INSERT INTO secrets (name, value) VALUES ('health', '0') ON CONFLICT (name) DO UPDATE SET value = CASE WHEN secrets.value = '0' THEN '1' ELSE '0' END", soon.Token), soon.Token);
            return true;
        }
        catch (Exception failure) when (Failure.Of(failure) != FailureKind.Mistake)
        {
            return false;
        }
    }
}
