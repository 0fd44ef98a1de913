using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>The main job, as a person without a bot token meets it: suggest, confirm, answer as three people, jump to the reminder.</summary>
/// <remarks>With <c>PLAYGROUND_SCREENSHOT</c> set to a path, the README's picture is taken on the way.</remarks>
public sealed class AMeetupInTheTown(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Is_suggested_answered_by_three_and_remembered_in_time()
    {
        await using var bot = await BotProcess.StartAsync();
        var page = await browser.OpenAsync(bot.Address, "#karin/group-neighbours", height: 1020);
        var log = page.GetByRole(AriaRole.Log);

        await page.GetByRole(AriaRole.Button, new() { Name = "/traff Promenad runt dammen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await Expect(log.GetByText("Bara du ser det här")).ToBeVisibleAsync();
        await log.GetByRole(AriaRole.Button, new() { Name = "Stämmer" }).ClickAsync();
        foreach (var name in new[] { "Karin", "Gunnel", "Hassan" })
        {
            await page.Locator("#residents").GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
            await log.GetByRole(AriaRole.Button, new() { Name = "Jag kommer" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Sparat: du kommer.");
            await Expect(log.GetByText(new Regex($"kommer: .*{name}"))).ToBeVisibleAsync();
        }

        await Expect(log.GetByText("3 kommer: Karin, Gunnel, Hassan")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Annan tid" }).ClickAsync();
        await page.GetByLabel("Hoppa fram till").FillAsync("2026-11-26T16:05");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoppa", Exact = true }).ClickAsync();

        await Expect(log.GetByText("I dag: Promenad runt dammen")).ToBeVisibleAsync();
        await Expect(page.Locator("#now")).ToHaveTextAsync("torsdag 26 november kl. 16.05");
        await TakePictureAsync(page);
        Assert.Empty(await Browser.ViolationsAsync(page));
        await browser.CloseAllAsync();
    }

    private static async Task TakePictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("PLAYGROUND_SCREENSHOT") is { Length: > 0 } path)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Annan tid" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToBeEmptyAsync(new() { Timeout = 12_000 });
            await page.ScreenshotAsync(new() { Path = path });
        }
    }
}
