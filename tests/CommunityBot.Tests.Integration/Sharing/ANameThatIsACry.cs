using System.Net;
using AngleSharp.Html.Dom;
using CommunityBot.Community.Store;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Integration.Reliability;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>Somebody who writes where a name is asked for that they don't want to live: they read where somebody answers, and that nothing is kept.</summary>
public sealed class ANameThatIsACry(PagesHouses houses) : IClassFixture<PagesHouses>
{
    private const string Cry = "jag vill dö", Kept = "Inget av det du skrev är sparat, och ingen i gruppen ser det.";

    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_answered_with_the_helplines_and_nothing_is_stored(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(capacity: 2);
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta");
        var own = sent.Headers.Location!.ToString();
        var (form, change) = (await house.FormAsync($"/m/{walk.Code}", Cry), await house.FormAsync(own, Cry, "no"));
        await house.SeatAsync(walk, "Bo");
        var before = await RowsAsync(house);

        // The first answer, an answer changed, a page that is full, one that is closed, and one that never was.
        using var first = await house.PostAsync($"/m/{walk.Code}", form);
        using var changed = await house.PostAsync(own, change);
        using var never = await house.PostAsync("/m/2222222222", form);
        await house.ChangeAsync(walk, row => row.Code = null);
        using var closed = await house.PostAsync($"/m/{walk.Code}", form);

        foreach (var response in (HttpResponseMessage[])[first, changed, never, closed])
        {
            await AssertCaredForAsync(response);
        }

        Assert.Equal(before, await RowsAsync(house));
        Assert.Equal(["Greta (på webben)", "Bo"], (await house.AnswersAsync(walk)).Select(answer => answer.Name).OrderDescending());
        Assert.DoesNotContain(await house.Store.ReadAsync(db => db.Dispatch.Select(row => row.Content).ToListAsync(), default), said => said.Contains("vill", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("vill dö", house.Bot.Output, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The same bytes from a bot whose store goes away.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_answered_with_the_same_page_while_the_store_is_away(StoreEngine engine)
    {
        await using var house = await PagesHouse.OpenAsync(engine);
        var walk = await house.WalkAsync();
        var form = await house.FormAsync($"/m/{walk.Code}", Cry);
        using var well = await house.PostAsync($"/m/{walk.Code}", form);
        await house.Store.WriteAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE meetups RENAME TO meetups_away"), default);

        using var away = await house.PostAsync($"/m/{walk.Code}", form);
        using var other = await house.PostAsync($"/m/{walk.Code}", With(form, "Greta"));

        await AssertCaredForAsync(away);
        Assert.Equal(await well.Content.ReadAsStringAsync(), await away.Content.ReadAsStringAsync());
        Assert.NotEqual(HttpStatusCode.OK, other.StatusCode);
    }

    /// <summary>The database server isn't there at all, and the bot has never seen it.</summary>
    [Fact]
    public async Task Is_answered_by_a_bot_that_has_never_seen_its_store()
    {
        await using var bot = await BotProcess.StartAsync(
            new Dictionary<string, string> { ["ConnectionStrings__Community"] = "Host=127.0.0.1;Port=9;Database=none;Username=none", ["Clock__Start"] = "2026-11-21T14:00:00+01:00" }, untilReady: false);
        using var http = new HttpClient { BaseAddress = bot.Http.BaseAddress };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv");

        using var cry = await PostAsync(http, Cry);
        using var other = await PostAsync(http, "Greta");

        await AssertCaredForAsync(cry);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
    }

    /// <summary>In the reader's language; in both where the browser says none of ours.</summary>
    [Theory]
    [InlineData("sv", true, false)]
    [InlineData("en-GB", false, true)]
    [InlineData("ar", true, true)]
    [InlineData(null, true, true)]
    public async Task Is_answered_in_the_readers_language_or_in_both(string? language, bool swedish, bool english)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/m/2222222222") { Content = new FormUrlEncodedContent([new("name", Cry), new("answer", "yes")]) };

        using var response = await house.SendAsync(request, language);

        var text = (await PagesHouse.DocumentAsync(response)).Body!.TextContent;
        Assert.Equal((swedish, english), (text.Contains(Text("sv"), StringComparison.Ordinal), text.Contains(Text("en"), StringComparison.Ordinal)));
    }

    private static async Task AssertCaredForAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        IHtmlDocument page = await PagesHouse.DocumentAsync(response);
        Assert.Equal([Text("sv"), Kept], page.QuerySelectorAll("main p").Select(paragraph => paragraph.TextContent));
    }

    private static string Text(string language) => CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Self), language, inGroup: false, Today)!;

    private static Dictionary<string, string> With(Dictionary<string, string> form, string name) => new(form) { ["name"] = name };

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string name)
    {
        using var form = new FormUrlEncodedContent([new("name", name), new("answer", "yes")]);
        return await http.PostAsync(new Uri("/m/2222222222", UriKind.Relative), form);
    }

    /// <summary>A card that is written anew because of what was answered before it comes when it comes.</summary>
    private static Task<(int, int, int)> RowsAsync(PagesHouse house) =>
        house.Store.ReadAsync(async db => (await db.Persons.CountAsync(), await db.Rsvps.CountAsync(), await db.Dispatch.CountAsync(row => row.CardId == null)), default);
}
