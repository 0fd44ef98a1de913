using CommunityBot.Bot.Verbs;

namespace CommunityBot.Tests.Safety;

public sealed class TriageOnTheCommandLine
{
    [Theory]
    [InlineData("""{"text":"jag vill dö","lang":"sv"}""", """{"level":"crisis","kind":"self"}""")]
    [InlineData("""{"text":"Min granne säger att han vill dö"}""", """{"level":"crisis","kind":"third_party"}""")]
    [InlineData("""{"text":"Vem har bokat tvättstugan?","lang":"sv"}""", """{"level":"none","kind":null}""")]
    [InlineData("""{"text":"jag vill dö \ud83d"}""", """{"level":"crisis","kind":"self"}""")]
    [InlineData("""{"lang":"sv"}""", """{"error":"text is missing: the message to read."}""")]
    public void Answers_one_line_with_one_line(string line, string expected)
    {
        Assert.True(VerbTable.TryFind(["triage"], out var verb));
        using var output = new StringWriter();

        Assert.Equal(0, verb(new StringReader(line + "\n"), output));

        Assert.Equal(expected + "\n", output.ToString());
    }
}
