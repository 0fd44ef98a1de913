using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Features.Calendar;

/// <summary>The personal subscriptions' address: a calendar program calls it about once an hour.</summary>
internal static class CalendarEndpoints
{
    private static readonly string[] Look = ["GET", "HEAD"];

    public static IEndpointRouteBuilder MapCalendar(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/kalender").AddEndpointFilter(SharingEndpoints.LetInAsync).MapMethods("/{secret}.ics", Look, FeedAsync);
        return routes;
    }

    /// <summary>The file, or 304 when the caller has it already.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">The calendar.</param>
    /// <param name="download">Names the file of a single meetup, which is opened once; null for a subscription.</param>
    public static IResult Send(HttpContext http, string file, long? download = null)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..32]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch.ToString() == tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (download is { } number)
        {
            http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"meetup-{number}.ics\"");
        }

        return Results.Text(file, CalendarFile.ContentType);
    }

    private static async Task<IResult> FeedAsync(Visit visit, CalendarFeeds feeds, Phrasebook phrases)
    {
        var found = await visit.Store.ReadAsync<(Community.Members.Person Owner, IReadOnlyList<CalendarEvent> Events)?>(
            async db => await CalendarFeeds.OwnerAsync(db, visit.Secret, visit.Cancellation) is { } owner
                ? (owner, await feeds.OfAsync(db, owner, visit.Now, visit.Cancellation))
                : null,
            visit.Cancellation);
        return found is { } feed
            ? Send(visit.Http, CalendarFile.Write(feed.Events, feed.Owner.Language, phrases.Say(feed.Owner.Language, "calendar.name").Plain))
            : visit.Missing();
    }
}
