using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Phrases;
using NodaTime;

namespace CommunityBot.Tests.Calendar;

/// <summary>A weekly walk on Thursdays at six: 5, 12, 19 and 26 November 2026, then in the dark of December.</summary>
public sealed class PuttingMeetupsIntoACalendar
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly MeetupEvents Events = new(Phrasebook.Load());

    [Fact]
    public void A_series_is_one_event_with_its_rule_up_to_the_last_that_is_mine()
    {
        var all = Write(Walk("2026-11-05"), Walk("2026-11-12"), Walk("2026-11-19"));

        var series = Assert.Single(all);
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261119T170000Z", null), (series.Rule, series.Occurrence));
        Assert.Empty(series.Except);
    }

    [Fact]
    public void What_I_said_no_to_is_left_out_and_what_comes_after_is_not_there_yet()
    {
        var series = Assert.Single(Write(["2026-11-05", "2026-11-12", "2026-11-19", "2026-11-26"], Walk("2026-11-05"), Walk("2026-11-19")));

        Assert.Equal([new LocalDateTime(2026, 11, 12, 18, 0)], series.Except);
        Assert.EndsWith("UNTIL=20261119T170000Z", series.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void One_moved_week_is_itself_by_its_old_time_and_all_others_stay_as_they_were()
    {
        var moved = Walk("2026-11-12");
        moved.LocalStart = "2026-11-13T17:30";
        moved.StartsAt = Meetup.InstantOf(moved.Local, Stockholm).ToUnixTimeMilliseconds();
        moved.Changed(Instant.FromUtc(2026, 11, 10, 8, 0));

        var before = Write(Walk("2026-11-05"), Walk("2026-11-12"), Walk("2026-11-19"))[0];
        var all = Write(Walk("2026-11-05"), moved, Walk("2026-11-19"));

        Assert.Equal(2, all.Count);
        Assert.Equal((before.Start, before.Rule, before.Sequence, before.Uid), (all[0].Start, all[0].Rule, all[0].Sequence, all[0].Uid));
        Assert.Equal((all[0].Uid, 1), (all[1].Uid, all[1].Sequence));
        Assert.Equal((new LocalDateTime(2026, 11, 12, 18, 0), new LocalDateTime(2026, 11, 13, 17, 30)), (all[1].Occurrence, all[1].Start));
    }

    [Fact]
    public void A_cancelled_week_says_so_and_is_not_cut_out()
    {
        var cancelled = Walk("2026-11-12");
        cancelled.State = MeetupState.Cancelled;
        cancelled.Changed(Instant.FromUtc(2026, 11, 10, 8, 0));

        // Not the last of them: what comes after the last is never cut out.
        var all = Write(Walk("2026-11-05"), cancelled, Walk("2026-11-19"));

        Assert.Empty(all[0].Except);
        Assert.Equal((EventStatus.Cancelled, "Inställt: Promenad", 1), (all[1].Status, all[1].Summary, all[1].Sequence));
    }

    [Fact]
    public void Maybe_is_tentative_for_that_week_only()
    {
        var all = Events.All(
            [new Noted(Walk("2026-11-05"), Answer.Yes), new Noted(Walk("2026-11-12"), Answer.Maybe)], Series(), Occurrences("2026-11-05", "2026-11-12"), "sv");

        Assert.Equal([EventStatus.Confirmed, EventStatus.Tentative], all.Select(one => one.Status));
    }

    [Fact]
    public void A_meetup_of_its_own_keeps_its_name_for_ever_and_counts_its_changes()
    {
        var meetup = Walk("2026-11-05", series: null);
        var before = Events.One(meetup, "sv", "https://bot.example.org/m/x", alarm: true);
        meetup.Changed(Instant.FromUtc(2026, 11, 1, 9, 0));
        meetup.Changed(Instant.FromUtc(2026, 11, 2, 9, 0));
        var after = Events.One(meetup, "sv", "https://bot.example.org/m/x", alarm: true);

        Assert.Equal(before.Uid, after.Uid);
        Assert.Equal((0, 2, Instant.FromUtc(2026, 11, 2, 9, 0)), (before.Sequence, after.Sequence, after.Changed));
        Assert.Null(after.Occurrence);
    }

    private static IReadOnlyList<CalendarEvent> Write(params Meetup[] mine) => Write([.. mine.Select(meetup => meetup.Occurrence![..10])], mine);

    private static IReadOnlyList<CalendarEvent> Write(string[] all, params Meetup[] mine) =>
        Events.All([.. mine.Select(meetup => new Noted(meetup, Answer.Yes))], Series(), Occurrences(all), "sv");

    private static ILookup<long, string> Occurrences(params string[] dates) => dates.ToLookup(_ => 5L, date => date + "T18:00");

    private static Dictionary<long, MeetupSeries> Series() => new()
    {
        [5] = new MeetupSeries
        {
            Id = 5, ChatId = 1, HostId = 2, HostName = "Anna", Title = "Promenad", LocalStart = "2026-11-05T18:00", Zone = "Europe/Stockholm",
            Rule = "FREQ=WEEKLY;BYDAY=TH", MadeUntil = "2027-01-31", CreatedAt = 1_761_000_000_000,
        },
    };

    private static Meetup Walk(string date, long? series = 5) => new()
    {
        Id = date.GetHashCode(StringComparison.Ordinal), ChatId = 1, HostId = 2, HostName = "Anna", Title = "Promenad", LocalStart = date + "T18:00", Zone = "Europe/Stockholm",
        StartsAt = Meetup.InstantOf(LocalDateTime.FromDateTime(DateTime.Parse(date + "T18:00", System.Globalization.CultureInfo.InvariantCulture)), Stockholm).ToUnixTimeMilliseconds(),
        CreatedAt = 1_761_000_000_000, SeriesId = series, Occurrence = series is null ? null : date + "T18:00",
    };
}
