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
    [InlineData("POST", "/playground/say"), InlineData("POST", "/playground/press"), InlineData("POST", "/playground/start"), InlineData("POST", "/playground/members")]
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

    private async Task<HttpStatusCode> Post(string path, object body)
    {
        using var answer = await host.Client.PostAsJsonAsync($"/playground/{path}", body);
        return answer.StatusCode;
    }

    private async Task<JsonElement[]> Seen(string chat, string resident) => (await host.Client.GetFromJsonAsync<JsonElement[]>($"/playground/chats/{chat}?as={resident}"))!;

    private Task<EventLine> EventsAsync() => EventLine.OpenAsync(host.Client);
}
