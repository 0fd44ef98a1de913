using System.Globalization;
using NodaTime;

namespace CommunityBot.Content.Phrases;

/// <summary>"every other Wednesday", "the first and third Tuesday of the month", "the 15th of every month", "Wednesdays in odd weeks".</summary>
internal sealed class EnglishRepeats : RepeatTongue
{
    private static readonly string[] Weekdays = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Months = ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    public override string At(LocalTime time) => " at " + time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public override string Times(string count) => $", {count} times";

    public override string Until(LocalDate last, bool withYear) => string.Create(CultureInfo.InvariantCulture, $", until {last.Day} {Months[last.Month]}") + (withYear ? last.ToString(" uuuu", CultureInfo.InvariantCulture) : "");

    public override string ShortDate(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month][..3]}");

    public override string InWeek(int week) => string.Create(CultureInfo.InvariantCulture, $" (week {week})");

    public override string Not(string dates) => ", not " + dates;

    public override string AndMore(string dates, int more) => string.Create(CultureInfo.InvariantCulture, $"{dates} and {more} more");

    public override string List(IReadOnlyList<string> words) => words.Count < 2 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    protected override string EveryDay(int every) => Every(every) + " day";

    protected override string EveryWeek(int every, IReadOnlyList<int> weekdays) => (every, weekdays.Count) switch
    {
        (1, 7) => "every day",
        (1, _) when IsWorkdays(weekdays) => "every weekday",
        (1, _) or (_, 1) => $"{Every(every)} {Names(weekdays)}",
        _ => $"{Every(every)} week on {Names(weekdays)}",
    };

    protected override string EveryMonth(int every, string days) => every == 1 ? $"the {days} of the month" : $"the {days} of {Every(every)} month";

    protected override string EveryMonthOn(int every, int day) => day == -1
        ? every == 1 ? "the last day of the month" : $"the last day of {Every(every)} month"
        : $"the {Figure(day)} of {Every(every)} month";

    protected override string EveryYear(int every, string days, int month) => $"the {days} of {Months[month]} {Every(every)} year";

    protected override string EveryYearOn(int every, int day, int month) => day == -1
        ? $"the last of {Months[month]} {Every(every)} year"
        : string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month]} {Every(every)} year");

    protected override string InWeeks(IReadOnlyList<int> weekdays, IReadOnlyList<int> weeks) => List([.. weekdays.Select(day => Weekdays[day] + "s")]) + Parity(weeks) switch
    {
        -1 => " in odd weeks",
        1 => " in even weeks",
        _ => " in week " + List([.. weeks.Select(week => week.ToString(CultureInfo.InvariantCulture))]),
    };

    protected override string Workday(int nth) => $"{Nth(nth)} weekday";

    protected override string NthDays(IReadOnlyList<(int Weekday, List<int> Nths)> days) =>
        List([.. days.Select(day => $"{List([.. day.Nths.Select(Nth)])} {Weekdays[day.Weekday]}")]);

    private static string Names(IReadOnlyList<int> weekdays) => new EnglishRepeats().List([.. weekdays.Order().Select(day => Weekdays[day])]);

    private static string Nth(int nth) => nth switch { -1 => "last", < -1 => "second last", _ => Ordinals[nth] };

    private static string Every(int every) => every switch { 1 => "every", 2 => "every other", <= 8 => "every " + Ordinals[every], _ => "every " + Figure(every) };

    private static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
}
