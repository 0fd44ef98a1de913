using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>The pages in Chromium: with scripts switched off, on a small phone, for a screen reader, and on paper.</summary>
/// <remarks>With <c>SHARING_SCREENSHOTS</c> set to a folder, the README's pictures are taken on the way.</remarks>
public sealed class ThePagesInABrowser(Browser browser, PagesHouses houses) : IClassFixture<Browser>, IClassFixture<PagesHouses>
{
    [BrowserTheory]
    [InlineData("sv", "Ditt förnamn", "Jag kommer", "Tack, Greta. Du är anmäld, med en till.", "Ta bort mitt svar", "Ditt svar är borttaget")]
    [InlineData("en", "Your first name", "I'm coming", "Thank you, Greta. You are signed up, with one more.", "Remove my answer", "Your answer is removed")]
    public async Task Take_an_answer_and_give_it_back_on_a_small_phone_without_script(string language, string label, string yes, string saved, string remove, string removed)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        var walk = await house.WalkAsync(capacity: 12, with: row => row.Cost = "20 kr");
        await house.SeatAsync(walk, "Bo", guests: 2);
        var asked = new List<string>();
        var page = await OpenAsync(house, $"m/{walk.Code}", language, asked, script: false);

        await page.GetByLabel(label).FillAsync("Greta");
        await page.Locator("#guests").SelectOptionAsync("1");
        await page.GetByRole(AriaRole.Button, new() { Name = yes }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(saved);
        var own = new Uri(page.Url).AbsolutePath;
        Assert.Single(await house.AnswersAsync(walk), rsvp => rsvp.Name.StartsWith("Greta", StringComparison.Ordinal) && rsvp.Guests == 1);

        await LooksGoodAsync(await OpenAsync(house, $"m/{walk.Code}", language), $"page-{language}");
        await LooksGoodAsync(await OpenAsync(house, own, language), $"answer-{language}");
        await page.GetByRole(AriaRole.Button, new() { Name = remove }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(removed);
        Assert.All(asked, address => Assert.StartsWith(house.Address.ToString(), address, StringComparison.Ordinal));
        await browser.CloseAllAsync();
    }

    [BrowserTheory]
    [InlineData("sv"), InlineData("en")]
    public async Task Have_no_hindrance_in_any_state(string language)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        var plain = await house.WalkAsync(title: "Städdag på gården med korvgrillning, loppis och fika för alla i kvarteret Lunden och Björkbackensocietetsparken", place: "utanför tvättstugan på Björkbacksvägen 14");
        var full = await house.WalkAsync(capacity: 2);
        await house.SeatAsync(full, "Bo", guests: 1);
        var cancelled = await house.WalkAsync(with: row => row.State = MeetupState.Cancelled);
        var over = await house.WalkAsync(local: "2026-11-21T12:00");

        foreach (var path in new[] { plain.Code, full.Code, cancelled.Code, over.Code, "0000000000000000", $"{plain.Code}/affisch", $"{cancelled.Code}/affisch" })
        {
            await LooksGoodAsync(await OpenAsync(house, $"m/{path}", language), null);
            await LooksGoodAsync(await OpenAsync(house, $"m/{path}", language, scheme: ColorScheme.Dark), null);
            await browser.CloseAllAsync();
        }
    }

    /// <summary>The browser's own check is by-passed here as a script would: the server's reason is read out, and stands by its field.</summary>
    [BrowserTheory]
    [InlineData("sv", "utan länkar"), InlineData("en", "without links")]
    public async Task Say_by_the_field_what_was_wrong_with_it(string language, string words)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        var walk = await house.WalkAsync();
        var page = await OpenAsync(house, $"m/{walk.Code}", language);

        await page.Locator("#name").FillAsync("www.evil.example");
        await page.Locator("button[value=yes]").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await Expect(page.Locator("#name")).ToHaveValueAsync("www.evil.example");
        await LooksGoodAsync(page, null);
        await browser.CloseAllAsync();
    }

    [BrowserTheory]
    [InlineData("Promenad runt dammen", "vid bron")]
    [InlineData("Städdag på gården med korvgrillning, loppis och fika för alla i kvarteret Lunden och Björkbackensocietetsparken", "utanför tvättstugan på Björkbacksvägen 14 bakom det gröna huset vid den stora lekplatsen")]
    public async Task Print_the_poster_on_one_A4_with_a_code_that_a_phone_can_read(string title, string place)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        var walk = await house.WalkAsync(title: title, place: place);
        var page = await OpenAsync(house, $"m/{walk.Code}/affisch", "sv", width: 900, height: 1250);
        await LooksGoodAsync(page, title.Length < 30 ? "poster" : null);

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        var box = Regex.Match(pdf, @"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]");
        var picture = await page.Locator("svg.qr").ScreenshotAsync();

        Assert.Single(Regex.Matches(pdf, @"/Type\s*/Page\b"));
        Assert.InRange(double.Parse(box.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 594, 597);
        Assert.InRange(double.Parse(box.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), 841, 843);
        Assert.Equal($"{house.Address}m/{walk.Code}", await browser.ReadQrAsync(picture));
        await browser.CloseAllAsync();
    }

    private async Task<IPage> OpenAsync(PagesHouse house, string path, string language, List<string>? asked = null, ColorScheme scheme = ColorScheme.Light, int width = 360, int height = 740, bool script = true)
    {
        var page = await browser.PlainPageAsync(language, scheme, width, height, script);
        page.Request += (_, request) => asked?.Add(request.Url);
        await page.GotoAsync(new Uri(house.Address, path).ToString());
        return page;
    }

    /// <summary>axe finds nothing, and nothing sticks out at the side.</summary>
    private static async Task LooksGoodAsync(IPage page, string? picture)
    {
        Assert.Empty(await Browser.ViolationsAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{page.Url} is wider than the window.");
        if (picture is not null && Environment.GetEnvironmentVariable("SHARING_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"sharing-{picture}.png"), FullPage = true });
        }
    }
}
