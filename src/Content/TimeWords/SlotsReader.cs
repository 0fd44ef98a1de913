using System.Text.RegularExpressions;
using NodaTime;

namespace CommunityBot.Content.TimeWords;

/// <summary>What a line like "Fika hos Greta tis 18, tors/lör" proposes to choose among.</summary>
/// <param name="Title">What people will do; empty when it was not said.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Slots">Moments in local wall time, soonest first.</param>
/// <param name="Days">Days for which no hour was said anywhere in the line.</param>
public sealed record SlotLine(string Title, string? Place, IReadOnlyList<LocalDateTime> Slots, IReadOnlyList<LocalDate> Days);

/// <summary>Takes apart several times in one line: each is read by itself, and an hour that was said once counts for days without one. Pure, never throws.</summary>
public static partial class SlotsReader
{
    /// <inheritdoc cref="TimeWordsReader.Read"/>
    public static SlotLine Read(string text, string language, LocalDateTime now, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = Between().Split(text);
        var readings = parts.Select(part => TimeWordsReader.Read(part, language, now, zone)).ToList();
        if (!readings.Exists(IsMoment))
        {
            return new SlotLine(MeetupLineReader.Read(text, language, now, zone).Title, null, [], []);
        }

        // What is done may hold an "och" of its own: all that stands before the first time belongs to it. "Every Tuesday" is a time too, though none to choose.
        var said = parts[readings.FindIndex(reading => reading.Start is not null)];
        var head = MeetupLineReader.Read(text[..(text.IndexOf(said, StringComparison.Ordinal) + said.Length)], language, now, zone);
        var hour = readings.Where(reading => IsMoment(reading) && reading.HasTime).Select(reading => (LocalTime?)reading.Start!.Value.TimeOfDay).FirstOrDefault();
        var slots = new SortedSet<LocalDateTime>();
        var days = new SortedSet<LocalDate>();
        foreach (var reading in readings.Where(IsMoment))
        {
            hour = reading.HasTime ? reading.Start!.Value.TimeOfDay : hour;
            if (hour is { } known)
            {
                slots.Add(reading.Start!.Value.Date + known);
            }
            else
            {
                days.Add(reading.Start!.Value.Date);
            }
        }

        return new SlotLine(head.Title, head.Place, [.. slots.Where(slot => slot > now)], [.. days.Where(day => day >= now.Date)]);
    }

    private static bool IsMoment(TimeReading reading) => reading is { Start: not null, Rule: null };

    // A slash between figures is a date.
    [GeneratedRegex(@"[,;\n|]|(?<!\d)\s*/\s*|\s*/\s*(?!\d)|\s+(?:eller|or|och|and|alternativt|samt)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
