using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Tests.Delivery;

public sealed class DecidingWhatAReceiptMeans
{
    [Fact]
    public void Says_a_reminder_once_more_when_nobody_knows_whether_it_arrived() =>
        Assert.Equal((DispatchState.Pending, true), StateAfter(Row(WhenUnknown.SayAgain), new Receipt.Unknown("cut")));

    [Fact]
    public void Never_says_anything_a_third_time() =>
        Assert.Equal((DispatchState.Unknown, true), StateAfter(Row(WhenUnknown.SayAgain) with { Copies = 1 }, new Receipt.Unknown("cut")));

    [Fact]
    public void Leaves_an_announcement_that_may_have_arrived_to_a_person() =>
        Assert.Equal((DispatchState.Unknown, true), StateAfter(Row(WhenUnknown.LeaveIt), new Receipt.Unknown("cut")));

    [Fact]
    public void Counts_no_copy_for_what_was_certainly_not_accepted() =>
        Assert.Equal((DispatchState.Pending, false), StateAfter(Row(WhenUnknown.LeaveIt), new Receipt.TryAgain(TimeSpan.FromSeconds(3))));

    [Fact]
    public void Waits_at_least_as_long_as_the_platform_asks() =>
        Assert.True(RetryPlan.Decide(Row(WhenUnknown.SayAgain), new Receipt.TryAgain(TimeSpan.FromSeconds(35)), now: 1000, jitter: 0).DueAt >= 36_000);

    [Fact]
    public void Pauses_at_most_five_minutes_and_a_quarter() =>
        Assert.InRange(RetryPlan.Decide(Row(WhenUnknown.SayAgain) with { Attempts = 100 }, new Receipt.TryAgain(TimeSpan.Zero), now: 0, jitter: 1).DueAt, 300_000, 375_000);

    [Theory]
    [MemberData(nameof(Endings))]
    public void Ends_what_can_never_arrive(object receipt) => Assert.Equal((DispatchState.Dead, false), StateAfter(Row(WhenUnknown.SayAgain), (Receipt)receipt));

    public static TheoryData<object> Endings => [new Receipt.ChatGone("blocked"), new Receipt.Rejected("too long")];

    private static (DispatchState State, bool Copied) StateAfter(Leased row, Receipt receipt)
    {
        var end = RetryPlan.Decide(row, receipt, now: 1000, jitter: 0.5);
        return (end.State, end.Copied);
    }

    private static Leased Row(WhenUnknown kind) => new(
        1, 1, "telegram", "-1", ChatKind.Group, "sv", null, null, null, null, "{}", 0, null, Priority.Reminder, 0, 0, kind, false, null, null, 0);
}
