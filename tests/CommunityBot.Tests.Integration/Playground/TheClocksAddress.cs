using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CommunityBot.Tests.Integration.Playground;

public sealed class TheClocksAddress : IAsyncLifetime
{
    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Reads_the_time_in_the_towns_zone()
    {
        var text = await host.Client.GetStringAsync("/dev/clock");

        Assert.Matches("""^\{"now":"2026-11-21T14:00:[0-5]\d\+01:00"\}$""", text);
    }

    [Fact]
    public async Task Jumps_and_answers_when_all_that_fell_due_is_done()
    {
        var done = new List<int>();
        foreach (var hour in new[] { 15, 20, 23 })
        {
            host.Bot.At(new DateTimeOffset(2026, 11, 21, hour, 0, 0, TimeSpan.FromHours(1)), () => { done.Add(hour); return Task.CompletedTask; });
        }

        var now = await Jump("""{"advance":"PT8H"}""");

        Assert.StartsWith("2026-11-21T22:00:", now.GetProperty("now").GetString(), StringComparison.Ordinal);
        Assert.Equal([15, 20], done);
    }

    [Fact]
    public async Task Shows_the_offset_of_the_season() =>
        Assert.Matches(@"^2027-05-21T14:00:..\+02:00$", (await Jump("""{"advance":"P6M"}""")).GetProperty("now").GetString());

    [Theory]
    [InlineData("""{"advance":"soon"}"""), InlineData("""{"advance":"PT-1H"}"""), InlineData("nonsense"), InlineData("")]
    public async Task Says_in_one_line_what_is_wrong_and_stays(string body)
    {
        using var answer = await host.Client.PostAsync("/dev/clock", new StringContent(body));
        var fault = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches("^[^\r\n]{10,120}$", fault);
        Assert.Contains("2026-11-21T14:00:", await host.Client.GetStringAsync("/dev/clock"), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Jump(string body)
    {
        using var answer = await host.Client.PostAsync("/dev/clock", new StringContent(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
