using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace CommunityBot.Bot.Features.Sharing;

/// <summary>
/// How often one address may look, and how often one address or one meetup may be answered. What is remembered of an address is a salted
/// hash, in memory, until it has been quiet for a while; it is never stored and never logged.
/// </summary>
internal sealed class Doorkeeper : IDisposable
{
    /// <summary>A whole stairwell behind one router can answer at the same fika; after that two a minute.</summary>
    public const int AnswersAtOnce = 20;

    /// <summary>One meetup takes so many from all addresses together; after that four a minute.</summary>
    public const int AnswersPerMeetup = 60;

    /// <summary>Pages that one address may open at once; after that one a second.</summary>
    public const int LooksAtOnce = 120;

    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(16);

    private readonly PartitionedRateLimiter<HttpContext> looks = Buckets(WhoOf, LooksAtOnce, 60);
    private readonly PartitionedRateLimiter<HttpContext> answers = PartitionedRateLimiter.CreateChained(
        Buckets(WhoOf, AnswersAtOnce, 2), Buckets(http => http.Request.RouteValues["code"] as string ?? "", AnswersPerMeetup, 4));

    /// <summary>False: not now.</summary>
    public bool Admits(HttpContext http)
    {
        using var lease = (HttpMethods.IsPost(http.Request.Method) ? answers : looks).AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        looks.Dispose();
        answers.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Buckets(Func<HttpContext, string> of, int atOnce, int perMinute) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetTokenBucketLimiter(of(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = perMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));

    private static string WhoOf(HttpContext http) => Convert.ToHexString(SHA256.HashData([.. Salt, .. Neighbourhood(Caller(http))]));

    /// <summary>Behind a proxy of this machine it is the one that the proxy saw; what others claim about themselves is not believed.</summary>
    private static IPAddress Caller(HttpContext http)
    {
        var near = http.Connection.RemoteIpAddress ?? IPAddress.None;
        return IPAddress.IsLoopback(near) && http.Request.Headers["X-Forwarded-For"].ToString() is { Length: > 0 } chain
            && IPAddress.TryParse(chain.Split(',')[^1].Trim(), out var seen) ? seen : near;
    }

    /// <summary>An IPv6 household has a whole /64 to call from.</summary>
    private static byte[] Neighbourhood(IPAddress caller)
    {
        var plain = caller.IsIPv4MappedToIPv6 ? caller.MapToIPv4() : caller;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? plain.GetAddressBytes()[..8] : plain.GetAddressBytes();
    }
}
