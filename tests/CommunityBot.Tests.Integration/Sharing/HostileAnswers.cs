using System.Net;
using CommunityBot.Community.Store;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>A form on the open web is filled in by anything.</summary>
public sealed class HostileAnswers(PagesHouses houses) : IClassFixture<PagesHouses>, IAsyncLifetime
{
    private PagesHouse house = null!;

    public async Task InitializeAsync() => house = await houses.OnAsync(StoreEngine.Sqlite);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("<script>alert(1)</script>"), InlineData("\"><img src=x onerror=alert(1)>"), InlineData("https://evil.example"), InlineData("bo@evil.example"), InlineData("\u202E\u200B"), InlineData("")]
    public async Task With_no_name_in_them_are_asked_again_with_the_reason(string name)
    {
        var walk = await house.WalkAsync();

        using var response = await house.AnswerAsync($"/m/{walk.Code}", name);
        var page = await PagesHouse.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("alert", page.QuerySelector("#fault")!.GetAttribute("role"));
        Assert.Equal("true", page.QuerySelector("#name")!.GetAttribute("aria-invalid"));
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Empty(await house.AnswersAsync(walk));
    }

    [Theory]
    [InlineData(10_000, HttpStatusCode.BadRequest)]
    [InlineData(200_000, HttpStatusCode.BadRequest)]
    public async Task Of_any_length_are_refused_and_not_stored(int length, HttpStatusCode status)
    {
        var walk = await house.WalkAsync();

        using var response = await house.AnswerAsync($"/m/{walk.Code}", new string('å', length));

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await house.AnswersAsync(walk));
    }

    [Fact]
    public async Task In_an_unseen_box_are_thanked_and_forgotten()
    {
        var walk = await house.WalkAsync();
        var form = await house.FormAsync($"/m/{walk.Code}", "Greta");
        form["website"] = "https://buy.example";

        using var response = await house.PostAsync($"/m/{walk.Code}", form);

        Assert.Equal((HttpStatusCode.SeeOther, $"/m/{walk.Code}"), (response.StatusCode, response.Headers.Location!.ToString()));
        Assert.Empty(await house.AnswersAsync(walk));
    }

    [Theory]
    [InlineData("none"), InlineData("forged"), InlineData("other"), InlineData("random")]
    public async Task With_a_form_that_is_not_this_pages_own_are_shown_it_once_more(string kind)
    {
        var walk = await house.WalkAsync();
        var other = await house.WalkAsync();
        var form = await house.FormAsync($"/m/{(kind == "other" ? other : walk).Code}", "Greta");
        form["form"] = kind switch
        {
            "none" => "",
            "forged" => (form["form"][0] == 'A' ? "B" : "A") + form["form"][1..],
            "random" => "\u0001åäö==",
            _ => form["form"],
        };

        using var response = await house.PostAsync($"/m/{walk.Code}", form);
        var page = await PagesHouse.DocumentAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Greta", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Empty(await house.AnswersAsync(walk));
        form["form"] = page.QuerySelector("input[name=form]")!.GetAttribute("value")!;
        using var again = await house.PostAsync($"/m/{walk.Code}", form);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData("answer", "maybe"), InlineData("answer", ""), InlineData("guests", "6"), InlineData("guests", "-1"), InlineData("guests", "99999999999"), InlineData("guests", "två")]
    public async Task With_odd_choices_change_nothing_more_than_they_may(string field, string value)
    {
        var walk = await house.WalkAsync();
        var form = await house.FormAsync($"/m/{walk.Code}", "Greta");
        form[field] = value;

        using var response = await house.PostAsync($"/m/{walk.Code}", form);

        Assert.Equal(field == "answer" ? [] : [0], (await house.AnswersAsync(walk)).Select(rsvp => rsvp.Guests));
        Assert.Equal(field == "answer" ? HttpStatusCode.BadRequest : HttpStatusCode.SeeOther, response.StatusCode);
    }

    [Fact]
    public async Task From_one_address_are_stopped_when_they_come_too_fast_and_others_are_not()
    {
        var walk = await house.WalkAsync();
        var form = await house.FormAsync($"/m/{walk.Code}", "Greta");
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 40; number++)
        {
            form["name"] = $"Granne {(char)('A' + (number % 26))}{(char)('a' + (number / 26))}";
            using var response = await house.PostAsync($"/m/{walk.Code}", form, from: "203.0.113.66");
            statuses.Add(response.StatusCode);
        }

        using var other = await house.AnswerAsync($"/m/{walk.Code}", "Olle");

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.InRange((await house.AnswersAsync(walk)).Count, 15, 25);
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
        Assert.DoesNotContain("203.0.113.66", house.Bot.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000"), InlineData("x"), InlineData("' OR 1=1 --")]
    public async Task At_a_guessed_private_address_find_nobody(string secret)
    {
        var walk = await house.WalkAsync();
        using var sent = await house.AnswerAsync($"/m/{walk.Code}", "Greta"); // there is one to be found

        using var look = await house.GetAsync($"/m/{walk.Code}/svar/{secret}");
        using var remove = await house.PostAsync($"/m/{walk.Code}/svar/{secret}", [new("answer", "remove")]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (look.StatusCode, remove.StatusCode));
        Assert.Single(await house.AnswersAsync(walk));
    }

    [Fact]
    public async Task With_a_nul_in_them_are_refused()
    {
        var walk = await house.WalkAsync();

        using var response = await house.AnswerAsync($"/m/{walk.Code}", "Gre\0ta");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await house.AnswersAsync(walk));
    }

    [Fact]
    public async Task That_are_no_form_are_refused()
    {
        var walk = await house.WalkAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/m/{walk.Code}") { Content = new StringContent("""{"name":"Greta","answer":"yes"}""", System.Text.Encoding.UTF8, "application/json") };

        using var response = await house.SendAsync(request);

        // Not read as a form with nothing in it: that would be asked for a name.
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null((await PagesHouse.DocumentAsync(response)).QuerySelector("form"));
    }

    /// <summary>Logs carry ids and counts.</summary>
    [Fact]
    public async Task Leave_no_name_in_the_log()
    {
        var walk = await house.WalkAsync();
        using var response = await house.AnswerAsync($"/m/{walk.Code}", "Kanariefågel");

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.DoesNotContain("Kanarie", house.Bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(walk.Code!, house.Bot.Output, StringComparison.Ordinal);
    }
}
