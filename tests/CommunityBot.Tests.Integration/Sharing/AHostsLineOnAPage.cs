using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>For whom it is stands on page and poster, which hang in that stairwell; the weather only on the page, which is never old.</summary>
public sealed class AHostsLineOnAPage(PagesHouses houses) : IClassFixture<PagesHouses>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_for_whom_on_both_and_what_is_good_to_know_on_the_page(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(with: row => (row.OnlyFor, row.GoodToKnow) = ("uppgång <B>", "Ta <i>reflex</i>"));

        var (page, poster) = (await house.PageAsync($"/m/{walk.Code}"), await house.PageAsync($"/m/{walk.Code}/affisch"));

        Assert.Contains("uppgång <B>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("För uppgång <B>", poster.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ta <i>reflex</i>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("reflex", poster.Body!.TextContent, StringComparison.Ordinal);
    }
}
