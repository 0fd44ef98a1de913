using CommunityBot.Scheduling.Clock;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CommunityBot.Bot.Dev;

/// <summary><c>GET /dev/clock</c> reads, <c>POST /dev/clock {"advance":"PT2H"}</c> jumps forward. Development only; elsewhere the addresses don't exist.</summary>
internal static class ClockEndpoints
{
    /// <summary>Maps nothing outside Development. Needs <see cref="ClockRoom.AddClock"/>.</summary>
    public static IEndpointRouteBuilder MapDevelopmentClock(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            var town = ActivatorUtilities.CreateInstance<TownTime>(routes.ServiceProvider);
            routes.MapGet("/dev/clock", () => Now(town));
            routes.MapPost("/dev/clock", (HttpRequest request, TimeJump jump, CancellationToken cancellation) =>
                JumpAsync(request, town, jump, cancellation)).AddEndpointFilter(OwnPagesOnly.Let);
        }

        return routes;
    }

    private static async Task<IResult> JumpAsync(HttpRequest request, TownTime town, TimeJump jump, CancellationToken cancellation)
    {
        var asked = await JumpRequest.ReadAsync(request.Body, town.Now, cancellation);
        if (asked.Length is not { } length)
        {
            return TypedResults.Json(new { error = asked.Fault }, statusCode: StatusCodes.Status400BadRequest);
        }

        await jump.AheadAsync(length, cancellation);
        return Now(town);
    }

    // Written by hand: the serializer would make the plus sign an escape.
    private static ContentHttpResult Now(TownTime town) => TypedResults.Text($$"""{"now":"{{town.NowInIso}}"}""", "application/json");
}
