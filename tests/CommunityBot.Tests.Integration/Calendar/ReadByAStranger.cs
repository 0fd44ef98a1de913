using System.Text.Json;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Phrases;
using NodaTime;

namespace CommunityBot.Tests.Integration.Calendar;

/// <summary>Our calendars, expanded by somebody else's program.</summary>
public sealed class ReadByAStranger
{
    private static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    private static readonly MeetupEvents Events = new(Phrasebook.Load());

    [StrangerFact]
    public async Task A_meetup_is_at_its_wall_time_in_winter_and_in_summer()
    {
        Assert.Equal("2026-11-26T17:00:00.000Z", await StartAsync("2026-11-26T18:00"));
        Assert.Equal("2027-06-24T16:00:00.000Z", await StartAsync("2027-06-24T18:00"));
    }

    /// <summary>25 October 2026: half past two comes twice, the first counts. 28 March 2027: it never comes.</summary>
    [StrangerFact]
    public async Task A_meetup_in_the_night_of_the_clock_is_where_we_say_it_is()
    {
        Assert.Equal("2026-10-25T00:30:00.000Z", await StartAsync("2026-10-25T02:30"));
        Assert.Equal("2027-03-28T01:30:00.000Z", await StartAsync("2027-03-28T03:30"));
    }

    [StrangerFact]
    public async Task Whatever_a_meetup_is_called_it_is_called_so_there()
    {
        var meetup = Walk("2026-11-26T18:00", null);
        meetup.Title = "Fika; kaffe, te \\ bullar\r\nATTENDEE:mailto:x@y.z 🧡 " + new string('å', 60);
        meetup.Place = "END:VEVENT\nBEGIN:VEVENT";

        var one = Assert.Single(await InstancesAsync([Events.One(meetup, "sv", "https://bot.example.org/m/x", alarm: true)]));

        Assert.Equal(meetup.Title.Replace("\r\n", "\n", StringComparison.Ordinal), one.GetProperty("summary").GetString());
        Assert.Equal("END:VEVENT\nBEGIN:VEVENT", one.GetProperty("where").GetString());
    }

    /// <summary>P13: one week moved, one cancelled, one that isn't mine; across the end of summer time.</summary>
    [StrangerFact]
    public async Task A_series_comes_with_its_moved_and_cancelled_weeks_and_without_those_that_are_not_mine()
    {
        var moved = Walk("2026-11-05T18:00", 5);
        (moved.LocalStart, moved.Sequence) = ("2026-11-06T17:30", 1);
        var cancelled = Walk("2026-11-12T18:00", 5);
        (cancelled.State, cancelled.Sequence) = (MeetupState.Cancelled, 1);
        Noted[] mine = [.. new[] { Walk("2026-10-15T18:00", 5), Walk("2026-10-29T18:00", 5), moved, cancelled, Walk("2026-11-19T18:00", 5) }.Select(meetup => new Noted(meetup, Answer.Yes))];
        string[] all = ["2026-10-15T18:00", "2026-10-22T18:00", "2026-10-29T18:00", "2026-11-05T18:00", "2026-11-12T18:00", "2026-11-19T18:00", "2026-11-26T18:00"];

        var instances = await InstancesAsync(Events.All(mine, Series(), all.ToLookup(_ => 5L, start => start), "sv"));

        Assert.Equal(
            [
                "2026-10-15T16:00:00.000Z 0 CONFIRMED", "2026-10-29T17:00:00.000Z 0 CONFIRMED", "2026-11-06T16:30:00.000Z 1 CONFIRMED",
                "2026-11-12T17:00:00.000Z 1 CANCELLED", "2026-11-19T17:00:00.000Z 0 CONFIRMED",
            ],
            instances.Select(one => $"{one.GetProperty("start")} {one.GetProperty("sequence")} {one.GetProperty("status")}"));
        Assert.Equal("2026-11-05T17:00:00.000Z", instances[2].GetProperty("occurrence").GetString());
        Assert.Single(instances.Select(one => one.GetProperty("uid").GetString()).Distinct());
    }

    [StrangerFact]
    public async Task One_week_of_a_series_sent_by_itself_says_which_week_it_is()
    {
        var week = Walk("2026-11-05T18:00", 5);
        (week.LocalStart, week.Sequence) = ("2026-11-06T17:30", 2);

        var one = Assert.Single(await InstancesAsync([Events.One(week, "sv", null, alarm: false)]));

        Assert.Equal(
            ("series-5@communitybot", "2026-11-06T16:30:00.000Z", "2026-11-05T17:00:00.000Z", 2),
            (one.GetProperty("uid").GetString(), one.GetProperty("start").GetString(), one.GetProperty("occurrence").GetString(), one.GetProperty("sequence").GetInt32()));
    }

    [StrangerFact]
    public async Task An_empty_calendar_is_a_calendar_with_a_name()
    {
        var read = await StrangersReading.ReadAsync(CalendarFile.Write([], "sv", "Mina träffar"));

        Assert.Equal(("Mina träffar", 0), (read.GetProperty("name").GetString(), read.GetProperty("instances").GetArrayLength()));
    }

    private static async Task<string> StartAsync(string local)
    {
        var read = await StrangersReading.ReadAsync(CalendarFile.Write([Events.One(Walk(local, null), "sv", null, alarm: true)], "sv"));
        Assert.Equal("-PT2H", read.GetProperty("alarms")[0].GetString());
        return read.GetProperty("instances")[0].GetProperty("start").GetString()!;
    }

    private static async Task<IReadOnlyList<JsonElement>> InstancesAsync(IReadOnlyCollection<CalendarEvent> events) =>
        [.. (await StrangersReading.ReadAsync(CalendarFile.Write(events, "sv"))).GetProperty("instances").EnumerateArray()];

    private static Dictionary<long, MeetupSeries> Series() => new()
    {
        [5] = new MeetupSeries
        {
            Id = 5, ChatId = 1, HostId = 2, HostName = "Anna", Title = "Promenad", Place = "vid bron", LocalStart = "2026-10-15T18:00", Zone = "Europe/Stockholm",
            Rule = "FREQ=WEEKLY;BYDAY=TH", MadeUntil = "2027-01-31", CreatedAt = 1_761_000_000_000,
        },
    };

    private static Meetup Walk(string local, long? series) => new()
    {
        Id = local.GetHashCode(StringComparison.Ordinal), ChatId = 1, HostId = 2, HostName = "Anna", Title = "Promenad", Place = "vid bron", LocalStart = local, Zone = "Europe/Stockholm",
        StartsAt = Meetup.InstantOf(LocalDateTime.FromDateTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture)), Stockholm).ToUnixTimeMilliseconds(),
        CreatedAt = 1_761_000_000_000, SeriesId = series, Occurrence = series is null ? null : local,
    };
}
