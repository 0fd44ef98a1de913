using System.Text.RegularExpressions;

namespace CommunityBot.Content.Library.Checks;

/// <summary>
/// Numbers of lines that closed long ago still stand on many pages and come back with every copy. They are looked for in the
/// raw text of every file, in any spelling: with spaces, dashes, or +46.
/// </summary>
internal static partial class NumberRules
{
    public static void Check(IReadOnlyList<ContentFile> files, IReadOnlyList<string> dead, List<ContentFault> faults)
    {
        // The list itself is where they may stand.
        foreach (var file in files.Where(file => file.Path != "writing.yaml"))
        {
            var lines = file.Text.Split('\n');
            for (var at = 0; at < lines.Length; at++)
            {
                var path = (file.Path, at + 1);
                faults.AddRange(DeadIn(lines[at], dead).Select(number => new ContentFault(path.Path, path.Item2, $"The number {number} is dead: that line has closed.")));
            }
        }
    }

    private static IEnumerable<string> DeadIn(string line, IReadOnlyList<string> dead)
    {
        foreach (Match run in DigitRun().Matches(line))
        {
            var digits = NotADigit().Replace(run.Value, "");
            foreach (var number in dead)
            {
                if (digits.Contains(number, StringComparison.Ordinal) || digits.Contains("46" + number[1..], StringComparison.Ordinal))
                {
                    yield return number;
                }
            }
        }
    }

    [GeneratedRegex(@"\+?\d[\d\s().–-]{6,}\d", RegexOptions.NonBacktracking)]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\D", RegexOptions.NonBacktracking)]
    private static partial Regex NotADigit();
}
