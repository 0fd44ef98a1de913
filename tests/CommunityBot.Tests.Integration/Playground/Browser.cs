using Microsoft.Playwright;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>The machine's Chromium, one for all tests of the playground; each test gets a profile of its own in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // axe-core comes by npm (tests/browser), as .ci/run installs it. Judging a page takes it a second.
    private static readonly string Axe = Path.Combine(AppContext.BaseDirectory, "../../../../tests/browser/node_modules/axe-core/axe.min.js");

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>The reason that a skipped test prints; null when the browser can be used.</summary>
    public static string? WhyNot { get; } =
        !File.Exists(Program) ? "Chromium is not installed: no /usr/bin/chromium. On Debian: apt-get install chromium."
        : !File.Exists(Axe) ? "axe-core is not installed: npm ci --prefix tests/browser."
        : null;

    /// <summary>The browser itself, for other pages than the town's.</summary>
    internal IBrowser Chromium => browser;

    public async Task InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(60_000); // a crowded machine, not a slow page
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (WhyNot is null)
        {
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    /// <summary>Opens the town and waits until it is drawn.</summary>
    internal async Task<IPage> OpenAsync(
        Uri address, string hash = "", string locale = "sv-SE", ColorScheme scheme = ColorScheme.Light, int width = 1200, int height = 800)
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = locale,
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(address, hash).ToString());
        await page.Locator("body[data-ready]").WaitForAsync();
        return page;
    }

    /// <summary>Closes what the last test left open: a page whose host is gone would call for it for ever.</summary>
    internal async Task CloseAllAsync()
    {
        foreach (var context in browser.Contexts.ToList())
        {
            await context.CloseAsync();
        }
    }

    /// <summary>What axe-core finds wrong, one line each: rule, element, what to do.</summary>
    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`))
            """);
    }
}
