using CommunityBot.Content.Library;
using CommunityBot.Content.Library.Checks;

namespace CommunityBot.Tests.Library;

/// <summary>The phrases and the crisis file, which lie beside the content folder and are read by residents all the same.</summary>
public sealed class CheckingWhatElseIsSaid
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("../Phrases/sv/find.yaml", "tips.x: \"Du borde ringa {door}\"", "\"du borde\" may not be said")]
    [InlineData("../Phrases/en/find.yaml", "tips.x: \"Lonely people call {door}\"", "\"lonely people\" may not be said")]
    [InlineData("../Phrases/sv-lattlast/find.yaml", "tips.x: \"Du måste ringa {door}\"", "\"måste\" may not be said")]
    [InlineData("../Phrases/sv/find.yaml", "tips.x: \"Ring 0771-22 00 60\"", "is dead")]
    [InlineData("../Safety/crisis.yaml", "    number: 020-22 00 60", "is dead")]
    [InlineData("../Safety/crisis.yaml", "      private: Skärp dig och ring.", "\"skärp dig\" may not be said")]
    public void Finds_what_shames_and_what_has_closed(string path, string line, string fault)
    {
        var phrases = ContentFile.EmbeddedPhrases();
        var crisis = ContentFile.EmbeddedCrisis()!;
        Assert.Contains(phrases.Append(crisis), file => file.Path == path);
        var lines = phrases.Append(crisis).Single(file => file.Path == path).Text.Split('\n').Length;

        var found = ContentCheck.Whole(ContentFile.Embedded(), [.. phrases.Select(With)], With(crisis), null, Today);

        Assert.Contains(found, one => one.Path == path && one.Line == lines + 1 && one.Text.Contains(fault, StringComparison.Ordinal));
        ContentFile With(ContentFile file) => file.Path == path ? file with { Text = file.Text + "\n" + line } : file;
    }

    /// <summary>reliability.md 3.3: a warning at 180 days, a fault at 365, except while nobody has signed the file.</summary>
    [Theory]
    [InlineData(180, true, "")]
    [InlineData(181, true, "warning: The fixed number 'sos'")]
    [InlineData(365, true, "warning: The fixed number 'sos'")]
    [InlineData(366, true, "4: The fixed number 'sos'")]
    [InlineData(366, false, "as soon as the file is signed")]
    public void Tells_how_old_the_fixed_numbers_are(int age, bool isSigned, string said)
    {
        var file = new ContentFile("crisis.yaml", $"helplines:\n  - id: sos\n    number: \"112\"\n    checked: {Today.AddDays(-age):yyyy-MM-dd}\n    fixed: true\n  - id: men\n    checked: 2016-01-01\n");

        var found = FixedNumbers.Check(file, isSigned, Today).ToList();

        Assert.Equal(said.Length == 0 ? 0 : 1, found.Count);
        Assert.All(found, fault => Assert.Contains(said, fault.ToString(), StringComparison.Ordinal));
        Assert.All(found, fault => Assert.Equal(age <= 365 || !isSigned, fault.IsWarning));
    }

    [Fact]
    public void Names_every_fixed_number_that_ships() =>
        Assert.Equal(6, ContentCheck.OfEmbedded(Today).Count(fault => fault.IsWarning && fault.Text.StartsWith("The fixed number", StringComparison.Ordinal)));
}
