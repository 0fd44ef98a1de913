using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.Tests.Find;

public sealed class PickingDoors
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();
    private static readonly DoorPicker Doors = new(Library);
    private static readonly HashSet<string> None = [];
    private static readonly string[] Places = ["meeting_place", "activity", "community", "peer_support"];

    [Fact]
    public void Takes_the_near_one_first_and_never_another_towns()
    {
        var here = Doors.Pick(new DoorQuery(["fika_food"], Places, "Helsingborg", None));

        Assert.Equal(["Helsingborg"], here[0].Area.Names);
        Assert.DoesNotContain(here, door => door.Area.Extent != "national" && !door.Area.Names.Contains("Helsingborg"));
    }

    [Fact]
    public void Has_a_place_for_everybody_also_when_nobody_knows_where()
    {
        var anywhere = Doors.Pick(new DoorQuery(["fika_food", "shy"], Places, null, None));

        Assert.NotEmpty(anywhere);
        Assert.All(anywhere, door => Assert.Equal("national", door.Area.Extent));
    }

    /// <summary>A region's door serves its municipalities.</summary>
    [Fact]
    public void Knows_which_region_a_municipality_is_in() =>
        Assert.Contains(Doors.Pick(new DoorQuery(["grief"], ["peer_support"], "Nässjö", None)), door => door.Id == "sjalvhjalp_jonkoping");

    [Fact]
    public void Leaves_out_what_is_hidden_closed_or_a_line_for_danger()
    {
        var all = Doors.Pick(new DoorQuery(Library.Topics.Select(topic => topic.Code).ToList(), Library.Resources.Select(door => door.Kind).Distinct().ToList(), "Malmö", new HashSet<string> { "parkrun" }));

        Assert.DoesNotContain(all, door => door.Id is "parkrun" or "malmo_imm_closed" || door.IsCrisisRoute);
        Assert.Contains(all, door => door.Id == "malmo_cafe_david");
    }

    [Theory]
    [InlineData("vårdcentral", "vardcentral_1177")]
    [InlineData("vårdcentralen", "vardcentral_1177")]
    [InlineData("röda korset", "rodakorset_besok")]
    [InlineData("biblioteket i Lund", "biblioteket")]
    public void Hears_a_doors_own_name(string question, string door) =>
        Assert.Equal(door, ContentInUse.Shipped.Finder.Find(new FindQuery(question, "sv", null))[0].Id);

    [Theory]
    [InlineData("2026-05-05T22:00", OpeningState.Open)]
    [InlineData("2026-05-05T12:00", OpeningState.Closed)]
    [InlineData("2026-12-25T22:00", OpeningState.RedDay)]
    public void Says_open_only_of_hours_that_are_fresh_and_never_guesses_on_a_red_day(string local, OpeningState expected)
    {
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
        var night = Library.Resource("jourhavande_medmanniska")!;
        var fresh = night with { Verification = night.Verification with { CheckedOn = DateOnly.FromDateTime(at.ToDateTimeUnspecified()).AddDays(-30) } };

        Assert.Equal(expected, fresh.OpeningAt(at));
        Assert.Equal(OpeningState.NotKnown, night.OpeningAt(at));
        Assert.Equal(OpeningState.NotKnown, fresh.OpeningAt(at.PlusDays(200)));
    }
}
