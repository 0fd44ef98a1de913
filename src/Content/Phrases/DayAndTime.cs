using System.Globalization;

namespace CommunityBot.Content.Phrases;

/// <summary>Writes a wall time as people of a language do: <c>tors 26 nov kl. 18.00</c>, <c>Thu 26 Nov at 18:00</c>; in easy Swedish without abbreviations.</summary>
/// <remarks>The names stand here and not in the runtime's culture data, so that a machine without ICU says the same.</remarks>
internal static class DayAndTime
{
    private static readonly string[] SwedishDays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];
    private static readonly string[] SwedishShortDays = ["sön", "mån", "tis", "ons", "tors", "fre", "lör"];
    private static readonly string[] SwedishMonths =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] SwedishShortMonths = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];

    /// <param name="local">The wall time.</param>
    /// <param name="style">day, daymonth, shortday, date, time, month or full.</param>
    /// <param name="language">sv, sv-lattlast or en.</param>
    public static string Say(DateTime local, string style, string language)
    {
        var swedish = !language.StartsWith("en", StringComparison.Ordinal);
        var easy = language == Phrasebook.Easy;
        var time = local.ToString(swedish ? "HH.mm" : "HH:mm", CultureInfo.InvariantCulture);
        var weekday = (int)local.DayOfWeek;
        var day = swedish ? $"{SwedishDays[weekday]} {local.Day} {SwedishMonths[local.Month - 1]}" : local.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        var shortDay = easy ? day : swedish ? $"{SwedishShortDays[weekday]} {local.Day} {SwedishShortMonths[local.Month - 1]}" : local.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        return style switch
        {
            "day" => day,
            "daymonth" => swedish ? $"{local.Day} {SwedishMonths[local.Month - 1]}" : local.ToString("d MMMM", CultureInfo.InvariantCulture),
            "shortday" => shortDay,
            "date" => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "time" => time,
            "month" => swedish ? $"{SwedishMonths[local.Month - 1]} {local.Year}" : local.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => easy ? $"{day} klockan {time}" : swedish ? $"{shortDay} kl. {time}" : $"{shortDay} at {time}",
        };
    }
}
