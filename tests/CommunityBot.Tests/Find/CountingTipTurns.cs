using CommunityBot.Community.Find;

namespace CommunityBot.Tests.Find;

public sealed class CountingTipTurns
{
    private const long Day = 86_400_000;

    [Fact]
    public void Allows_three_then_asks_for_company_then_begins_anew()
    {
        var turns = new TipTurns { PersonId = 1, Count = 0, Since = 0 };

        Assert.Equal([true, true, true, false, true, true, true, false], Enumerable.Range(0, 8).Select(turn => turns.Another(turn)));
    }

    [Fact]
    public void Forgets_after_a_week()
    {
        var turns = new TipTurns { PersonId = 1, Count = 0, Since = 0 };
        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(turns.Another(0)));

        Assert.True(turns.Another(7 * Day));
        Assert.Equal(7 * Day, turns.Since);
    }
}
