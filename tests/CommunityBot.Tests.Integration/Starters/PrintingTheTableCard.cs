using System.Diagnostics;
using System.Text;
using CommunityBot.Bot.Features.Starters;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Playground;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Starters;

public sealed class PrintingTheTableCard
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>What a page may not do on a café table: run a script, load from elsewhere, or count who looks.</summary>
    [Theory, OnSqlite]
    public async Task Shows_twelve_questions_in_the_language_asked_for_and_nothing_else(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        using var client = town.CreateClient();

        var swedish = await client.GetStringAsync(new Uri(TableCard.Path, UriKind.Relative));
        var english = await client.GetStringAsync(new Uri($"{TableCard.Path}?lang=en&niva=deep&kort=2", UriKind.Relative));
        var odd = await client.GetStringAsync(new Uri($"{TableCard.Path}?lang=<script>&niva=x&kort=-7", UriKind.Relative));

        Assert.Contains("Snackebord", swedish, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Equal(swedish, odd);
        Assert.Equal(12, swedish.Split("<li>").Length - 1);
        Assert.All(new[] { swedish, english }, page =>
        {
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        });
    }

    /// <summary>Every card of both decks, in every language, is one A4 page on paper: printed by Chromium, all cards that differ in length most.</summary>
    [BrowserFact]
    public async Task Is_one_A4_page()
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        using var client = town.CreateClient();
        var folder = Directory.CreateTempSubdirectory("communitybot-card-").FullName;
        foreach (var language in (string[])["sv", "en", "sv-lattlast"])
        {
            var pages = await Task.WhenAll(
                from level in (string[])["latt", "djup"]
                from card in Enumerable.Range(1, 3)
                select client.GetStringAsync(new Uri($"{TableCard.Path}?lang={language}&niva={level}&kort={card}", UriKind.Relative)));
            var (html, pdf) = (Path.Combine(folder, language + ".html"), Path.Combine(folder, language + ".pdf"));
            await File.WriteAllTextAsync(html, pages.MaxBy(page => page.Length));

            using var print = Process.Start(new ProcessStartInfo(Chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder}/profile", $"--print-to-pdf={pdf}", html]) { RedirectStandardError = true })!;
            await print.StandardError.ReadToEndAsync();
            await print.WaitForExitAsync();

            var printed = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf));
            Assert.Equal(1, printed.Split("/Type /Page\n").Length - 1);
            Assert.Contains("/MediaBox [0 0 594.95996 841.91998]", printed, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Has_enough_questions_for_a_card_of_each_deck() =>
        Assert.All(new[] { "light", "deep" }, deck => Assert.True(ContentLibrary.Load().Starters.Count(starter => starter.Level == deck) >= 12, deck));
}
