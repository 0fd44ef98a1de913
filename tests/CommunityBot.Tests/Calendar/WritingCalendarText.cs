using System.Text;
using CommunityBot.Bot.Features.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Calendar;

/// <summary>What people write stays their words: RFC 5545's marks are escaped, long lines are folded between characters.</summary>
public sealed class WritingCalendarText
{
    [Theory]
    [InlineData("Fika; kaffe, te", @"Fika\; kaffe\, te")]
    [InlineData(@"C:\stigen", @"C:\\stigen")]
    [InlineData("Promenad\r\nATTENDEE:mailto:x@y.z", @"Promenad\nATTENDEE:mailto:x@y.z")]
    [InlineData("rad\rrad\u2028rad\u0085rad", @"rad\nrad\nrad\nrad")]
    [InlineData("pip\u0007 och noll\0", "pip och noll")]
    public void Escapes_what_would_be_a_property_of_its_own(string words, string escaped) => Assert.Equal(escaped, IcsText.Escaped(words));

    [Theory]
    [InlineData("åäö🧡")]
    [InlineData("fika")] // fills a line to its last octet
    public void Folds_between_letters_at_75_octets(string words)
    {
        var file = new IcsText();
        file.Text("SUMMARY", string.Concat(Enumerable.Repeat(words, 60)));

        var lines = file.ToString().Split("\r\n");

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(lines[1..^1], line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', file.ToString());
        Assert.Equal("SUMMARY:" + string.Concat(Enumerable.Repeat(words, 60)) + "\r\n", file.ToString().Replace("\r\n ", "", StringComparison.Ordinal));
    }

    /// <summary>Whatever is written, it is one property and reads back as it was, less what can't be shown.</summary>
    [Fact]
    public void Reads_back_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(words => words is not null), words =>
        {
            var file = new IcsText();
            file.Text("SUMMARY", words);
            var unfolded = file.ToString().Replace("\r\n ", "", StringComparison.Ordinal);

            return unfolded.EndsWith("\r\n", StringComparison.Ordinal) && !unfolded[..^2].Contains('\n', StringComparison.Ordinal) && !unfolded[..^2].Contains('\r', StringComparison.Ordinal)
                && file.ToString().Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75)
                && Read(unfolded["SUMMARY:".Length..^2]) == Shown(words);
        }));

    private static string Read(string value)
    {
        var words = new StringBuilder();
        for (var at = 0; at < value.Length; at++)
        {
            words.Append(value[at] != '\\' ? value[at] : value[++at] == 'n' ? '\n' : value[at]);
        }

        return words.ToString();
    }

    private static string Shown(string words) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Concat(words.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter)))));
}
