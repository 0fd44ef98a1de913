namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>The form of transcripts: read, compared and written again. A player that lets a wrong word pass would be worse than none.</summary>
public sealed class TheForm
{
    private const string Walk = """
        # group: Löparna, sv, Europe/Stockholm
        # people: Anna, Tom (en), Doris (organisatör)

        @ 2026-05-09 10:00
        Anna: /traff Promenad
        Bot (bara Anna): Stämmer det?
          | söndag 10 maj kl. 18.00
          |
          | [Stämmer] [Ändra]
        # Anna is content.
        Anna trycker [Stämmer]
        Bot blinkar till Anna: Klart.
        Bot: Promenad  [Jag kommer]
        """;

    [Fact]
    public void Is_read_as_steps_with_what_the_bot_says_to_each()
    {
        var transcript = Transcript.Parse(Walk);

        Assert.Equal([4, 5, 11], transcript.Steps.Select(step => step.Line));
        Assert.Equal(new Act.Types("Anna", "/traff Promenad", InPrivate: false, AnswersBot: false), transcript.Steps[1].Act);
        Assert.Equal(["Stämmer det?", "söndag 10 maj kl. 18.00", "", "[Stämmer] [Ändra]"], transcript.Steps[1].Expected.Single().Lines);
        Assert.Equal(["Bot blinkar till Anna", "Bot"], transcript.Steps[2].Expected.Select(words => words.Head));
        Assert.Equal(("en", true), (transcript.Cast.Find("Tom").Language, transcript.Cast.Find("Doris").Organiser));
    }

    [Theory]
    [InlineData("Bot: Promenad  [Jag kommer]", "Bot: Promenad  [Kan inte]")]
    [InlineData("Bot: Promenad  [Jag kommer]", "Bot (bara Anna): Promenad  [Jag kommer]")]
    [InlineData("Bot: Promenad  [Jag kommer]", "Bot ändrar: Promenad  [Jag kommer]")]
    [InlineData("Bot: Promenad  [Jag kommer]", "")]
    [InlineData("Bot: Vi ses.", "Bot: Vi ses!")]
    [InlineData("Bot: Ett.\nBot: Två.", "Bot: Två.\nBot: Ett.")]
    public void Tells_what_differs(string expected, string actual) => Assert.NotNull(Difference(expected, actual));

    [Theory]
    [InlineData("Bot: Promenad  [Jag kommer]  [Kan inte]", "Bot: Promenad\n  | [Jag kommer] [Kan inte]")]
    [InlineData("Bot: Ett.\nBot (privat till Anna): Två.", "Bot (privat till Anna): Två.\nBot: Ett.")]
    public void Takes_for_the_same_what_reads_the_same(string expected, string actual) => Assert.Null(Difference(expected, actual));

    [Fact]
    public void Shows_what_is_missing_and_what_is_too_much()
    {
        var shown = Difference("Bot: Ett.\n  | Två.\n  | Tre.", "Bot: Ett.\n  | 2.\n  | Tre.")!;

        Assert.Equal(["      Bot: Ett.", "    -   | Två.", "    +   | 2.", "        | Tre."], shown.Split('\n')[2..]);
    }

    [Fact]
    public void Is_written_again_as_it_was()
    {
        var transcript = Transcript.Parse(Walk);

        Assert.Equal(Walk + "\n", Comparison.Rewritten(Walk, [.. transcript.Steps.Select(step => (step, (IReadOnlyList<Words>)step.Expected))]));
    }

    [Theory]
    [InlineData("Anna hejar på Bo", "line 3: this is nothing that people do")]
    [InlineData("Bot: Hej.", "line 3: the bot speaks before anybody")]
    public void Says_where_a_line_makes_no_sense(string line, string fault) =>
        Assert.StartsWith(fault, Assert.Throws<FormatException>(() => Transcript.Parse($"# group: G, sv, Europe/Stockholm\n# people: Anna\n{line}")).Message, StringComparison.Ordinal);

    private static string? Difference(string expected, string actual) =>
        Comparison.Difference(new Step(1, "Anna: hej", new Act.GroupMoves(), []), Said(expected), Said(actual));

    private static List<Words> Said(string text) =>
        Transcript.Parse($"# group: G, sv, Europe/Stockholm\n# people: Anna\nAnna: hej\n{text}").Steps.Single().Expected;
}
