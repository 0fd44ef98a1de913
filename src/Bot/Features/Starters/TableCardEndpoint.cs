using CommunityBot.Bot.Features.Sharing;

namespace CommunityBot.Bot.Features.Starters;

internal static class TableCardEndpoint
{
    private static readonly string[] Look = ["GET", "HEAD"];

    public static IEndpointRouteBuilder MapTableCard(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(TableCard.Path, Look, (string? lang, string? niva, int? kort, TableCard card) => card.Show(lang, niva, kort)).AddEndpointFilter(LetInAsync);
        return routes;
    }

    /// <summary>The guard and the doorkeeper of all public pages; it asks nothing of the store.</summary>
    private static async ValueTask<object?> LetInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Guard.Headers(http.Response, TableCard.Style);
        return SharingEndpoints.Busy(http) ?? await next(context);
    }
}
