using CommunityBot.Bot.Verbs;

namespace CommunityBot.Tests.Verbs;

public sealed class AskingWhen
{
    [Fact]
    public void A_text_gets_its_time_in_the_contracts_form() => Assert.Equal(
        """{"kind":"datetime","start":"2026-11-26T18:00","end":null,"rule":null,"alternatives":[],"matched":"på torsdag kl 18"}""",
        Ask("""{"text":"promenad på torsdag kl 18","lang":"sv","now":"2026-11-21T12:00","zone":"Europe/Stockholm"}"""));

    [Theory]
    [InlineData("på torsdag", """{"kind":"date","start":"2026-11-26","end":null,"rule":null,"alternatives":[],"matched":"på torsdag"}""")]
    [InlineData("buss 18", """{"kind":"none","start":null,"end":null,"rule":null,"alternatives":[],"matched":null}""")]
    [InlineData("söndag 10-12", """{"kind":"interval","start":"2026-11-22T10:00","end":"2026-11-22T12:00","rule":null,"alternatives":[],"matched":"söndag 10-12"}""")]
    [InlineData("varje torsdag", """{"kind":"recurrence","start":"2026-11-26","end":null,"rule":"FREQ=WEEKLY;BYDAY=TH","alternatives":[],"matched":"varje torsdag"}""")]
    [InlineData("nästa tisdag kl 17", """{"kind":"datetime","start":"2026-11-24T17:00","end":null,"rule":null,"alternatives":["2026-11-24T17:00","2026-12-01T17:00"],"matched":"nästa tisdag kl 17"}""")]
    public void Each_kind_has_its_form(string text, string expected) =>
        Assert.Equal(expected, Ask($$"""{"text":"{{text}}","lang":"sv","now":"2026-11-21T12:00","zone":"Europe/Stockholm"}"""));

    [Fact]
    public void Every_line_gets_one_answer_in_order_and_a_line_that_is_not_json_gets_an_error()
    {
        using var input = new StringReader("not json\n[]\n\n{\"text\":\"imorgon\",\"now\":\"2026-11-21T12:00:30\"}\n{\"text\":\"\\ud83d imorgon\",\"now\":\"2026-11-21T12:00\"}\n{\"now\":\"2026-11-21T12:00\"}\n{\"text\":\"imorgon\",\"now\":\"x\"}\n{\"text\":\"imorgon\",\"now\":\"2026-11-21T12:00\",\"zone\":\"Mars/Olympus\"}");
        using var output = new StringWriter();
        Assert.True(VerbTable.TryFind(["when"], out var verb));

        var exit = verb(input, output);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exit);
        Assert.Equal(8, lines.Length);
        Assert.Equal([false, false, false, true, true, false, false, false], lines.Select(static line => line.Contains("\"start\":\"2026-11-22\"", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(static line => line.StartsWith("{\"error\":", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData()]
    [InlineData("--urls")]
    [InlineData("WHEN")]
    public void Other_arguments_start_the_server(params string[] args) => Assert.False(VerbTable.TryFind(args, out _));

    private static string Ask(string line)
    {
        using var input = new StringReader(line);
        using var output = new StringWriter();
        Assert.True(VerbTable.TryFind(["when"], out var verb));
        verb(input, output);
        return output.ToString().TrimEnd('\n');
    }
}
