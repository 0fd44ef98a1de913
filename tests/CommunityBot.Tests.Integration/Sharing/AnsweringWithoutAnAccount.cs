using System.Net;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Reliability;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>A first name and a press: the same seats as everybody's, a private address to change one's mind at, and nothing else known.</summary>
public sealed class AnsweringWithoutAnAccount(PagesHouses houses) : IClassFixture<PagesHouses>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_a_seat_shows_on_the_card_and_leads_to_an_address_of_ones_own(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(capacity: 12);

        using var sent = await house.AnswerAsync($"/m/{walk.Code}", " Greta ", guests: 2);
        var own = sent.Headers.Location!.ToString();
        var page = await house.PageAsync(own);

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Matches($"^/m/{walk.Code}/svar/[0-9a-z]{{32}}$", own);
        var rsvp = Assert.Single(await house.AnswersAsync(walk));
        Assert.Equal(("Greta (på webben)", Answer.Yes, 2), (rsvp.Name, rsvp.Answer, rsvp.Guests));
        Assert.Equal("Tack, Greta. Du är anmäld, med 2 till.", page.QuerySelector(".saved")!.TextContent);
        Assert.Contains("3 kommer, 9 platser kvar", page.Body!.TextContent, StringComparison.Ordinal);
        await Patiently.UntilAsync(() => house.Store.ReadAsync(db => db.Cards.AnyAsync(card => card.MeetupId == walk.Id && card.Version > 1 && card.Shown == card.Version), default), "the card being edited", () => house.Bot.Output);
        Assert.DoesNotContain(own[^32..], await KnownAsync(house), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_changed_and_taken_back_at_that_address_also_when_the_page_is_closed(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync();
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta");
        var own = sent.Headers.Location!.ToString();

        await house.ChangeAsync(walk, row => row.Code = null);
        using var changed = await house.AnswerAsync(own, "Gretel", "no");
        var after = Assert.Single(await house.AnswersAsync(walk));
        using var removed = await house.PostAsync(own, [new("answer", "remove")]);
        using var again = await house.GetAsync(own);

        Assert.Equal((HttpStatusCode.SeeOther, own), (changed.StatusCode, changed.Headers.Location!.ToString()));
        Assert.Equal((Answer.No, "Gretel (på webben)"), (after.Answer, after.Name));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
        Assert.Empty(await house.AnswersAsync(walk));
        Assert.False(await house.Store.ReadAsync(db => db.Persons.AnyAsync(person => person.Id == after.PersonId), default));
    }

    /// <summary>Ten presses at the same moment: a phone that sent twice, a thumb that shook.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_once_however_often_the_form_arrives_and_another_name_is_another_person(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(capacity: 10);
        var form = await house.FormAsync($"/m/{walk.Code}", "Greta");

        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => house.PostAsync($"/m/{walk.Code}", form)));
        form["name"] = "Olle";
        using var second = await house.PostAsync($"/m/{walk.Code}", form);

        Assert.Single(sent.Select(response => response.Headers.Location!.ToString()).Distinct());
        Assert.NotEqual(sent[0].Headers.Location, second.Headers.Location);
        Assert.Equal(["Greta (på webben)", "Olle (på webben)"], (await house.AnswersAsync(walk)).Select(rsvp => rsvp.Name).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Never_takes_more_seats_than_there_are(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(capacity: 5);
        var forms = new List<Dictionary<string, string>>();
        for (var number = 0; number < 12; number++)
        {
            forms.Add(await house.FormAsync($"/m/{walk.Code}", $"Granne {(char)('A' + number)}"));
        }

        var sent = await Task.WhenAll(forms.Select(form => house.PostAsync($"/m/{walk.Code}", form)));
        var answers = await house.AnswersAsync(walk);

        Assert.All(sent, response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
        Assert.Equal(5, answers.Count(rsvp => rsvp.Answer == Answer.Yes));
        Assert.Equal(7, answers.Count(rsvp => rsvp.Answer == Answer.Waiting));
        var late = sent.Zip(forms).First(pair => answers.Any(rsvp => rsvp.Answer == Answer.Waiting && rsvp.Name.StartsWith(pair.Second["name"], StringComparison.Ordinal))).First;
        Assert.Contains("Du står i kö", (await house.PageAsync(late.Headers.Location!.ToString())).QuerySelector(".saved")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Nobody can write to them: so nothing is put into the group for their sake either.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Makes_no_noise_in_the_group_at_the_reminder(StoreEngine engine)
    {
        var house = await houses.OnAsync(engine);
        var walk = await house.WalkAsync(local: "2026-11-22T15:00", with: row => row.HostName = "");
        await house.Store.WriteAsync(async db =>
        {
            db.Reminders.Add(new Reminder { Id = walk.Id, MeetupId = walk.Id, StartsAt = walk.StartsAt, Which = ReminderKind.TwoHours, DueAt = walk.StartsAt - 7_200_000 });
            return await db.SaveChangesAsync();
        }, default);
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta");

        using var jump = await house.Bot.Http.PostAsync(new Uri("/dev/clock", UriKind.Relative), new StringContent("""{"advance":"PT24H"}"""));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal((0, 0), await house.Store.ReadAsync(
            async db => (await db.Reminders.CountAsync(row => row.MeetupId == walk.Id), await db.Dispatch.CountAsync(row => row.MeetupId == walk.Id && row.Priority == Community.Outbox.Priority.Reminder)), default));
    }

    private static async Task<string> KnownAsync(PagesHouse house) => string.Join(
        '\n', await house.Store.ReadAsync(db => db.Persons.Select(person => person.Address).ToListAsync(), default)) + house.Bot.Output;
}
