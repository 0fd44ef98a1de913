namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>A whole conversation as text: what people do, and exactly what the bot says to it. The form is told in tests/transcripts/README.md.</summary>
internal sealed record Transcript(Cast Cast, IReadOnlyList<Step> Steps)
{
    /// <exception cref="FormatException">A line is no step, no word of the bot's and no remark; the message has its number.</exception>
    public static Transcript Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var steps = new List<Step>();
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var more = lines.Skip(number).TakeWhile(next => next.StartsWith(' ')).Select(next => next.Trim().TrimStart('|').Trim()).ToList();
            if (Words.Read(line, more) is { } words)
            {
                (steps.LastOrDefault() ?? throw Odd(number, "the bot speaks before anybody has done anything")).Expected.Add(words);
            }
            else
            {
                steps.Add(new Step(number, line, Act.Read(line, more) ?? throw Odd(number, $"this is nothing that people do: {line}"), []));
            }

            number += more.Count;
        }

        return new Transcript(Cast.Read(lines), steps);
    }

    private static FormatException Odd(int number, string what) => new($"line {number}: {what}");
}

/// <summary>Something happens; then the bot says what is expected, and nothing else.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Act">What happens.</param>
/// <param name="Expected">What the bot says to it.</param>
internal sealed record Step(int Line, string Text, Act Act, List<Words> Expected);
