using System.Globalization;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using NodaTime;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>One request for a page: who asks in which language, for which code, and under which address we are reached.</summary>
internal sealed class Visit(HttpContext http, CommunityStore store, PublicAddress address, Phrasebook phrases, PageWriter pages, TimeProvider clock)
{
    public HttpContext Http => http;

    public CommunityStore Store => store;

    public PageWriter Pages => pages;

    public string Code => http.Request.RouteValues["code"] as string ?? "";

    public string Secret => http.Request.RouteValues["secret"] as string ?? "";

    /// <summary>The time of a series that is meant; null: the one that its page shows.</summary>
    public long? Which => long.TryParse(http.Request.Query[PageLinks.Which], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public CancellationToken Cancellation => http.RequestAborted;

    /// <summary>The settled address, else the one that this very request came by.</summary>
    public Uri Root => address.Root ?? new Uri($"{http.Request.Scheme}://{(http.Request.Host.HasValue ? http.Request.Host.Value : "localhost")}{http.Request.PathBase}/");

    public static Visit Of(HttpContext http)
    {
        var services = http.RequestServices;
        return new Visit(
            http, services.GetRequiredService<CommunityStore>(), services.GetRequiredService<PublicAddress>(), services.GetRequiredService<Phrasebook>(),
            services.GetRequiredService<PageWriter>(), services.GetRequiredService<TimeProvider>());
    }

    public static ValueTask<Visit> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http));

    public PageWords Words(string? otherwise = null) => PageWords.For(http.Request, phrases, otherwise);

    public PageLinks Links(string code) => new(Root, code);

    /// <summary>Shows something of the meetup behind the code, or that there is none.</summary>
    public async Task<IResult> ShowAsync(Func<PageFacts, PageLinks, PageWords, PageWriter, IResult> show, long? which = null) =>
        await store.ReadAsync(db => PageFacts.FindAsync(db, Code, Now, Cancellation, which), Cancellation) is { } facts
            ? show(facts, Links(facts.Code!), Words(facts.GroupLanguage), pages)
            : Missing();

    public IResult Missing() => Note("missing", StatusCodes.Status404NotFound);

    /// <summary>A page that says <c>page.{key}</c> and <c>page.{key}-text</c>.</summary>
    public IResult Note(string key, int status, string? page = null) => SharingEndpoints.Html(PageWriter.Note(Words(), Root, $"page.{key}", $"page.{key}-text", page), status);
}
