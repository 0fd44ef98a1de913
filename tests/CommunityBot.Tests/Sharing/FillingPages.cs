using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Sharing;

/// <summary>Every gap of every page is filled with text, whatever somebody called their meetup.</summary>
public sealed class FillingPages
{
    private static readonly PageWords Words = new(Phrasebook.Load(), "sv", Chosen: false);

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("{{7*7}} ${jndi:x}", "{{7*7}} ${jndi:x}")]
    [InlineData("{{t:yes}}{{facts}}", "{{t:yes}}{{facts}}")]
    [InlineData("Åsa & Örjan's", "Åsa &amp; Örjan&#x27;s")]
    public void Writes_values_as_text(string value, string html)
    {
        var page = PageTemplate.Load("note.html").Fill(new Dictionary<string, object?> { ["heading"] = value, ["text"] = "x", ["page"] = null }, key => Words.Say("page." + key));

        Assert.Contains($"<h1>{html}</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_part_only_with_its_value()
    {
        var with = PageTemplate.Load("note.html").Fill(new Dictionary<string, object?> { ["heading"] = "a", ["text"] = "b", ["page"] = "/m/x" }, key => Words.Say("page." + key));
        var without = PageTemplate.Load("note.html").Fill(new Dictionary<string, object?> { ["heading"] = "a", ["text"] = "b", ["page"] = null }, key => Words.Say("page." + key));

        Assert.Contains("href=\"/m/x\"", with, StringComparison.Ordinal);
        Assert.DoesNotContain("href", without, StringComparison.Ordinal);
    }

    /// <summary>Nothing runs in a page and nothing is fetched from elsewhere: so it stands in the files, too.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void Has_no_script_and_no_foreign_address(string file)
    {
        var text = PageTemplate.Read(file);

        Assert.DoesNotMatch("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|https?://|@import|url\\(", text);
    }

    /// <summary>All there are, so that a new one is read too; a picture names its language by an address.</summary>
    public static TheoryData<string> Files => [.. typeof(PageTemplate).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("sharing/", StringComparison.Ordinal) && !name.EndsWith(".svg", StringComparison.Ordinal)).Select(name => name["sharing/".Length..])];

    [Theory]
    [InlineData("https://bot.example.org/telegram/webhook", "https://bot.example.org/")]
    [InlineData("https://bot.example.org", "https://bot.example.org/")]
    [InlineData("https://example.org/grannar/telegram/webhook", "https://example.org/grannar/")]
    [InlineData("https://example.org:8443/hook?x=1", "https://example.org:8443/")]
    public void Stand_under_the_address_that_Telegram_calls(string setting, string root) => Assert.Equal(root, PublicAddress.Settled(setting)!.AbsoluteUri);

    [Fact]
    public void Stand_nowhere_without_one() => Assert.Null(PublicAddress.Settled(null));
}
