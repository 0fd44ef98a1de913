using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>No sentence outside Content.</summary>
public sealed class TheWords
{
    /// <summary>Where strings are something else than speech, and what.</summary>
    private static readonly Dictionary<string, string> NotSpeech = new()
    {
        ["src/Bot/Verbs/"] = "answers of command-line verbs to an operator's own malformed input",
    };

    [Fact]
    public void That_people_read_are_not_in_the_code() => Faults.None(
        Spoken().Where(found => !NotSpeech.Keys.Any(waived => found.StartsWith(waived, StringComparison.Ordinal))));

    [Fact]
    public void Excuse_no_place_that_needs_no_excuse() => Faults.None(
        NotSpeech.Keys.Where(waived => !Spoken().Any(found => found.StartsWith(waived, StringComparison.Ordinal))));

    [Theory]
    [InlineData("""var reply = "Hej! Vem kommer med?";""")]
    [InlineData("""var reply = "Vi ses vid bron på lördag";""")]
    [InlineData("""return new Toast("Noted", Alert: true);""")]
    [InlineData("""var label = "Ångra";""")]
    [InlineData("""var text = $"{name} brings a friend.";""")]
    [InlineData("""log.LogInformation("sent"); reply("Nobody has answered yet");""")]
    [InlineData("""throw new ArgumentException("Mötet är fullt");""")]
    [InlineData(""""var text = """Welcome to the group of {0}!""";"""")]
    [InlineData("""var text = $"{(late ? "The meetup is already over" : name)}";""")]
    public void Are_noticed(string code) => Assert.Contains(Literals.In(code), SpokenWords.Says);

    [Theory]
    [InlineData("""throw new InvalidDataException("Telegram answered with an empty body.");""")]
    [InlineData("""LogSetAside(logger, "The update could not be handled", id);""")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Warning, Message = "Chat {ChatId} is gone: {Reason}")]""")]
    [InlineData("""[Range(1, 2, ErrorMessage = "Telegram:Mode must be Polling or Webhook.")]""")]
    [InlineData("""command.CommandText = "SELECT id FROM dispatch WHERE state = 0";""")]
    [InlineData("""sql += skip ? " FOR UPDATE OF l SKIP LOCKED" : "UNION ALL SELECT MIN(due_at) FROM reminders";""")]
    [InlineData("""commands.Add("träff", "traff");""")]
    [InlineData("""// Says "Vem kommer med på lördag?" when asked.""")]
    [InlineData("""var url = $"https://example.org/m/{code}";""")]
    [InlineData("""var type = "application/json; charset=utf-8";""")]
    [InlineData("""var quote = '"'; var key = "meetup.in-the-past"; var end = '\'';""")]
    public void That_nobody_but_an_operator_reads_are_left_alone(string code) => Assert.DoesNotContain(Literals.In(code), SpokenWords.Says);

    private static IEnumerable<string> Spoken() =>
        from file in TheSources.Files(".cs")
        let path = TheSources.Relative(file)
        where !path.StartsWith("src/Content/", StringComparison.Ordinal) && !path.EndsWith("Options.cs", StringComparison.Ordinal)
        from literal in Literals.In(File.ReadAllText(file))
        where SpokenWords.Says(literal)
        select $"{path}:{literal.Line}: \"{literal.Text}\" belongs in a phrase file of src/Content/Phrases.";
}
