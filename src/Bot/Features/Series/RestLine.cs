using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Bot.Features.Series;

/// <summary>"Den 24 december är julafton." [Hoppa över julafton]: what the rule lands on without its author having thought of it. One line at most, on the confirm card alone.</summary>
internal static class RestLine
{
    /// <summary>As far as occurrences are made ahead; what comes later is another season's worry. A series that ends is looked through to its end.</summary>
    private const int DaysAhead = 90, LongestSeries = 400;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["new-years-day"] = "rest.new-years-day",
        ["good-friday"] = "rest.good-friday",
        ["easter-eve"] = "rest.easter-eve",
        ["easter-day"] = "rest.easter-day",
        ["easter-monday"] = "rest.easter-monday",
        ["midsummer-eve"] = "rest.midsummer-eve",
        ["midsummer-day"] = "rest.midsummer-day",
        ["christmas-eve"] = "rest.christmas-eve",
        ["christmas-day"] = "rest.christmas-day",
        ["boxing-day"] = "rest.boxing-day",
        ["new-years-eve"] = "rest.new-years-eve",
    };

    /// <summary>The occurrences on such a day, soonest first; of a new series only.</summary>
    public static IReadOnlyList<(LocalDate Date, string Name)> Of(Draft draft, LocalDateTime start)
    {
        if (draft.Kind != DraftKind.NewMeetup || DraftRepeats.Of(draft)?.MovedTo(start.Date) is not { } repeats)
        {
            return [];
        }

        var last = start.Date.PlusDays(repeats.Rule.Ends ? LongestSeries : DaysAhead);
        return [.. repeats.Rule.From(start.Date).TakeWhile(date => date <= last).Except(repeats.LeftOut)
            .Select(date => (Date: date, Name: RestDays.On(date))).Where(day => day.Name is not null).Select(day => (day.Date, Names[day.Name!]))];
    }

    public static IEnumerable<Line> Line(IReadOnlyList<(LocalDate Date, string Name)> days, DateTimeZone zone)
    {
        string When(int at) => Moment.Of(days[at].Date.AtMidnight(), zone);
        return days.Count switch
        {
            0 => [],
            1 => [Community.Outbox.Line.Of("rest.one", ("a", When(0)), ("name", days[0].Name))],
            2 => [Community.Outbox.Line.Of("rest.two", ("a", When(0)), ("name", days[0].Name), ("b", When(1)), ("other", days[1].Name))],
            _ => [Community.Outbox.Line.Of("rest.more", ("a", When(0)), ("name", days[0].Name), ("n", (days.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))],
        };
    }

    /// <summary>One day or two by name, more at once.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Draft draft, IReadOnlyList<(LocalDate Date, string Name)> days) => days.Count switch
    {
        0 => [],
        <= 2 => [[.. days.Select(day => new Button(Community.Outbox.Line.Of("button.rest-skip", ("name", day.Name)), SkipRest.Action, draft.Id, SkipRest.Mark(day.Date)))]],
        _ => [[new Button(Community.Outbox.Line.Of("button.rest-skip-all"), SkipRest.Action, draft.Id, SkipRest.All)]],
    };
}
