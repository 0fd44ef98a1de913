using System.Net;
using System.Net.Http.Json;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>What the playground remembers and refuses, whoever asks.</summary>
public sealed class TheTownBehindTheAddresses : IAsyncLifetime
{
    private const string Group = "group-neighbours";

    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

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

    /// <summary>After a restart what is due is said before anybody has the page open.</summary>
    [Fact]
    public async Task Know_them_also_before_anybody_looks()
    {
        Assert.IsType<Receipt.Delivered>(await host.Bot.SayAsync("oskar", "Hej"));
        Assert.IsType<Receipt.ChatGone>(await host.Bot.SayAsync("emma", "Hej"));
    }

    [Fact]
    public async Task Add_the_bot_again_when_the_first_look_was_cut_off()
    {
        host.Bot.Answer = _ => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => host.Hearing.OpenAsync(default));
        host.Bot.Answer = _ => Task.FromResult<Heard>(new Heard.Done());

        Assert.True(await host.Hearing.OpenAsync(default));

        Assert.Equal(1 + Townsfolk.Groups.Count, host.Bot.Heard.Count);
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

    private Task<EventLine> EventsAsync() => EventLine.OpenAsync(host.Client);
}
