using System.Globalization;
using NodaTime;

namespace CommunityBot.Content.Phrases;

/// <summary>Swedish without abbreviations and brackets: "varje onsdag klockan 18.00, inte 23 december i vecka 52".</summary>
internal sealed class EasyRepeats : SwedishRepeats
{
    public override string At(LocalTime time) => " klockan " + time.ToString("HH.mm", CultureInfo.InvariantCulture);

    public override string ShortDate(LocalDate date) => LongDate(date);

    public override string InWeek(int week) => string.Create(CultureInfo.InvariantCulture, $" i vecka {week}");
}
