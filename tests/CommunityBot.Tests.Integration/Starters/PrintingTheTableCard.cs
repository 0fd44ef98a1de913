using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Bot.Features.Starters;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Playground;
using CommunityBot.Tests.Integration.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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

    /// <summary>Guarded and counted as every other public page, and its own style still gets through.</summary>
    [Fact]
    public async Task Is_guarded_like_every_other_page()
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        using var client = town.CreateClient();

        using var card = await client.GetAsync(new Uri(TableCard.Path, UriKind.Relative));
        var policy = Assert.Single(card.Headers.GetValues("Content-Security-Policy"));
        var page = await card.Content.ReadAsStringAsync();
        var style = SHA256.HashData(Encoding.UTF8.GetBytes(page.Split("<style>")[1].Split("</style>")[0]));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(style) + "'; ", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(card.Headers.GetValues("Referrer-Policy")));

        // One more is let in for each second that passes meanwhile.
        var status = card.StatusCode;
        var looks = 1;
        for (; status == HttpStatusCode.OK && looks < 2 * Doorkeeper.LooksAtOnce; looks++)
        {
            using var again = await client.GetAsync(new Uri(TableCard.Path, UriKind.Relative));
            status = again.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.InRange(looks - 1, Doorkeeper.LooksAtOnce, (2 * Doorkeeper.LooksAtOnce) - 1);
    }

    /// <summary>Behind a proxy with a path of its own, as the webhook's address tells.</summary>
    [Theory]
    [InlineData("https://x.example/bot/telegram/webhook", "https://x.example/bot/snacka/bordskort?lang=sv")]
    [InlineData("https://x.example", "https://x.example/snacka/bordskort?lang=sv")]
    public async Task Stands_under_the_address_of_all_pages(string publicUrl, string address)
    {
        await using var town = await HelpTown.OpenAsync(StoreEngine.Sqlite);
        var services = town.Services;
        var pages = new PublicAddress(Options.Create(new TelegramOptions { PublicUrl = publicUrl }), services.GetRequiredService<IServer>(), services.GetRequiredService<IHostEnvironment>());
        var questions = new TableQuestions(services.GetRequiredService<Doors>(), pages);
        var group = new Chat { Id = 7, Channel = "fake", Address = "-7", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" };

        var question = await town.Store.WriteAsync(db => questions.NextAsync(db, group, TableQuestions.Light, default), default);

        Assert.Equal(address, question.Buttons!.SelectMany(row => row).Single(button => button.Label.Key == "button.table-card").Url);
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
