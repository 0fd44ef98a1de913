using CommunityBot.Bot.Delivery;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>The addresses of the public pages. What isn't there, is closed, or never was answers alike: 404.</summary>
internal static class SharingEndpoints
{
    private static readonly string[] Look = ["GET", "HEAD"];

    public static IEndpointRouteBuilder MapSharing(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/m").AddEndpointFilter(LetInAsync);
        pages.MapMethods("/page.css", Look, (HttpContext http) => File(http, "page.css", "text/css; charset=utf-8"));
        pages.MapMethods("/icon.svg", Look, (HttpContext http) => File(http, "icon.svg", "image/svg+xml"));
        pages.MapMethods("/preview.png", Look, (HttpContext http) => Picture(http));
        pages.MapMethods("/{code}", Look, (Visit visit) => visit.ShowAsync((facts, links, words, pages) => Html(pages.Meetup(facts, links, words))));
        pages.MapMethods("/{code}/affisch", Look, (Visit visit) => visit.ShowAsync((facts, links, words, _) => Html(PageWriter.Poster(facts, links, words))));
        pages.MapMethods("/{code}.ics", Look, (Visit visit, MeetupEvents events) => visit.ShowAsync((facts, links, words, _) =>
            CalendarEndpoints.Send(visit.Http, CalendarFile.Write([events.One(facts.Meetup, words.Language, links.Page, alarm: true)], words.Language), facts.Meetup.Id), visit.Which));
        pages.MapPost("/{code}", (Visit visit, AnswerDesk desk) => desk.GiveAsync(visit));
        pages.MapMethods("/{code}/svar/{secret}", Look, (Visit visit, AnswerDesk desk) => desk.ShowAsync(visit));
        pages.MapPost("/{code}/svar/{secret}", (Visit visit, AnswerDesk desk) => desk.ChangeAsync(visit));
        pages.MapMethods("/{code}/svar/{secret}/kalender.ics", Look, (Visit visit, AnswerDesk desk) => desk.CalendarAsync(visit));
        pages.MapMethods("/{**rest}", Look, (Visit visit) => visit.Missing());
        return routes;
    }

    internal static IResult Html(string page, int status = StatusCodes.Status200OK) => Results.Text(page, "text/html; charset=utf-8", statusCode: status);

    internal static async ValueTask<object?> LetInAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Guard.Headers(http.Response);
        var services = http.RequestServices;
        var visit = Visit.Of(http);
        if (await CareFirst.OfAsync(visit) is { } care)
        {
            return care;
        }

        if (!services.GetRequiredService<Readiness>().StoreIsOpen)
        {
            return Away(visit);
        }

        if (Busy(http) is { } busy)
        {
            return busy;
        }

        try
        {
            return await next(context);
        }
        catch (Exception failure) when (Failure.Of(failure) == FailureKind.Store && !http.RequestAborted.IsCancellationRequested)
        {
            return Away(visit);
        }
    }

    /// <summary>What the doorkeeper says to whoever comes too often; null: they may come in.</summary>
    internal static IResult? Busy(HttpContext http)
    {
        if (http.RequestServices.GetRequiredService<Doorkeeper>().Admits(http))
        {
            return null;
        }

        http.Response.Headers.RetryAfter = "60";
        return Visit.Of(http).Note("busy", StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The store is away: nothing can be answered, except words that need a human, which were heard before.</summary>
    private static IResult Away(Visit visit) => visit.Note("away", StatusCodes.Status503ServiceUnavailable);

    private static IResult File(HttpContext http, string name, string kind)
    {
        Keep(http);
        return Results.Text(PageTemplate.Read(name), kind);
    }

    /// <summary>What chats show beside a link to a page; the same for all, so it tells nothing of anybody. Drawn by tools/preview-picture/make.</summary>
    private static IResult Picture(HttpContext http)
    {
        Keep(http);
        return Results.Stream(PageTemplate.Open("preview.png"), "image/png");
    }

    private static void Keep(HttpContext http) => http.Response.Headers.CacheControl = "public, max-age=3600";
}
