using CommunityBot.Bot.Features.Beginning;
using NodaTime;

namespace CommunityBot.Tests.Beginning;

public sealed class HowOften
{
    [Theory]
    [InlineData(BeginSomething.Once, 21, null)]
    [InlineData(BeginSomething.Weekly, 21, "FREQ=WEEKLY;BYDAY=SA")]
    [InlineData(BeginSomething.EveryOther, 24, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU")]
    [InlineData(BeginSomething.Monthly, 1, "FREQ=MONTHLY;BYDAY=1SU")]
    [InlineData(BeginSomething.Monthly, 7, "FREQ=MONTHLY;BYDAY=1SA")]
    [InlineData(BeginSomething.Monthly, 8, "FREQ=MONTHLY;BYDAY=2SU")]
    [InlineData(BeginSomething.Monthly, 28, "FREQ=MONTHLY;BYDAY=4SA")]
    [InlineData(BeginSomething.Monthly, 29, "FREQ=MONTHLY;BYDAY=-1SU")]
    public void Follows_the_first_time(int chosen, int dayOfNovember, string? rule) =>
        Assert.Equal(rule, BeginTalk.RuleOf(chosen, new LocalDateTime(2026, 11, dayOfNovember, 10, 0)));
}
