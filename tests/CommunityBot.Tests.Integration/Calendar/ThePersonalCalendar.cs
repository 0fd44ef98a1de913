using System.Net;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Integration.Sharing;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Calendar;

/// <summary>What one person said yes or maybe to, under an address that nobody guesses, as a calendar program fetches it.</summary>
public sealed class ThePersonalCalendar(PagesHouses houses) : IClassFixture<PagesHouses>
{
    private static long people = 50_000;

    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_what_I_said_yes_or_maybe_to_and_what_I_host_and_nothing_of_others(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (person, secret) = await PersonAsync(house);
        var yes = await house.WalkAsync(title: "Yoga", page: false);
        var maybe = await house.WalkAsync(title: "Fika", page: false, local: "2026-11-27T15:00");
        var no = await house.WalkAsync(title: "Bastu", page: false);
        await house.WalkAsync(title: "Andras", page: false);
        await house.WalkAsync(title: "Min egen", page: false, local: "2026-11-28T10:00", with: row => row.HostId = person);
        var cancelled = await house.WalkAsync(title: "Loppis", page: false, local: "2026-11-29T10:00", with: row => (row.State, row.Sequence) = (MeetupState.Cancelled, 1));
        await AnswerAsync(house, person, (yes, Answer.Yes), (maybe, Answer.Maybe), (no, Answer.No), (cancelled, Answer.Yes));

        using var response = await house.GetAsync($"/kalender/{secret}.ics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.DoesNotMatch("Bastu|Andras|Värdinnan|Hemliga", text);
        Assert.Matches("(?s)SUMMARY:Yoga.*?STATUS:CONFIRMED.*?SUMMARY:Fika.*?STATUS:TENTATIVE.*?SUMMARY:Min egen.*?STATUS:CONFIRMED.*?SUMMARY:Inställt: Loppis.*?STATUS:CANCELLED", text);
        Assert.Contains("X-WR-CALNAME:Mina träffar", text, StringComparison.Ordinal);
        if (StrangersReading.WhyNot is null)
        {
            Assert.Equal(
                ["2026-11-26T17:00:00.000Z", "2026-11-27T14:00:00.000Z", "2026-11-28T09:00:00.000Z", "2026-11-29T09:00:00.000Z"],
                (await StrangersReading.ReadAsync(text)).GetProperty("instances").EnumerateArray().Select(one => one.GetProperty("start").GetString()));
        }
    }

    /// <summary>P13: one week of a series moved; the others' SEQUENCE and RECURRENCE-ID untouched.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Holds_a_series_as_one_event_and_the_moved_week_by_its_old_time(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (person, secret) = await PersonAsync(house);
        var series = Interlocked.Increment(ref people);
        await house.Store.WriteAsync(async db =>
        {
            db.Series.Add(new MeetupSeries
            {
                Id = series, ChatId = PagesHouse.Group, HostId = PagesHouse.Host, HostName = "Värdinnan", Title = "Onsdagslöp", Place = "vid bron", LocalStart = "2026-11-25T18:00", Zone = "Europe/Stockholm",
                Rule = "FREQ=WEEKLY;BYDAY=WE", MadeUntil = "2027-02-20", CreatedAt = 1_795_000_000_000,
            });
            return await db.SaveChangesAsync();
        }, default);
        var weeks = new List<Meetup>();
        foreach (var day in new[] { "2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16" })
        {
            weeks.Add(await house.WalkAsync(title: "Onsdagslöp", page: false, local: day + "T18:00", with: row => (row.SeriesId, row.Occurrence) = (series, row.LocalStart)));
        }

        await AnswerAsync(house, person, (weeks[0], Answer.Yes), (weeks[1], Answer.Yes), (weeks[3], Answer.Yes));
        await house.ChangeAsync(weeks[1], row =>
        {
            (row.LocalStart, row.StartsAt) = ("2026-12-03T17:30", Instant.FromUtc(2026, 12, 3, 16, 30).ToUnixTimeMilliseconds());
            row.Changed(Instant.FromUtc(2026, 11, 22, 8, 0));
        });

        using var response = await house.GetAsync($"/kalender/{secret}.ics");
        var text = await response.Content.ReadAsStringAsync();

        Assert.Matches($"(?s)UID:series-{series}@communitybot\r\n.*SEQUENCE:0\r\nDTSTART;TZID=Europe/Stockholm:20261125T180000\r\n.*RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20261216T170000Z\r\nEXDATE;TZID=Europe/Stockholm:20261209T180000\r\n", text);
        Assert.Matches($"(?s)UID:series-{series}@communitybot\r\nDTSTAMP:20261122T080000Z\r\n.*SEQUENCE:1\r\nRECURRENCE-ID;TZID=Europe/Stockholm:20261202T180000\r\nDTSTART;TZID=Europe/Stockholm:20261203T173000", text);
        if (StrangersReading.WhyNot is null)
        {
            Assert.Equal(
                ["2026-11-25T17:00:00.000Z 0", "2026-12-03T16:30:00.000Z 1", "2026-12-16T17:00:00.000Z 0"],
                (await StrangersReading.ReadAsync(text)).GetProperty("instances").EnumerateArray().Select(one => $"{one.GetProperty("start")} {one.GetProperty("sequence")}"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_the_same_until_it_is_renewed_and_then_the_old_address_is_worth_nothing(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var (person, secret) = await PersonAsync(house);
        var feeds = await FeedsAsync(house);

        var same = await house.Store.WriteAsync(db => feeds.SecretOfAsync(db, person, Now, default), default);
        var other = await house.Store.WriteAsync(db => feeds.RenewAsync(db, person, Now, default), default);
        using var old = await house.GetAsync($"/kalender/{secret}.ics");
        using var renewed = await house.GetAsync($"/kalender/{other}.ics");
        await house.Store.WriteAsync(db => CalendarFeeds.RemoveAsync(db, person, default), default);
        using var removed = await house.GetAsync($"/kalender/{other}.ics");

        Assert.Equal(secret, same);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound], new[] { old, renewed, removed }.Select(response => response.StatusCode));
    }

    [Theory]
    [InlineData("00000000000000000000000000000000"), InlineData("x"), InlineData("'--"), InlineData("..%2f..%2fm")]
    public async Task Is_not_found_by_guessing(string secret)
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        await PersonAsync(house); // there is one to be found

        using var response = await house.GetAsync($"/kalender/{secret}.ics");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Is_sent_again_only_when_something_has_changed()
    {
        var house = await houses.OnAsync(StoreEngine.Sqlite);
        var (person, secret) = await PersonAsync(house);
        var walk = await house.WalkAsync(page: false);
        await AnswerAsync(house, person, (walk, Answer.Yes));
        using var first = await house.GetAsync($"/kalender/{secret}.ics");

        var unchanged = await AgainAsync(house, secret, first.Headers.ETag!.ToString());
        await house.ChangeAsync(walk, row => row.Place = "vid dammen");
        var changed = await AgainAsync(house, secret, first.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (unchanged, changed));
    }

    private static Instant Now => Instant.FromUtc(2026, 11, 21, 13, 0);

    private static async Task<HttpStatusCode> AgainAsync(PagesHouse house, string secret, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/kalender/{secret}.ics");
        request.Headers.IfNoneMatch.ParseAdd(tag);
        using var response = await house.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>A key as the process has it: both read it from the store.</summary>
    private static async Task<CalendarFeeds> FeedsAsync(PagesHouse house)
    {
        var key = new PageKey(TimeProvider.System);
        await key.LoadAsync(house.Store, default);
        return new CalendarFeeds(key, new MeetupEvents(Phrasebook.Load()));
    }

    private static async Task<(long Person, string Secret)> PersonAsync(PagesHouse house)
    {
        var id = Interlocked.Increment(ref people);
        var feeds = await FeedsAsync(house);
        return (id, await house.Store.WriteAsync(async db =>
        {
            db.Persons.Add(new Person { Id = id, Channel = "playground", Address = $"p{id}", Language = "sv" });
            return await feeds.SecretOfAsync(db, id, Now, default);
        }, default));
    }

    private static Task<int> AnswerAsync(PagesHouse house, long person, params (Meetup Meetup, Answer Answer)[] given) => house.Store.WriteAsync(async db =>
    {
        db.Rsvps.AddRange(given.Select(one => new Rsvp { MeetupId = one.Meetup.Id, PersonId = person, Answer = one.Answer, Name = "Anna", AnsweredAt = 1_795_000_000_000 }));
        return await db.SaveChangesAsync();
    }, default);
}
