using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding;
using CommunityBot.Content.Understanding.Told;
using CommunityBot.Tests.Support;
using CommunityBot.Tests.TimeWords;
using CommunityBot.TrainTriage;

namespace CommunityBot.Tests.Understanding;

/// <summary>A time that is told in a chat, of errands, deliveries, shifts and opening hours, is nobody's proposal.</summary>
public sealed class TimesOnlyTold
{
    [Theory]
    [InlineData("Deadline för rapporten är måndag kl 12, jag har knappt börjat", "sv")]
    [InlineData("Elavläsaren kommer på onsdag mellan 9 och 12 så jag jobbar hemifrån", "sv")]
    [InlineData("Ansökan till kolonin ska vara inne senast fredag kl 12", "sv")]
    [InlineData("I've got the plumber here Thursday 8 to 10, please leave the hallway clear", "en")]
    public void Is_no_time_of_a_meetup(string text, string language)
    {
        Assert.Equal(TimeKind.None, Chat(text, language).Kind);
        Assert.NotEqual(TimeKind.None, Saying.Read(text, language).Kind);
    }

    [Theory]
    [InlineData("varje torsdag", "sv")]
    [InlineData("tvättstugan kl 18", "sv")]
    [InlineData("Promenad runt dammen torsdag 18 vid bron", "sv")]
    [InlineData("Jag ska gå en sväng imorgon kl 10, nån som hänger på?", "sv")]
    [InlineData("Möte med trädgårdsgruppen tisdag 19 i lokalen, alla välkomna", "sv")]
    [InlineData("Fika hos mig på fredag 15?", "sv")]
    [InlineData("Board games at ours Thursday at 7pm, come along", "en")]
    public void Leaves_a_time_that_is_proposed(string text, string language) => Assert.Equal(Saying.Of(text, language), Saying.Of(Chat(text, language)));

    [Fact]
    public void Leaves_the_projects_own_phrases()
    {
        var phrases = new[] { SharedPhrases.Swedish, HeldOutPhrases.Swedish, HeldOutPhrases.English, CheckedPhrases.Swedish, CheckedPhrases.English, CheckedPhrases.SwedishTurns, CheckedPhrases.EnglishTurns }
            .SelectMany(list => list.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => line.Split('|')[0].Trim()).ToList();

        var doubted = phrases.Where(text => Chat(text, "sv").Kind != Saying.Read(text).Kind).ToList();

        Assert.True(doubted.Count <= 3, $"{doubted.Count} of {phrases.Count}: {string.Join("; ", doubted)}");
    }

    /// <summary>Chat full of days, hours and numbers in which nobody says when they meet; the first list was never read.</summary>
    [Theory]
    [InlineData("when-heldout5-none", 1)]
    [InlineData("when-dev5-none", 0)]
    [InlineData("when-heldout6-none", 2)]
    public void Makes_the_bot_offer_no_meetup_in_a_group(string list, int most)
    {
        var offered = File.ReadLines(Path.Combine(TheSources.Root, "tests", "labelled", list + ".tsv")).Select(line => line.Split('\t'))
            .Count(line => line[2] == "none" && MessageReader.Read(line[1], line[0][^2..], Saying.Now, Saying.Stockholm, inGroup: true).Intent == Intent.SuggestMeetup);

        Assert.InRange(offered, 0, most);
    }

    [Fact]
    public void The_shipped_weights_are_what_the_training_program_makes()
    {
        using var shipped = typeof(ChatTimeReader).Assembly.GetManifestResourceStream("CommunityBot.Content.Understanding.told.model")!;
        using var bytes = new MemoryStream();
        shipped.CopyTo(bytes);

        Assert.True(bytes.ToArray().AsSpan().SequenceEqual(ToldTrainer.Train(ToldTrainer.Examples())),
            "Run `dotnet run -c Release --project tools/TrainTriage -- train-told` after changing the lists, the time words or the turns of understanding.");
        Assert.InRange(bytes.Length, 1, 150_000);
    }

    private static TimeReading Chat(string text, string language) => ChatTimeReader.Read(text, language, Saying.Now, Saying.Stockholm);
}
