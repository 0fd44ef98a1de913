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
