using System.Text;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>Sets what the bot should have said in a step beside what it said.</summary>
internal static class Comparison
{
    /// <summary>
    /// Null when they are the same. Within one chat the order of messages counts, and that of edits; between chats it doesn't, and an edit,
    /// which disturbs nobody, may overtake a message: these travel side by side.
    /// </summary>
    public static string? Difference(Step step, IEnumerable<Words> expected, IEnumerable<Words> actual)
    {
        var (wanted, said) = (Text(EditsLast(expected)), Text(EditsLast(actual)));
        return wanted.SequenceEqual(said) ? null : $"line {step.Line}: {step.Text}\n    (- should be said, + was said)\n{string.Join('\n', Lines(wanted, said))}";
    }

    private static IEnumerable<Words> EditsLast(IEnumerable<Words> words) => InOrder(words).ThenBy(said => said.Head.StartsWith("Bot ändrar", StringComparison.Ordinal));

    /// <summary>The passing toast first, then the group, then one person after the other.</summary>
    public static IOrderedEnumerable<Words> InOrder(IEnumerable<Words> words) => words
        .OrderBy(said => said.Head.StartsWith("Bot blinkar", StringComparison.Ordinal) ? 0 : Whom(said).Length == 0 ? 1 : 2)
        .ThenBy(Whom, StringComparer.Ordinal);

    private static string Whom(Words said) => said.Head.IndexOf('(', StringComparison.Ordinal) is var at and >= 0 ? said.Head[at..] : "";

    private static string[] Text(IEnumerable<Words> words) => [.. words.SelectMany(said => said.ToString().Split('\n'))];

    /// <summary>Shared lines stand once; between them what is missing and what is too much (longest common subsequence).</summary>
    private static IEnumerable<string> Lines(string[] wanted, string[] said)
    {
        var common = new int[wanted.Length + 1, said.Length + 1];
        for (var i = wanted.Length - 1; i >= 0; i--)
        {
            for (var j = said.Length - 1; j >= 0; j--)
            {
                common[i, j] = wanted[i] == said[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < wanted.Length || j < said.Length;)
        {
            yield return i < wanted.Length && j < said.Length && wanted[i] == said[j] ? $"      {wanted[(i++, j++).Item1]}"
                : j == said.Length || (i < wanted.Length && common[i + 1, j] >= common[i, j + 1]) ? $"    - {wanted[i++]}"
                : $"    + {said[j++]}";
        }
    }

    /// <summary>The transcript as it would have to read for what was said: the steps and remarks as they stand, the bot's words anew.</summary>
    public static string Rewritten(string text, IReadOnlyList<(Step Step, IReadOnlyList<Words> Actual)> played)
    {
        var said = played.ToDictionary(step => step.Step.Line, step => step.Actual);
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var file = new StringBuilder();
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (Words.Read(line, []) is not null)
            {
                // The bot's old words, and the lines that belong to them, make room.
                number += lines.Skip(number).TakeWhile(next => next.StartsWith(' ')).Count();
                continue;
            }

            file.Append(line).Append('\n');
            if (said.TryGetValue(number, out var actual))
            {
                while (number < lines.Length && lines[number].StartsWith(' '))
                {
                    file.Append(lines[number++]).Append('\n');
                }

                file.AppendJoin("", InOrder(actual).Select(words => $"{words}\n"));
            }
        }

        return file.ToString();
    }
}
