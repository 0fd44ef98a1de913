using CommunityBot.Bot.Features.Sharing;

namespace CommunityBot.Tests.Sharing;

public sealed class PageCodes
{
    [Fact]
    public void Have_eighty_bits_and_no_lookalikes()
    {
        Assert.Equal(32, PageCode.Alphabet.Distinct().Count());
        Assert.Equal(80, PageCode.Length * Math.Log2(PageCode.Alphabet.Length));
        Assert.DoesNotContain(PageCode.Alphabet, sign => "ilou".Contains(sign, StringComparison.Ordinal));
    }

    [Fact]
    public void Are_never_the_same() => Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => PageCode.Make()).Distinct().Count());

    [Fact]
    public void Are_read_as_they_were_made()
    {
        var code = PageCode.Make();

        Assert.Equal(code, PageCode.Read(code));
        Assert.Equal(code, PageCode.Read(PageCode.Spelled(code)));
    }

    [Theory]
    [InlineData("K7X2-M9QP-4RTW-8DHZ", "k7x2m9qp4rtw8dhz")]
    [InlineData("oooo-iiii-llll-0000", "0000111111110000")]
    public void Are_read_as_people_type_them(string typed, string code) => Assert.Equal(code, PageCode.Read(typed));

    [Theory]
    [InlineData(""), InlineData("k7x2"), InlineData("k7x2m9qp4rtw8dhzz"), InlineData("k7x2m9qp4rtw8dh!"), InlineData("k7x2m9qp4rtw8dhu"), InlineData("k7x2m9qp4rtw8dh\0")]
    [InlineData("k7x2m9qp4rtw8dhå"), InlineData("----------------------------------------")]
    public void Are_nothing_else(string typed) => Assert.Null(PageCode.Read(typed));
}
