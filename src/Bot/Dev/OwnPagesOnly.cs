namespace CommunityBot.Bot.Dev;

/// <summary>Keeps other sites' pages, open in the same browser, from playing with a developer's machine. Programs send no such header and pass.</summary>
internal static class OwnPagesOnly
{
    public static ValueTask<object?> Let(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden));
}
