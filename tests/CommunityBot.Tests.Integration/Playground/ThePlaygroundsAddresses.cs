using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Integration.Playground;

public sealed class ThePlaygroundsAddresses : IAsyncLifetime
{
    private const string Group = "group-neighbours";

    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/"), InlineData("GET", "/playground/events"), InlineData("GET", "/playground/files/playground.js"), InlineData("GET", "/playground/words/sv")]
    [InlineData("POST", "/playground/say"), InlineData("POST", "/playground/press"), InlineData("POST", "/playground/start")]
    [InlineData("GET", "/dev/clock"), InlineData("POST", "/dev/clock")]
    public async Task Do_not_exist_outside_Development(string method, string address)
    {
        await using var production = await PlaygroundHost.StartAsync("Production");
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = method == "POST" ? JsonContent.Create(new { }) : null };

        using var answer = await production.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", "sv", "Provbyn"), InlineData("en-GB", "en", "The demo town"), InlineData("de", "sv", "Provbyn"), InlineData("", "sv", "Provbyn")]
    public async Task Give_the_page_in_the_browsers_language(string accepts, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepts);

        using var answer = await host.Client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("playground.js", "text/javascript"), InlineData("log.js", "text/javascript"), InlineData("clock.js", "text/javascript")]
    [InlineData("words.js", "text/javascript"), InlineData("playground.css", "text/css"), InlineData("icon.svg", "image/svg+xml")]
    public async Task Give_the_files_of_the_page(string name, string kind)
    {
        using var answer = await host.Client.GetAsync($"/playground/files/{name}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("index.html"), InlineData("..%2f..%2fappsettings.json"), InlineData("none.js")]
    public async Task Give_no_other_files(string name) => Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync($"/playground/files/{name}")).StatusCode);

    [Fact]
    public async Task Carry_words_to_the_bot_and_to_everyone_in_the_chat()
    {
        var answer = await Post("say", new { @as = "emma", chat = Group, text = "/traff Promenad torsdag 18" });

        Assert.Equal(HttpStatusCode.NoContent, answer);
        var heard = Assert.Single(host.Bot.Heard);
        Assert.Equal(new Place(Group, ChatKind.Group, "Grannar vid dammen"), heard.Place);
        Assert.Equal(new Happening.Said("/traff Promenad torsdag 18", "traff", true), heard.What);
        Assert.Equal("/traff Promenad torsdag 18", Assert.Single(await Seen(Group, "gunnel")).GetProperty("text")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Carry_a_press_and_bring_its_toast_back_to_the_one_who_pressed()
    {
        host.Bot.Answer = _ => Task.FromResult<Heard>(new Heard.Done(new Toast("Noterat")));
        await using var events = await EventsAsync();
        await host.Bot.SayAsync(Group, "Kommer du?", null, [new ButtonFace("Ja", "token", null)]);

        Assert.Equal(HttpStatusCode.NoContent, await Post("press", new { @as = "emma", chat = Group, message = "m-1", data = "token" }));

        var press = Assert.IsType<Happening.Pressed>(host.Bot.Heard.Last().What);
        Assert.Equal(("token", "m-1"), (press.Data, press.MessageId));
        var toast = await events.NextAsync("toast");
        Assert.Equal(("emma", "Noterat"), (toast.GetProperty("resident").GetString(), toast.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Open_a_private_chat_with_what_the_link_carried()
    {
        Assert.IsType<Receipt.ChatGone>(await host.Bot.SayAsync("emma", "Hej"));

        Assert.Equal(HttpStatusCode.NoContent, await Post("start", new { @as = "emma", payload = "m_42" }));

        Assert.IsType<Receipt.Delivered>(await host.Bot.SayAsync("emma", "Hej"));
        Assert.Equal(new Happening.Said("/start m_42", "start", true), host.Bot.Heard.Last().What);
        Assert.Equal(new Place("emma", ChatKind.Private, ""), host.Bot.Heard.Last().Place);
    }

    [Fact]
    public async Task Show_a_private_answer_in_a_group_to_one_alone()
    {
        await host.Bot.SayAsync(Group, "Bara Emma", "emma");

        Assert.True(Assert.Single(await Seen(Group, "emma")).GetProperty("private").GetBoolean());
        Assert.Empty(await Seen(Group, "karin"));
    }

    [Fact]
    public async Task Add_the_bot_to_both_groups_once_whoever_looks()
    {
        await using var one = await EventsAsync();
        await one.NextAsync("started");
        await using var other = await EventsAsync();
        await host.Bot.SayAsync(Group, "Hej");
        await other.NextAsync("message");

        Assert.Equal(["group-neighbours", "group-runners"], host.Bot.Heard.Where(heard => heard.What is Happening.Added).Select(heard => heard.Place.Address));
    }

    [Fact]
    public async Task Add_the_bot_again_when_it_could_not_be_told()
    {
        host.Hearing.Patience = TimeSpan.FromMilliseconds(300);
        host.Bot.Answer = _ => Task.FromResult<Heard>(new Heard.Failed());
        await using var one = await EventsAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post("start", new { @as = "emma" }));

        host.Bot.Answer = _ => Task.FromResult<Heard>(new Heard.Done());
        await using var other = await EventsAsync();

        Assert.Equal("oskar", (await other.NextAsync("started")).GetProperty("resident").GetString());
    }

    [Fact]
    public async Task Know_who_opened_a_private_chat_in_an_earlier_run()
    {
        await using var events = await EventsAsync();

        Assert.Equal("oskar", (await events.NextAsync("started")).GetProperty("resident").GetString());
        Assert.IsType<Receipt.Delivered>(await host.Bot.SayAsync("oskar", "Hej"));
    }

    [Fact]
    public async Task Tell_news_as_it_happens()
    {
        await using var events = await EventsAsync();

        await host.Bot.SayAsync(Group, "Hej");
        Assert.Equal("Hej", (await events.NextAsync("message")).GetProperty("text")[0].GetProperty("text").GetString());
        await host.Client.PostAsync("/dev/clock", new StringContent("""{"advance":"PT2H"}"""));

        Assert.StartsWith("2026-11-21T16:00:0", (await events.NextAsync("clock")).GetProperty("now").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_the_bot_again_when_nothing_was_stored_with_the_same_update()
    {
        var times = 0;
        host.Bot.Answer = _ => Task.FromResult<Heard>(++times < 3 ? new Heard.Failed() : new Heard.Done());

        Assert.Equal(HttpStatusCode.NoContent, await Post("say", new { @as = "emma", chat = Group, text = "hej" }));

        Assert.Equal(3, host.Bot.Heard.Count);
        Assert.Single(host.Bot.Heard.Select(heard => heard.UpdateId).Distinct());
    }

    [Fact]
    public async Task Say_so_when_the_bot_can_store_nothing()
    {
        host.Hearing.Patience = TimeSpan.FromMilliseconds(300);
        host.Bot.Answer = _ => Task.FromResult<Heard>(new Heard.Failed());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post("say", new { @as = "emma", chat = Group, text = "hej" }));
    }

    [Theory]
    [InlineData("say", """{"as":"nobody","chat":"group-neighbours","text":"hej"}""")]
    [InlineData("say", """{"as":"gunnel","chat":"group-runners","text":"hej"}""")]
    [InlineData("say", """{"as":"gunnel","chat":"gunnel","text":"hej"}""")]
    [InlineData("say", """{"as":"gunnel","chat":"emma","text":"hej"}""")]
    [InlineData("say", """{"as":"gunnel","chat":"group-neighbours","text":" "}""")]
    [InlineData("say", """{"as":"gunnel","chat":"group-neighbours"}""")]
    [InlineData("say", "not json")]
    [InlineData("press", """{"as":"gunnel","chat":"group-runners","message":"m","data":"d"}""")]
    [InlineData("press", """{"as":"gunnel","chat":"group-neighbours"}""")]
    [InlineData("start", """{}""")]
    public async Task Refuse_what_no_resident_could_do(string path, string body)
    {
        using var answer = await host.Client.PostAsync($"/playground/{path}", new StringContent(body, null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.Bot.Heard);
    }

    [Theory]
    [InlineData("/playground/say"), InlineData("/dev/clock")]
    public async Task Turn_other_sites_pages_away(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { advance = "PT1H" }) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private async Task<HttpStatusCode> Post(string path, object body)
    {
        using var answer = await host.Client.PostAsJsonAsync($"/playground/{path}", body);
        return answer.StatusCode;
    }

    private async Task<JsonElement[]> Seen(string chat, string resident) => (await host.Client.GetFromJsonAsync<JsonElement[]>($"/playground/chats/{chat}?as={resident}"))!;

    private Task<EventLine> EventsAsync() => EventLine.OpenAsync(host.Client);
}
