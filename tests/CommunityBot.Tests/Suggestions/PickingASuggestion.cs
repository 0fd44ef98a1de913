using CommunityBot.Content.Activities;
using CommunityBot.Scheduling.Suggestions;
using NodaTime;

namespace CommunityBot.Tests.Suggestions;

public sealed class PickingASuggestion
{
    private static readonly LocalDateTime May = new(2026, 5, 6, 17, 0), November = new(2026, 11, 25, 17, 0);

    [Fact]
    public void Wants_at_least_three_who_like_it()
    {
        // Alone: beside something more liked, two would lose anyway.
        Assert.Equal("", Pick(May, ("walk", 2)));
        Assert.Equal("walk", Pick(May, ("walk", 3)));
    }

    [Theory]
    [InlineData("barbecue", "")]
    [InlineData("sauna", "sauna")]
    public void Fits_the_season(string liked, string picked) => Assert.Equal(picked, Pick(November, (liked, 5)));

    [Fact]
    public void Never_sends_people_out_into_the_dark() => Assert.Equal(10, Chosen(November, ["walk"], [])!.Value.Start.Hour);

    [Fact]
    public void Rests_for_eight_weeks()
    {
        Assert.Null(Chosen(May, ["walk"], new() { ["walk"] = May.Date.PlusWeeks(-8) }));
        Assert.NotNull(Chosen(May, ["walk"], new() { ["walk"] = May.Date.PlusWeeks(-8).PlusDays(-1) }));
    }

    [Fact]
    public void Takes_first_what_was_suggested_longest_ago() => Assert.Equal(
        "coffee", Chosen(May, ["walk", "coffee"], new() { ["walk"] = May.Date.PlusWeeks(-9), ["coffee"] = May.Date.PlusWeeks(-20) })!.Value.What.Id);

    [Fact]
    public void Keeps_three_hours_from_what_is_planned()
    {
        var free = Chosen(May, ["walk"], [])!.Value.Start;

        Assert.NotEqual(free, Chosen(May, ["walk"], [], free.PlusHours(2))!.Value.Start);
        Assert.Equal(free, Chosen(May, ["walk"], [], free.PlusHours(3))!.Value.Start);
    }

    private static string Pick(LocalDateTime now, params (string Id, int Count)[] liked) =>
        SuggestionPick.Pick(ActivityList.Load().All, liked.ToDictionary(row => row.Id, row => row.Count), new Dictionary<string, LocalDate>(), [], now)?.What.Id ?? "";

    private static (Activity What, LocalDateTime Start)? Chosen(LocalDateTime now, string[] liked, Dictionary<string, LocalDate> last, params LocalDateTime[] planned) =>
        SuggestionPick.Pick(ActivityList.Load().All, liked.ToDictionary(id => id, _ => 3), last, planned, now);
}
