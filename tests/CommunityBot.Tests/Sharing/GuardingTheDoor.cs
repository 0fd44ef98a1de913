using System.Net;
using CommunityBot.Bot.Features.Sharing;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Sharing;

public sealed class GuardingTheDoor
{
    private readonly Doorkeeper door = new();

    [Fact]
    public void Lets_a_stairwell_answer_and_stops_a_script()
    {
        var let = Enumerable.Range(0, 200).Count(_ => door.Admits(Answer("192.0.2.7")));

        Assert.InRange(let, Doorkeeper.AnswersAtOnce, Doorkeeper.AnswersAtOnce + 2);
        Assert.True(door.Admits(Answer("192.0.2.8")));
    }

    [Fact]
    public void Stops_many_addresses_that_flood_one_meetup_and_no_other_meetup()
    {
        var let = Enumerable.Range(0, 250).Count(number => door.Admits(Answer($"198.51.100.{number}", page: "flooded")));

        Assert.InRange(let, Doorkeeper.AnswersPerMeetup, Doorkeeper.AnswersPerMeetup + 4);
        Assert.True(door.Admits(Answer("198.51.100.251", page: "quiet")));
    }

    [Fact]
    public void Counts_looking_and_answering_apart()
    {
        Assert.All(Enumerable.Range(0, Doorkeeper.AnswersAtOnce), _ => Assert.True(door.Admits(Answer("192.0.2.9"))));

        Assert.True(door.Admits(Request("GET", "192.0.2.9")));
    }

    /// <summary>What stands in the header is believed only when a proxy of this machine wrote it, and then only its last word.</summary>
    [Theory]
    [InlineData("203.0.113.5", "1.1.1.{0}", false)]
    [InlineData("127.0.0.1", "10.0.0.{0}, 1.1.1.1", false)]
    [InlineData("127.0.0.1", "1.1.1.{0}", true)]
    public void Believes_only_its_own_proxy(string near, string header, bool eachIsAnother)
    {
        var let = Enumerable.Range(0, 60).Count(number => door.Admits(Answer(near, forwarded: string.Format(System.Globalization.CultureInfo.InvariantCulture, header, number), page: $"page-{number}")));

        Assert.Equal(eachIsAnother, let == 60);
    }

    [Fact]
    public void Takes_a_household_with_many_addresses_for_one()
    {
        var let = Enumerable.Range(1, 60).Count(number => door.Admits(Answer($"2001:db8:1:2::{number:x}", page: $"page-{number}")));

        Assert.InRange(let, Doorkeeper.AnswersAtOnce, Doorkeeper.AnswersAtOnce + 2);
    }

    private static DefaultHttpContext Answer(string near, string? forwarded = null, string page = "a") => Request("POST", near, forwarded, page);

    private static DefaultHttpContext Request(string method, string near, string? forwarded = null, string page = "a")
    {
        var http = new DefaultHttpContext();
        http.Request.Method = method;
        http.Request.RouteValues["code"] = page;
        http.Connection.RemoteIpAddress = IPAddress.Parse(near);
        if (forwarded is not null)
        {
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        return http;
    }
}
