using CommunityBot.Tests.Integration.Playground;
using Microsoft.Playwright;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>The playground's browser for pages that need no script, and as a phone's camera.</summary>
internal static class PlainPages
{
    private static readonly string Qr = Path.Combine(AppContext.BaseDirectory, "../../../../tests/browser/node_modules/jsqr/dist/jsQR.js");

    /// <summary>A page with a profile of its own.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="language">sv or en.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="script">False: nothing runs in it, axe neither.</param>
    public static async Task<IPage> PlainPageAsync(this Browser browser, string language, ColorScheme scheme, int width, int height, bool script = true)
    {
        var context = await browser.Chromium.NewContextAsync(new()
        {
            Locale = language == "sv" ? "sv-SE" : "en-GB",
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>What jsQR reads in a picture; null: no code.</summary>
    public static async Task<string?> ReadQrAsync(this Browser browser, byte[] picture)
    {
        var page = await (await browser.Chromium.NewContextAsync()).NewPageAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(Qr));
        return await page.EvaluateAsync<string?>(
            """
            async data => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + data;
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
              const context = canvas.getContext('2d');
              context.drawImage(image, 0, 0);
              return self.jsQR(context.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data ?? null;
            }
            """,
            Convert.ToBase64String(picture));
    }
}
