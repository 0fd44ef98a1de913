using CommunityBot.Community.Runs;

namespace CommunityBot.Tests.Runs;

public sealed class ReadingPaces
{
    [Theory]
    [InlineData("5.30, 6.00, 7.00", "5.30|6.00|7.00")]
    [InlineData("5.30 6.00 7.00", "5.30|6.00|7.00")]
    [InlineData("lugn/mellan/snabb", "lugn|mellan|snabb")]
    [InlineData("5.45 min/km, 6.30 min/km och gå-jogg", "5.45 min/km|6.30 min/km|gå-jogg")]
    [InlineData("easy; brisk and fast", "easy|brisk|fast")]
    [InlineData("prat-tempo\nlugnt\nraskt", "prat-tempo|lugnt|raskt")]
    public void Takes_them_apart(string words, string groups)
    {
        Assert.False(PaceGroups.Read(words).IsRefused(out _, out var read));
        Assert.Equal(groups, string.Join('|', read));
        Assert.Equal(read, PaceGroups.Of(PaceGroups.ToStored(read)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("snabbt")]
    [InlineData("lugnt, lugnt")]
    [InlineData("a, b, c, d, e, f")]
    [InlineData("lugnt, ett tempo med ett alldeles för långt namn")]
    public void Refuses_what_is_no_choice(string words) => Assert.True(PaceGroups.Read(words).IsRefused(out _, out _));

    [Fact]
    public void Marks_a_button_for_its_own_groups_only()
    {
        Assert.NotEqual(PaceGroups.Mark("lugnt\nraskt", 0), PaceGroups.Mark("5.30\n6.00", 0));
        Assert.Equal(1, PaceGroups.Mark("lugnt\nraskt", 1) & 7);
    }
}
