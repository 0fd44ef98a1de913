using CommunityBot.Bot.Verbs;
using CommunityBot.Content.Library;
using CommunityBot.Content.Library.Checks;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Library;

public sealed class CheckingFromTheCommandLine
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Only_warns_of_old_crisis_numbers_and_ends_with_0_when_nothing_is_wrong()
    {
        var output = new StringWriter();

        Assert.Equal(0, CheckContentVerb.Run(output, TheSources.Root, Today));
        Assert.All(
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^src/Content/Safety/crisis\.yaml:\d+: warning: The fixed number", line));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(366, 0, 0)]
    [InlineData(367, 0, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 1, 1)]
    public void Holds_the_crisis_file_to_its_signature_and_its_review(int age, int changes, int faults)
    {
        var text = $"review: not yet\nreview_date: {Today.AddDays(-age):yyyy-MM-dd}\n";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

        var found = CrisisRules.Check(new ContentFile("../Safety/crisis.yaml", text + new string(' ', changes)), hash + "\n", Today);

        Assert.Equal(faults, found.Count());
    }

    [Fact]
    public void Misses_a_crisis_file_that_is_not_there() => Assert.Single(CrisisRules.Check(null, null, Today));
}
