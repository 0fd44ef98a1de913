using System.Globalization;
using NodaTime;

namespace CommunityBot.Content.Phrases;

/// <summary>"varannan onsdag", "första och tredje tisdagen i månaden", "den 15:e varje månad", "onsdagar udda veckor".</summary>
internal class SwedishRepeats : RepeatTongue
{
    private static readonly string[] Weekdays = ["", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
    private static readonly string[] Months = ["", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] ShortMonths = ["", "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] Ordinals = ["", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde"];

    public override string At(LocalTime time) => " kl. " + time.ToString("HH.mm", CultureInfo.InvariantCulture);

    public override string Times(string count) => $", {count} gånger";

    public override string Until(LocalDate last, bool withYear) => ", till " + LongDate(last) + (withYear ? last.ToString(" uuuu", CultureInfo.InvariantCulture) : "");

    public override string ShortDate(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {ShortMonths[date.Month]}");

    protected static string LongDate(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month]}");

    public override string InWeek(int week) => string.Create(CultureInfo.InvariantCulture, $" (vecka {week})");

    public override string Not(string dates) => ", inte " + dates;

    public override string AndMore(string dates, int more) => string.Create(CultureInfo.InvariantCulture, $"{dates} och {more} till");

    public override string List(IReadOnlyList<string> words) => words.Count < 2 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} och {words[^1]}";

    protected override string EveryDay(int every) => Every(every) + " dag";

    protected override string EveryWeek(int every, IReadOnlyList<int> weekdays) => (every, weekdays.Count) switch
    {
        (1, 7) => "varje dag",
        (1, _) when IsWorkdays(weekdays) => "varje vardag",
        (1, _) or (_, 1) => $"{Every(every)} {Names(weekdays)}",
        _ => $"{Every(every)} vecka på {Names(weekdays)}",
    };

    protected override string EveryMonth(int every, string days) => every == 1 ? days + " i månaden" : $"{days} {Every(every)} månad";

    protected override string EveryMonthOn(int every, int day) => day switch
    {
        -1 when every == 1 => "sista dagen i månaden",
        -1 => $"sista dagen {Every(every)} månad",
        _ => $"den {Figure(day)} {Every(every)} månad",
    };

    protected override string EveryYear(int every, string days, int month) => $"{days} i {Months[month]} {Yearly(every)}";

    protected override string EveryYearOn(int every, int day, int month) => day == -1
        ? $"sista {Months[month]} {Yearly(every)}"
        : string.Create(CultureInfo.InvariantCulture, $"den {day} {Months[month]} {Yearly(every)}");

    protected override string InWeeks(IReadOnlyList<int> weekdays, IReadOnlyList<int> weeks) => List([.. weekdays.Select(day => Weekdays[day] + "ar")]) + Parity(weeks) switch
    {
        -1 => " udda veckor",
        1 => " jämna veckor",
        _ => " vecka " + List([.. weeks.Select(week => week.ToString(CultureInfo.InvariantCulture))]),
    };

    protected override string Workday(int nth) => $"{Nth(nth)} vardagen";

    protected override string NthDays(IReadOnlyList<(int Weekday, List<int> Nths)> days) =>
        List([.. days.Select(day => $"{List([.. day.Nths.Select(Nth)])} {Weekdays[day.Weekday]}en")]);

    private static string Names(IReadOnlyList<int> weekdays) => new SwedishRepeats().List([.. weekdays.Order().Select(day => Weekdays[day])]);

    private static string Nth(int nth) => nth switch { -1 => "sista", < -1 => "näst sista", _ => Ordinals[nth] };

    private static string Every(int every) => every switch { 1 => "varje", 2 => "varannan", <= 8 => "var " + Ordinals[every], _ => "var " + Figure(every) };

    private static string Yearly(int every) => every switch { 1 => "varje år", 2 => "vartannat år", _ => string.Create(CultureInfo.InvariantCulture, $"vart {every}:e år") };

    private static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 10 is 1 or 2 && number % 100 is not (11 or 12) ? ":a" : ":e")}");
}
