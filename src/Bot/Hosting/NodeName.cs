using System.Security.Cryptography;

namespace CommunityBot.Bot.Hosting;

/// <summary>This process's name in leases: new at every start, so that an earlier run's leases are known as not its own.</summary>
internal static class NodeName
{
    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
