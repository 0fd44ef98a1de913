using System.Net;
using AngleSharp.Dom;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>What a stranger with the link sees: what, when, where and how many. Never who.</summary>
public sealed class TheMeetupsPage(PagesHouses houses) : IClassFixture<PagesHouses>, IAsyncLifetime
{
    private PagesHouse house = null!;

    public async Task InitializeAsync() => house = await houses.OnAsync(StoreEngine.Sqlite);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tells_what_when_where_and_how_many_and_nobodys_name()
    {
        var walk = await house.WalkAsync(capacity: 12);
        await house.SeatAsync(walk, "Bosse", guests: 2);
        await house.SeatAsync(walk, "Lillemor", Answer.Maybe);

        var page = await house.PageAsync($"/m/{walk.Code}");

        Assert.Equal("Promenad runt dammen", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("torsdag 26 november kl. 18.00", page.QuerySelector("time")!.TextContent);
        Assert.Equal("2026-11-26T18:00+01:00", page.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("vid bron", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 kommer, 9 platser kvar", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("Bosse|Lillemor|Värdinnan|Hemliga", page.DocumentElement.OuterHtml);
    }

    [Theory]
    [InlineData("sv-SE,en;q=0.5", "", "sv", "Kommer du?")]
    [InlineData("en-GB", "", "en", "Are you coming?")]
    [InlineData("fi,en;q=0.3,sv;q=0.7", "", "sv", "Kommer du?")]
    [InlineData("fi", "", "sv", "Kommer du?")]
    [InlineData(null, "", "sv", "Kommer du?")]
    [InlineData("sv", "?lang=en", "en", "Are you coming?")]
    [InlineData("en", "?lang=xx", "en", "Are you coming?")]
    public async Task Speaks_the_readers_language(string? accepts, string query, string language, string words)
    {
        var walk = await house.WalkAsync();

        var page = await house.PageAsync($"/m/{walk.Code}{query}", accepts);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(words, page.QuerySelector("h2")!.TextContent);
    }

    /// <summary>Where the host hides names, nobody is told that the group sees theirs.</summary>
    [Fact]
    public async Task Says_who_sees_the_name_as_the_host_has_set_it()
    {
        var (walk, hidden) = (await house.WalkAsync(), await house.WalkAsync(with: row => row.NamesHidden = true));

        Assert.StartsWith("Namnet syns bara för gruppen.", (await house.PageAsync($"/m/{walk.Code}")).QuerySelector("#name-hint")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Namnet syns inte, bara hur många", (await house.PageAsync($"/m/{hidden.Code}")).QuerySelector("#name-hint")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What it costs is said before anybody says yes (S6); a poster is read first of all.</summary>
    [Fact]
    public async Task Says_on_the_poster_what_it_costs_where_something_was_said()
    {
        var (walk, unsaid) = (await house.WalkAsync(with: row => row.Cost = "20 kr för fika"), await house.WalkAsync());

        Assert.Contains("Kostnad: 20 kr för fika", (await house.PageAsync($"/m/{walk.Code}/affisch")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kostnad", (await house.PageAsync($"/m/{unsaid.Code}/affisch")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Previews_in_a_chat_with_what_when_and_where()
    {
        var walk = await house.WalkAsync(title: "Fika <med> \"våfflor\"");

        var page = await house.PageAsync($"/m/{walk.Code}");

        Assert.Equal("Fika <med> \"våfflor\", tors 26 nov kl. 18.00", Property(page, "og:title"));
        Assert.Equal("torsdag 26 november kl. 18.00, vid bron", Property(page, "og:description"));
        Assert.Equal($"{house.Address}m/{walk.Code}", Property(page, "og:url"));
    }

    /// <summary>The picture is no secret and no language's: one file, drawn once.</summary>
    [Theory]
    [InlineData("sv", "Fyra personer vid en damm i en park"), InlineData("en", "Four people by a pond in a park")]
    public async Task Previews_with_a_picture_that_chats_can_show(string language, string alternative)
    {
        var page = await house.PageAsync($"/m/{(await house.WalkAsync()).Code}", language);

        Assert.Equal(($"{house.Address}m/preview.png", alternative), (Property(page, "og:image"), Property(page, "og:image:alt")));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        using var picture = await house.GetAsync("/m/preview.png");
        var bytes = await picture.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal((Property(page, "og:image:width"), Property(page, "og:image:height")), (Side(16), Side(20)));
        Assert.InRange(bytes.Length, 5_000, 300_000);

        // A PNG's first chunk: width and height as four bytes each, the highest first.
        string Side(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at, 4)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Goes_on_to_WhatsApp_with_the_words_written()
    {
        var walk = await house.WalkAsync(title: "Kaffe & bullar? 100%");

        var link = (await house.PageAsync($"/m/{walk.Code}")).QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Single(href => href.StartsWith("https://wa.me/", StringComparison.Ordinal));

        Assert.Equal($"Kaffe & bullar? 100%\ntors 26 nov kl. 18.00, vid bron\n{house.Address}m/{walk.Code}", System.Web.HttpUtility.ParseQueryString(new Uri(link).Query)["text"]);
    }

    [Fact]
    public async Task Runs_nothing_fetches_nothing_and_remembers_nobody()
    {
        var walk = await house.WalkAsync();

        foreach (var path in new[] { $"/m/{walk.Code}", $"/m/{walk.Code}/affisch", "/m/0000000000000000" })
        {
            using var response = await house.GetAsync(path);
            var page = await PagesHouse.DocumentAsync(response);

            Assert.StartsWith("default-src 'none';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"));
            Assert.Empty(page.QuerySelectorAll("script, style, iframe, img, [style]"));
            Assert.All(page.QuerySelectorAll("link[href]"), link => Assert.StartsWith("/m/", link.GetAttribute("href")!, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("0000000000000000"), InlineData("x"), InlineData("..%2F..%2Fetc%2Fpasswd"), InlineData("0000000000000000/svar/zzz"), InlineData("a/b/c/d")]
    public async Task Is_not_there_for_whoever_guesses(string code)
    {
        await house.WalkAsync(); // there is one to be found
        using var response = await house.GetAsync($"/m/{code}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("Den sidan finns inte", (await PagesHouse.DocumentAsync(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Is_there_only_while_its_host_wants_it_and_the_bot_is_welcome()
    {
        var walk = await house.WalkAsync();
        using var open = await house.GetAsync($"/m/{walk.Code}");
        await house.ChangeAsync(walk, row => row.Code = null);
        using var closed = await house.GetAsync($"/m/{walk.Code}");
        await house.ChangeAsync(walk, row => row.Code = walk.Code);
        await house.Store.WriteAsync(async db => (await db.Chats.FindAsync(PagesHouse.Group))!.State = Community.Groups.ChatState.Gone, default);
        using var gone = await house.GetAsync($"/m/{walk.Code}");
        await house.Store.WriteAsync(async db => (await db.Chats.FindAsync(PagesHouse.Group))!.State = Community.Groups.ChatState.Active, default);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { open, closed, gone }.Select(response => response.StatusCode));
    }

    [Fact]
    public async Task Says_when_it_is_cancelled_over_or_full_and_takes_no_answers_then()
    {
        var cancelled = await house.WalkAsync(with: row => row.State = MeetupState.Cancelled);
        var over = await house.WalkAsync(local: "2026-11-21T13:00");
        var full = await house.WalkAsync(capacity: 2);
        await house.SeatAsync(full, "Bo", guests: 1);

        foreach (var (walk, words) in new[] { (cancelled, "Den här träffen är inställd."), (over, "Den här träffen har varit."), (full, "Det är fullt just nu.") })
        {
            var page = await house.PageAsync($"/m/{walk.Code}");

            Assert.StartsWith(words, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("form"));
        }
    }

    /// <summary>Below its threshold nobody is shown to be the only one, here as on the card.</summary>
    [Fact]
    public async Task Says_no_number_while_fewer_than_it_needs_have_said_yes()
    {
        var walk = await house.WalkAsync(capacity: 8, with: row => (row.Least, row.LeastBy) = (4, row.StartsAt));
        await house.SeatAsync(walk, "Bo");

        var page = await house.PageAsync($"/m/{walk.Code}");

        Assert.DoesNotMatch("kommer,|En kommer|Ingen har", page.QuerySelector("dl")!.TextContent);
    }

    private static string? Property(IParentNode page, string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
}
