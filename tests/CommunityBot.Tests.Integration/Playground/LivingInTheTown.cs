using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>What a resident does on the page, in Chromium.</summary>
public sealed class LivingInTheTown(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private PlaygroundHost host = null!;

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync();
        _ = new PretendMeetup(host.Bot);
    }

    public async Task DisposeAsync()
    {
        await browser.CloseAllAsync();
        await host.DisposeAsync();
    }

    [BrowserFact]
    public async Task Counts_what_each_resident_has_not_read()
    {
        var page = await browser.OpenAsync(host.Address);
        await host.Bot.SayAsync("group-runners", "Löprunda?");
        await host.Bot.SayAsync("group-runners", "Bara Emma", "emma");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Löparna i parken 1 olästa" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Emma läser på engelska 2 olästa" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gunnel", Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Emma" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Löparna i parken" }).ClickAsync();
        await Expect(page.GetByText("Bara Emma")).ToBeVisibleAsync();
        await Expect(page.GetByText("Bara du ser det här")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Löparna i parken", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Karin" }).ClickAsync();

        await Expect(page.GetByText("Löprunda?")).ToBeVisibleAsync();
        await Expect(page.GetByText("Bara Emma")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Opens_the_private_chat_from_a_link_in_the_group()
    {
        var page = await browser.OpenAsync(host.Address, "#hassan/group-neighbours");
        await host.Bot.SayAsync(PretendMeetup.Group, "Påminnelse?", buttons: [[new("I privat", null, "start:m_7")]]);

        await page.GetByRole(AriaRole.Button, new() { Name = "I privat" }).ClickAsync();

        await Expect(page.Locator("#chat-title")).ToHaveTextAsync("Boten, privat");
        await Expect(page.GetByLabel("Skriv som Hassan")).ToBeVisibleAsync();
        Assert.Contains("/start m_7", host.Bot.Heard.Last().What.ToString(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Leaves_a_group_at_a_press_and_comes_back_at_another()
    {
        var page = await browser.OpenAsync(host.Address, "#gunnel/group-neighbours");
        await host.Bot.SayAsync("group-neighbours", "Fika?");
        await Expect(page.GetByText("Fika?")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Gå ur gruppen" }).ClickAsync();

        await Expect(page.Locator("#chat-title")).ToHaveTextAsync("Boten, privat");
        await Expect(page.Locator("#toast")).ToHaveTextAsync("Gunnel har gått ur Grannar vid dammen.");
        await Expect(page.GetByText("Fika?")).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Gå ur gruppen" })).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Grannar vid dammen", Exact = true })).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Karin" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Grannar vid dammen" }).First.ClickAsync();
        await Expect(page.Locator("#chat-about")).ToHaveTextAsync("I gruppen: Karin, Hassan, Oskar, Emma");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gunnel" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Gå tillbaka till Grannar vid dammen" }).ClickAsync();
        await Expect(page.Locator("#chat-title")).ToHaveTextAsync("Grannar vid dammen");
        await Expect(page.GetByText("Fika?")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Gå tillbaka") })).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Speaks_the_other_language_at_a_press_and_remembers_it()
    {
        var page = await browser.OpenAsync(host.Address);
        await page.GetByLabel("Skriv som Karin").FillAsync("ett utkast");

        await page.GetByRole(AriaRole.Button, new() { Name = "In English" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator("#now")).ToHaveTextAsync(new Regex("^Saturday,? 21 November, 14:0"));
        await Expect(page.GetByLabel("Write as Karin")).ToHaveValueAsync("ett utkast");
        await page.ReloadAsync();

        await Expect(page).ToHaveTitleAsync("The demo town");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "På svenska" })).ToHaveAttributeAsync("lang", "sv");
    }

    [BrowserFact]
    public async Task Jumps_to_the_evening_to_tomorrow_and_to_any_time()
    {
        var page = await browser.OpenAsync(host.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "Till kvällen" }).ClickAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("lördag 21 november kl. 18.00");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nu är det lördag 21 november kl. 18.00.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Till i morgon" }).ClickAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("söndag 22 november kl. 08.00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annan tid" }).ClickAsync();
        await page.GetByLabel("Hoppa fram till").FillAsync("2026-12-24T15:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoppa", Exact = true }).ClickAsync();

        await Expect(page.Locator("#now")).ToHaveTextAsync("torsdag 24 december kl. 15.00");
    }

    [BrowserFact]
    public async Task Keeps_what_people_write_from_becoming_markup_and_asks_no_other_host()
    {
        var page = await browser.OpenAsync(host.Address);
        var elsewhere = new List<string>();
        page.Request += (_, request) => { if (new Uri(request.Url).Host != "127.0.0.1") { elsewhere.Add(request.Url); } };
        var faults = new List<string>();
        page.Console += (_, line) => { if (line.Type == "error") { faults.Add(line.Text); } };

        await page.GetByLabel("Skriv som Karin").FillAsync("<img src=https://example.org/x onerror=alert(1)> **b** javascript:alert(1)");
        await page.Keyboard.PressAsync("Enter");
        await host.Bot.SayAsync(PretendMeetup.Group, "Länk", buttons: [[new("Klicka", null, "javascript:alert(1)")]]);
        await Expect(page.GetByText("<img src=https://example.org/x")).ToBeVisibleAsync();

        await Expect(page.Locator("#log img, #log a")).ToHaveCountAsync(0);
        Assert.Empty(elsewhere);
        Assert.Empty(faults);
    }

    [BrowserTheory]
    [InlineData(360, 740), InlineData(320, 568), InlineData(1200, 800)]
    public async Task Is_never_wider_than_the_screen(int width, int height)
    {
        var page = await browser.OpenAsync(host.Address, width: width, height: height);
        await SuggestAsync(page);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Expect(page.Locator("#words")).ToBeInViewportAsync();
    }

    private static async Task SuggestAsync(IPage page)
    {
        await page.Locator(".example").First.ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-press=ok]").WaitForAsync();
    }
}
