using CommunityBot.Content.Understanding;

namespace CommunityBot.Tests.Understanding;

/// <summary>A turn decides only where a clause begins, and people begin with all kinds of words.</summary>
public sealed class TurnsAtTheHead
{
    private static readonly ClauseTurns Turns = new("ja|men|of course", ["kommer gar(na|ne) ", "tack( \\w+)? \\|"]);

    [Theory]
    [InlineData(" kommer garna ")]
    [InlineData(" ja kommer garna ")]
    [InlineData(" ja | men of course kommer garne ")]
    [InlineData(" hon sover | men kommer garna ")]
    [InlineData(" tack snalla | ")]
    public void Are_heard_at_the_beginning_after_a_bar_and_after_words_that_open(string line) => Assert.True(Turns.AreIn(line));

    [Theory]
    [InlineData(" hon kommer garna ")]
    [InlineData(" jaja kommer garna ")]
    [InlineData(" hon ja kommer garna ")]
    [InlineData(" of kommer garna ")]
    [InlineData(" | ")]
    [InlineData(" ")]
    public void Are_not_heard_elsewhere(string line) => Assert.False(Turns.AreIn(line));

    [Fact]
    public void Are_heard_however_many_there_are()
    {
        var many = new ClauseTurns("ja", [.. Enumerable.Range(0, 100).Select(number => $"tur {number} ")]);

        Assert.All(Enumerable.Range(0, 100), number => Assert.True(many.AreIn($" ja tur {number} ")));
        Assert.False(many.AreIn(" tur 100 "));
    }
}
