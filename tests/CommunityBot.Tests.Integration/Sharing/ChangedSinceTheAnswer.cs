using System.Net;
using AngleSharp.Html.Dom;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;
using NodaTime;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>Nobody can write to somebody who answered on the web: their own page, and the public one, say what changed.</summary>
public sealed class ChangedSinceTheAnswer(PagesHouses houses) : IClassFixture<PagesHouses>
{
    private const string NewTime = "Ny tid. Förut: tors 26 nov kl. 18.00. Nu: fre 27 nov kl. 17.30.";

    [Theory, OnSqlite, OnPostgres]
    public async Task Both_pages_tell_the_old_and_the_new_time_and_place(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        var own = await AnswerAsync(house, walk);
        Assert.Null((await house.PageAsync(own)).QuerySelector(".changed"));

        await house.ChangeAsync(walk, row => Move(row, "2026-11-27T17:30"));
        await house.ChangeAsync(walk, row => row.PlaceAt("<b>vid</b> grinden"));

        Assert.Equal([NewTime, "Ny plats. Förut: vid bron. Nu: <b>vid</b> grinden."], Sentences(await house.PageAsync(own), ".changed p"));
        Assert.Equal([NewTime, "Ny plats. Förut: vid bron. Nu: <b>vid</b> grinden."], Sentences(await house.PageAsync($"/m/{walk.Code}"), ".notice"));
        Assert.Contains("New time. Before: Thu 26 Nov at 18:00.", (await house.PageAsync(own + "?lang=en")).QuerySelector(".changed")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Coming_anyway_keeps_the_seat_and_the_guests_and_the_question_goes(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(capacity: 4);
        var own = await AnswerAsync(house, walk, guests: 2);
        await house.ChangeAsync(walk, row => Move(row, "2026-11-27T17:30"));

        using var sent = await house.PostAsync(own, Hidden(await house.PageAsync(own), "yes"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var rsvp = Assert.Single(await house.AnswersAsync(walk));
        Assert.Equal((Answer.Yes, 2, "Greta (på webben)"), (rsvp.Answer, rsvp.Guests, rsvp.Name));
        Assert.Null((await house.PageAsync(own)).QuerySelector(".changed"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Not_being_able_any_more_gives_the_seat_back(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        var own = await AnswerAsync(house, walk);
        await house.ChangeAsync(walk, row => Move(row, "2026-11-27T17:30"));

        using var sent = await house.PostAsync(own, Hidden(await house.PageAsync(own), "no"));

        Assert.Equal(Answer.No, Assert.Single(await house.AnswersAsync(walk)).Answer);
        Assert.Empty((await house.PageAsync(own)).QuerySelectorAll(".changed button"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Moved_there_and_back_is_no_change_and_who_answered_after_it_is_asked_nothing(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        var before = await AnswerAsync(house, walk);
        await house.ChangeAsync(walk, row => Move(row, "2026-11-27T17:30"));
        var after = await AnswerAsync(house, walk, "Olle");

        Assert.Null((await house.PageAsync(after)).QuerySelector(".changed"));
        await house.ChangeAsync(walk, row => Move(row, "2026-11-26T18:00"));

        Assert.Null((await house.PageAsync(before)).QuerySelector(".changed"));
        Assert.Empty((await house.PageAsync($"/m/{walk.Code}")).QuerySelectorAll(".notice"));
        Assert.Contains("Förut: fre 27 nov kl. 17.30. Nu: tors 26 nov kl. 18.00.", (await house.PageAsync(after)).QuerySelector(".changed")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Nobody pays more at the door than they knew of when they answered.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_cost_is_told_and_asked_about_and_saying_it_is_free_is_none(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        var own = await AnswerAsync(house, walk);
        await house.ChangeAsync(walk, row => row.Cost = "");
        Assert.Null((await house.PageAsync(own)).QuerySelector(".changed"));

        await house.ChangeAsync(walk, row => (row.Cost, row.Place) = ("<i>40 kr</i>", "vid grinden"));

        Assert.Equal(["Ny plats. Förut: vid bron. Nu: vid grinden.", "Ny kostnad. Förut: kostnadsfritt. Nu: <i>40 kr</i>."], Sentences(await house.PageAsync(own), ".changed p"));
        Assert.Contains("New cost. Before: free of charge.", (await house.PageAsync(own + "?lang=en")).QuerySelector(".changed")!.TextContent, StringComparison.Ordinal);
        using var sent = await house.PostAsync(own, Hidden(await house.PageAsync(own), "yes"));
        Assert.Null((await house.PageAsync(own)).QuerySelector(".changed"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cancelled_one_is_told_as_cancelled_and_asks_nothing(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        var own = await AnswerAsync(house, walk);
        await house.ChangeAsync(walk, row => Move(row, "2026-11-27T17:30"));
        await house.ChangeAsync(walk, row => row.State = MeetupState.Cancelled);

        var page = await house.PageAsync(own);

        Assert.Equal(["Den här träffen är inställd."], Sentences(page, ".notice"));
        Assert.Null(page.QuerySelector(".changed"));
        Assert.Equal(["Den här träffen är inställd."], Sentences(await house.PageAsync($"/m/{walk.Code}"), ".notice"));
    }

    [Theory, OnSqlite]
    public async Task A_home_has_no_way_to_a_map_and_a_place_has(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);

        var home = await house.PageAsync($"/m/{(await house.WalkAsync(place: "hos Anna, Storgatan 5")).Code}");
        var bridge = await house.PageAsync($"/m/{(await house.WalkAsync()).Code}");

        Assert.DoesNotContain(home.Links, link => link.GetAttribute("href")!.Contains("openstreetmap", StringComparison.Ordinal));
        Assert.Contains(bridge.Links, link => link.GetAttribute("href")!.Contains("openstreetmap", StringComparison.Ordinal));
    }

    private static async Task<string> AnswerAsync(PagesHouse house, Meetup walk, string name = "Greta", int guests = 0)
    {
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", name, guests: guests);
        return sent.Headers.Location!.ToString();
    }

    private static void Move(Meetup row, string local)
    {
        var to = Meetup.LocalOf(local);
        row.MoveTo(to, Meetup.InstantOf(to, DateTimeZoneProviders.Tzdb["Europe/Stockholm"]));
    }

    /// <summary>What the two buttons of the change send.</summary>
    private static List<KeyValuePair<string, string>> Hidden(IHtmlDocument page, string answer) =>
        [.. page.QuerySelectorAll(".changed input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)), KeyValuePair.Create("answer", answer)];

    private static string[] Sentences(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(element => element.TextContent)];
}
