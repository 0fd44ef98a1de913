using System.Globalization;
using CommunityBot.Content.Safety;

namespace CommunityBot.Content.Library.Checks;

/// <summary>
/// The fixed numbers of the crisis file are shown however old their source is, so somebody has to be told (reliability.md 3.3): a warning
/// after 180 days, and after 365 a fault. It stays a warning as long as nobody has signed the file: no newer source was at hand when it was
/// written, and a file that can't be used would take the numbers away.
/// </summary>
internal static class FixedNumbers
{
    private const int FailsAfterDays = 365;

    /// <param name="file">crisis.yaml.</param>
    /// <param name="isSigned">A professional has read it and says so in its review line.</param>
    /// <param name="today">From which day the ages count.</param>
    public static IEnumerable<ContentFault> Check(ContentFile file, bool isSigned, DateOnly today)
    {
        var lines = file.Text.Split('\n');
        var (id, at, day) = ("", 0, "");
        for (var n = 0; n < lines.Length; n++)
        {
            var (field, value) = Field(lines[n]);
            (id, at, day) = field switch { "- id" => (value, n + 1, ""), "checked" => (id, n + 1, value), _ => (id, at, day) };
            if ((field, value) == ("fixed", "true") && Fault(file.Path, id, at, day, isSigned, today) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static ContentFault? Fault(string path, string id, int line, string day, bool isSigned, DateOnly today)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var seen))
        {
            return new ContentFault(path, line, $"The fixed number '{id}' has no day in 'checked', like 2026-11-21, before 'fixed'.");
        }

        var age = today.DayNumber - seen.DayNumber;
        var text = $"The fixed number '{id}' is shown although its source is of {day}, {age} days ago: find a newer one, then set 'source' and 'checked'.";
        return age switch
        {
            <= CrisisTexts.FreshForDays => null,
            <= FailsAfterDays => new ContentFault(path, line, text) { IsWarning = true },
            _ when isSigned => new ContentFault(path, line, text),
            _ => new ContentFault(path, line, text + $" Past {FailsAfterDays} days it is a fault as soon as the file is signed.") { IsWarning = true },
        };
    }

    private static (string Field, string Value) Field(string line) =>
        line.Split(':', 2) is [var field, var value] ? (field.Trim(), value.Trim()) : ("", "");
}
