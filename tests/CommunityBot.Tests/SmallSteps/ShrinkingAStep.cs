using CommunityBot.Community.SmallSteps;

namespace CommunityBot.Tests.SmallSteps;

public sealed class ShrinkingAStep
{
    [Fact]
    public void Is_offered_after_two_not_nows_and_never_twice()
    {
        var step = new SmallStep { Id = 1, PersonId = 2, TipId = "t33", StartedAt = 0 };

        Assert.False(step.SayNotNow());
        Assert.True(step.SayNotNow());
        step.Smaller = true;
        Assert.False(step.SayNotNow());
    }

    [Fact]
    public void Ends_after_four_weeks() => Assert.Equal(28L * 24 * 3_600_000, new SmallStep { Id = 1, PersonId = 2, TipId = "t33", StartedAt = 0 }.EndsAt);
}
