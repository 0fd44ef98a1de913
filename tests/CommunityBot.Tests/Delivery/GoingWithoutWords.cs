using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Tests.Delivery;

/// <summary>What becomes of a row that this node can't put into words: a newer one beside it may.</summary>
public sealed class GoingWithoutWords
{
    private const long Minute = 60_000, Hour = 60 * Minute, Now = 1_795_712_400_000;

    [Fact]
    public void Leaves_the_row_to_another_node_for_half_a_minute() =>
        Assert.Equal((DispatchState.Pending, Now + 30_000, "unsayable"), After(Row(null, null), Wording.Unsayable));

    [Fact]
    public void Asks_less_and_less_often() => Assert.Equal((DispatchState.Pending, Now + (5 * Minute), "unsayable"), After(Row(Now - (50 * Minute), null), Wording.Unsayable));

    [Fact]
    public void Gives_up_after_an_hour() => Assert.Equal((DispatchState.Dead, 0, "unsayable"), After(Row(Now - Hour, null), Wording.Unsayable));

    [Fact]
    public void Goes_on_for_as_long_as_the_row_says_itself() =>
        Assert.Equal((DispatchState.Pending, Now + Hour, "unsayable"), After(Row(Now - (10 * Hour), Now + Hour), Wording.Unsayable));

    [Fact]
    public void Cancels_what_is_too_late() => Assert.Equal((DispatchState.Cancelled, 0, "too-late"), After(Row(null, Now - 1), Wording.TooLate));

    [Fact]
    public void Ends_what_has_nothing_to_speak_of_any_more() => Assert.Equal((DispatchState.Dead, 0, "meetup-gone"), After(Row(null, null), "meetup-gone"));

    private static (DispatchState State, long DueAt, string? Why) After(Leased row, string why)
    {
        var end = RetryPlan.Unsaid(row, why, Now);
        return (end.State, end.DueAt, end.Error);
    }

    private static Leased Row(long? triedSince, long? notAfter) => new(
        1, 1, "telegram", "-1", ChatKind.Group, "sv", null, null, null, null, "{}", 0, notAfter, Priority.Reminder, 0, 0, WhenUnknown.SayAgain, false, null, null, 0, triedSince);
}
