using System.Globalization;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

/// <summary>Reads phrases at the moment that the examples are said: Saturday 2026-11-21 at 12:00 in Stockholm.</summary>
internal static class Saying
{
    public static readonly LocalDateTime Now = new(2026, 11, 21, 12, 0);

    public static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    public static TimeReading Read(string text, string language = "sv") => TimeWordsReader.Read(text, language, Now, Stockholm);

    /// <summary>A reading in one line: "2026-11-26 18:30 or 2026-11-26 06:30", "FREQ=WEEKLY;BYDAY=TH@2026-11-26 18:00 without 2026-12-24", "none".</summary>
    public static string Of(string text, string language = "sv") => Of(Read(text, language));

    public static string Of(TimeReading reading)
    {
        if (reading.Kind == TimeKind.None)
        {
            return "none";
        }

        if (reading.Rule is { } rule)
        {
            var without = string.Concat(reading.Exceptions.Select(static date => date.ToString("' without 'uuuu-MM-dd", CultureInfo.InvariantCulture)));
            return $"{rule}@{Span(reading.Start!.Value, reading.End, reading.HasTime)}{without}";
        }

        return reading.Alternatives.Count == 0
            ? Span(reading.Start!.Value, reading.End, reading.HasTime)
            : string.Join(" or ", reading.Alternatives.Select(other => Span(other.Start, other.End, reading.HasTime)));
    }

    /// <summary>The phrases of a list whose reading differs from what stands after the bar.</summary>
    public static List<string> Misread(string phrases, string language)
    {
        List<string> wrong = [];
        foreach (var (text, expected) in Lines(phrases))
        {
            var got = Of(text, language);
            if (!string.Equals(got, expected, StringComparison.Ordinal))
            {
                wrong.Add($"{text}: expected {expected}, read {got}");
            }
        }

        return wrong;
    }

    public static IEnumerable<(string Text, string Expected)> Lines(string phrases) =>
        phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(" | ")).Select(static parts => (parts[0], parts.Length > 1 ? parts[1].Trim() : "none"));

    private static string Span(LocalDateTime start, LocalDateTime? end, bool hasTime) => end is null ? At(start, hasTime) : $"{At(start, hasTime)}/{At(end.Value, hasTime)}";

    private static string At(LocalDateTime time, bool hasTime) => time.ToString(hasTime ? "uuuu-MM-dd HH:mm" : "uuuu-MM-dd", CultureInfo.InvariantCulture);
}
