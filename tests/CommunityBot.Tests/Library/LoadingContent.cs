using CommunityBot.Content.Library;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Library;

public sealed class LoadingContent
{
    private static readonly ContentLibrary Shipped = ContentLibrary.Load();
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Brings_everything_that_is_promised()
    {
        Assert.Equal(30, Shipped.Topics.Count);
        Assert.True(Shipped.Tips.Count(tip => tip.IsLive) >= 40);
        Assert.True(Shipped.Resources.Count >= 67);
        Assert.True(Shipped.Starters.Count(starter => starter.Level == "light") >= 30);
        Assert.True(Shipped.Starters.Count(starter => starter.Level == "deep") >= 30);
        Assert.Equal(290, Shipped.Places.Count);
    }

    [Fact]
    public void From_a_folder_is_the_same_as_what_ships_inside()
    {
        var folder = ContentLibrary.LoadFrom(Path.Combine(TheSources.Src, "Content", "Data"));

        Assert.Equal(Shipped.Tips.Select(tip => tip.Title), folder.Tips.Select(tip => tip.Title));
        Assert.Equal(Shipped.Resources.Select(resource => resource.Summary), folder.Resources.Select(resource => resource.Summary));
        Assert.Equal(Shipped.Sayings.Select(saying => saying.Swedish.Count), folder.Sayings.Select(saying => saying.Swedish.Count));
    }

    [Fact]
    public void With_a_fault_says_where()
    {
        var files = ContentFile.Embedded().Select(file => file.Path == "tips/t05.yaml" ? file with { Text = file.Text.Replace("review_by: 2027", "review_by: soon 2027", StringComparison.Ordinal) } : file);

        var fault = Assert.Single(LibraryReader.Read([.. files]).Faults);

        Assert.StartsWith("tips/t05.yaml:", fault.ToString(), StringComparison.Ordinal);
        Assert.True(fault.Line > 30);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    [InlineData(-1, false)]
    public void Shows_a_number_for_180_days_after_it_was_checked(int age, bool isShown)
    {
        var bris = Shipped.Resource("bris")!;
        var resource = bris with { Verification = bris.Verification with { CheckedOn = Today.AddDays(-age) } };

        Assert.Equal(isShown, resource.NumbersOn(Today).Count > 0);
    }

    [Fact]
    public void Shows_no_number_that_nobody_verified()
    {
        foreach (var resource in Shipped.Resources.Where(resource => resource.Phones.Count > 0))
        {
            var never = resource with { Verification = resource.Verification with { CheckedOn = null } };
            var unverified = resource with { Verification = new Verification("unverified", ["phone"], null, Today) };
            var other = resource with { Verification = new Verification("verified", ["schedule"], null, Today) };

            Assert.Empty(never.NumbersOn(Today));
            Assert.Empty(unverified.NumbersOn(Today));
            Assert.Empty(other.NumbersOn(Today));
            Assert.NotNull(resource.Link);
        }
    }

    [Theory]
    [InlineData("2026-11-20 20:59", false)]   // a Friday; the line opens at 21 and closes at 6
    [InlineData("2026-11-20 21:00", true)]
    [InlineData("2026-11-21 05:59", true)]
    [InlineData("2026-11-21 06:00", false)]
    public void Knows_hours_that_pass_midnight(string local, bool isOpen)
    {
        var friday = new OpeningHours(["fr"], "21:00", "06:00", null);
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isOpen, friday.Covers(at.DayOfWeek, TimeOnly.FromDateTime(at)));
    }

    [Fact]
    public void Does_not_say_open_when_the_hours_are_stale()
    {
        var line = Shipped.Resource("jourhavande_medmanniska")!;

        Assert.Null(line.IsOpenAt(new DateTime(2026, 11, 21, 23, 0, 0)));
        Assert.True(line.NeedsReviewOn(Today));
    }

    [Fact]
    public void Gives_easy_swedish_where_it_is_written_and_swedish_otherwise()
    {
        Assert.Equal("lätt", new LocalText("svenska", "english", "lätt").In("sv-lattlast"));
        Assert.Equal("svenska", new LocalText("svenska", "english", null).In("sv-lattlast"));
        Assert.Equal("english", new LocalText("svenska", "english", null).In("en"));
        Assert.Equal("svenska", new LocalText("svenska", "english", null).In("fi"));
    }
}
