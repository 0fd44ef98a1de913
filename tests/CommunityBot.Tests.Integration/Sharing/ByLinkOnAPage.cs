using System.Net;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>A page of a meetup with a link: the way in stands only on the own page of whoever said yes (S46).</summary>
public sealed class ByLinkOnAPage(PagesHouses houses) : IClassFixture<PagesHouses>
{
    private const string Secret = "https://meet.example.org/hemlig";

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_counts_them_apart_and_shows_the_link_to_nobody(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await OnlineAsync(house, capacity: 5);
        await house.SeatAsync(walk, "Bo");

        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta", "link");
        var (page, poster) = (await house.PageAsync($"/m/{walk.Code}"), await house.PageAsync($"/m/{walk.Code}/affisch"));

        Assert.Contains("En kommer, en är med på länk, 4 platser kvar", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig", page.DocumentElement.OuterHtml + poster.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("med på länk", poster.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_own_page_has_the_link_after_a_yes_and_not_after_a_no(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await OnlineAsync(house);
        using var room = await house.AnswerAsync($"/m/{walk.Code}", "Greta");
        using var afar = await house.AnswerAsync($"/m/{walk.Code}", "Olle", "link");
        var (greta, olle) = (room.Headers.Location!.ToString(), afar.Headers.Location!.ToString());

        Assert.Equal("Tack, Olle. Du är med på länk.", (await house.PageAsync(olle)).QuerySelector(".saved")!.TextContent);
        Assert.Equal((1, 1), (await LinksAsync(house, greta), await LinksAsync(house, olle)));
        Assert.Contains("Ring in på 08-123 456 78", (await house.PageAsync(olle)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("08-123", (await house.PageAsync($"/m/{walk.Code}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var no = await house.AnswerAsync(olle, "Olle", "no");

        Assert.Equal(0, await LinksAsync(house, olle));
        Assert.DoesNotContain("08-123", (await house.PageAsync(olle)).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_full_room_still_takes_those_by_link_and_nobody_else(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await OnlineAsync(house, capacity: 2);
        await house.SeatAsync(walk, "Bo", guests: 1);

        var page = await house.PageAsync($"/m/{walk.Code}");
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta", "link");

        Assert.Equal(["link", "no"], page.QuerySelectorAll(".choices button").Select(button => button.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains(await house.AnswersAsync(walk), answer => answer is { Answer: Answer.Yes, ByLink: true });
    }

    /// <summary>The host took the link away: nobody can write to them, so that their page asks.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_that_is_gone_is_told_and_asked_about(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await OnlineAsync(house);
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta", "link");
        var own = sent.Headers.Location!.ToString();
        await house.ChangeAsync(walk, row => row.Hybrid = false);

        var page = await house.PageAsync(own);
        Assert.Equal("Det går inte längre att vara med på länk. Vill du komma dit?", page.QuerySelector(".changed p")!.TextContent);
        using var anyway = await house.PostAsync(
            own, [.. page.QuerySelectorAll(".changed input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)), KeyValuePair.Create("answer", "anyway")]);

        Assert.True(Assert.Single(await house.AnswersAsync(walk)) is { Answer: Answer.Yes, ByLink: false });
        Assert.Null((await house.PageAsync(own)).QuerySelector(".changed"));
    }

    private static async Task<int> LinksAsync(PagesHouse house, string path) => (await house.PageAsync(path)).Links.Count(link => link.GetAttribute("href") == Secret);

    private static async Task<Meetup> OnlineAsync(PagesHouse house, int? capacity = null)
    {
        var walk = await house.WalkAsync(capacity, with: row => row.Hybrid = true);
        await house.Store.WriteAsync(async db =>
        {
            db.MeetupLinks.Add(new MeetupLink { MeetupId = walk.Id, Url = Secret, Phone = "08-123 456 78" });
            return await db.SaveChangesAsync();
        }, default);
        return walk;
    }
}
