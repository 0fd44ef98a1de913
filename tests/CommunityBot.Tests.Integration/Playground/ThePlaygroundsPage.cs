using System.Text.RegularExpressions;
using CommunityBot.Bot.Channels;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>The page in Chromium, in front of a bot with one pretended meetup.</summary>
public sealed class ThePlaygroundsPage(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
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

    [BrowserTheory]
    [InlineData("sv-SE", ColorScheme.Light, 1200), InlineData("sv-SE", ColorScheme.Dark, 360)]
    [InlineData("en-GB", ColorScheme.Dark, 1200), InlineData("en-GB", ColorScheme.Light, 360)]
    public async Task Gives_axe_nothing_to_complain_of(string locale, ColorScheme scheme, int width)
    {
        var page = await browser.OpenAsync(host.Address, "", locale, scheme, width);
        Assert.Empty(await Browser.ViolationsAsync(page));

        await SuggestAsync(page);
        Assert.Empty(await Browser.ViolationsAsync(page));

        await page.Locator("[data-press=ok]").ClickAsync();
        await page.Locator("[data-press=yes]").ClickAsync();
        await Expect(page.Locator("#toast")).Not.ToBeEmptyAsync();
        await page.Locator("#other-time").ClickAsync();
        Assert.Empty(await Browser.ViolationsAsync(page));

        await page.Locator("[data-press=cant]").ClickAsync();
        await Expect(page.Locator("#alert")).ToBeVisibleAsync();
        Assert.Empty(await Browser.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("#chats button").Last.ClickAsync();
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    /// <summary>From the address bar to an answered meetup with Tab, Enter and the letters: nothing here needs a mouse.</summary>
    [BrowserFact]
    public async Task Can_be_used_without_a_mouse()
    {
        var page = await browser.OpenAsync(host.Address);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "#words");
        await page.Keyboard.TypeAsync("/traff Promenad torsdag 18");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-press=ok]").WaitForAsync();
        await TabToAsync(page, "[data-press=ok]", back: true);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-press=yes]").WaitForAsync();
        await TabToAsync(page, "[data-press=yes]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("1 av 12 kommer: Karin")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-press=yes]")).ToBeFocusedAsync();
        await TabToAsync(page, "[data-jump=week]", back: true);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Om två timmar")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Shows_where_the_focus_is()
    {
        var page = await browser.OpenAsync(host.Address);

        foreach (var part in new[] { "#language", "[data-jump=hour]", "#residents button", "#chats button", "#log", ".example", "#words", "#composer button" })
        {
            await TabToAsync(page, part);
            Assert.Equal("3px", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineWidth"));
        }
    }

    [BrowserFact]
    public async Task Leaves_the_focus_on_a_button_whose_message_changes_under_it()
    {
        var page = await browser.OpenAsync(host.Address);
        var posted = (Receipt.Delivered)await host.Bot.SayAsync(PretendMeetup.Group, "Kommer du?", buttons: [[new("Ja", "a", null), new("Nej", "b", null)]]);
        await page.Locator("[data-press=b]").FocusAsync();

        await host.Bot.EditAsync(PretendMeetup.Group, posted.MessageId, "En kommer.", buttons: [[new("Ja", "c", null), new("Ändra", "d", null)]]);
        await Expect(page.GetByText("En kommer.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ändra" })).ToBeFocusedAsync();
        await host.Bot.EditAsync(PretendMeetup.Group, posted.MessageId, "Inställt.", buttons: [[new("Jaha", "e", null)]]);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Jaha" })).ToBeFocusedAsync();
        await host.Bot.EditAsync(PretendMeetup.Group, posted.MessageId, "Slut.");

        await Expect(page.Locator("#log")).ToBeFocusedAsync();
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

    private static async Task TabToAsync(IPage page, string selector, bool back = false)
    {
        for (var press = 0; press < 60; press++)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Sixty presses of Tab did not lead to {selector}.");
    }
}
