using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>A neighbour leaves a group of the town and comes back, so that what the bot makes of it can be tried.</summary>
public sealed class LeavingAGroup : IAsyncLifetime
{
    private const string Group = "group-neighbours";
    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Is_told_to_the_bot_and_keeps_them_out_until_they_come_back()
    {
        await host.Bot.SayAsync(Group, "Fika?");

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("members", new { As = "gunnel", Chat = Group, Leaves = true }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("say", new { As = "gunnel", Chat = Group, Text = "Hej" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("press", new { As = "gunnel", Chat = Group, Message = "m", Data = "x" }));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("say", new { As = "karin", Chat = Group, Text = "Hej" }));
        Assert.Empty((await host.Client.GetFromJsonAsync<JsonElement>($"/playground/chats/{Group}?as=gunnel")).EnumerateArray());
        Assert.IsType<Receipt.Rejected>(await host.Bot.SayAsync(Group, "Bara du", "gunnel"));
        Assert.Equal("gunnel", Assert.Single(host.Bot.Heard.Select(heard => heard.What).OfType<Happening.Left>()).Address);
        Assert.All(host.Bot.Heard.Where(heard => heard.What is Happening.Left), heard => Assert.Equal((Group, null), (heard.Place.Address, heard.Speaker)));

        await PostAsync("members", new { As = "gunnel", Chat = Group, Leaves = false });
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("say", new { As = "gunnel", Chat = Group, Text = "Hej igen" }));
        Assert.Equal(["gunnel"], Assert.Single(host.Bot.Heard.Select(heard => heard.What).OfType<Happening.Came>()).Addresses);
    }

    [Theory]
    [InlineData("gunnel", "group-runners"), InlineData("gunnel", "gunnel"), InlineData("nobody", Group)]
    public async Task Is_only_for_those_who_live_there(string who, string chat)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("members", new { As = who, Chat = chat, Leaves = true }));
        Assert.Empty(host.Bot.Heard);
    }

    private async Task<HttpStatusCode> PostAsync(string path, object what)
    {
        using var answer = await host.Client.PostAsJsonAsync($"/playground/{path}", what);
        return answer.StatusCode;
    }
}
