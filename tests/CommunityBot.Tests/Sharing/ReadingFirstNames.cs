using CommunityBot.Bot.Features.Sharing;

namespace CommunityBot.Tests.Sharing;

/// <summary>What comes from the open web onto a group's card is a name, or nothing.</summary>
public sealed class ReadingFirstNames
{
    [Theory]
    [InlineData("Greta", "Greta")]
    [InlineData("  Anna-Karin \t von  Åkerö ", "Anna-Karin von Åkerö")]
    [InlineData("Nguyễn Thị Ế", "Nguyễn Thị Ế")]
    [InlineData("محمد", "محمد")]
    [InlineData("Bo 🧡", "Bo 🧡")]
    [InlineData("O'Neill & son", "O'Neill & son")]
    [InlineData("J. R.", "J. R.")]
    [InlineData("Greta i 2B", "Greta i 2B")]
    [InlineData("Gre\u202Eta\u200B\u0007", "Greta")]
    [InlineData("A\u030Asa", "Åsa")]
    public void Takes_a_name_and_nothing_that_hides_in_it(string typed, string name)
    {
        Assert.False(FirstName.Read(typed).IsRefused(out var why, out var read), why?.Key);
        Assert.Equal(name, read);
    }

    [Theory]
    [InlineData(null, "page.name-missing"), InlineData("", "page.name-missing"), InlineData(" \u200B\u202E\n ", "page.name-missing")]
    [InlineData("http://evil.example", "page.name-odd"), InlineData("Köp på evil.example", "page.name-odd"), InlineData("www evil", "page.name-odd")]
    [InlineData("<b>Bo</b>", "page.name-odd"), InlineData("bo@evil.example", "page.name-odd"), InlineData("@anna", "page.name-odd"), InlineData("t.me/evil", "page.name-odd")]
    [InlineData("070-123 45 67", "page.name-odd"), InlineData("Bo 0701234567", "page.name-odd"), InlineData("12345", "page.name-odd"), InlineData("🧡🧡", "page.name-odd")]
    [InlineData("Z\u0351\u0352\u0353\u0354\u0355a", "page.name-odd")]
    [InlineData("Wolfeschlegelsteinhausenbergerdorffsson den tredje", "page.name-too-long")]
    public void Refuses_the_rest_and_says_why(string? typed, string why)
    {
        Assert.True(FirstName.Read(typed).IsRefused(out var said, out _));
        Assert.Equal(why, said.Key);
    }

    [Fact]
    public void Does_not_labour_over_ten_thousand_signs()
    {
        // Cleaned it would be a name: so it isn't even cleaned.
        Assert.True(FirstName.Read("Greta" + new string('\u200B', 10_000)).IsRefused(out var why, out _));
        Assert.Equal("page.name-too-long", why.Key);
    }

    [Fact]
    public void Stands_half_a_character() => Assert.True(FirstName.Read("\uD83E").IsRefused(out _, out _));
}
