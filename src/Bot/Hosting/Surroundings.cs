namespace CommunityBot.Bot.Hosting;

/// <summary>Where the process runs when nobody said so: from source it is a developer's machine, with the playground, on one known address.</summary>
internal static class Surroundings
{
    /// <summary>Listened on when no address is set (<c>ASPNETCORE_URLS</c>, <c>--urls</c>): this machine only.</summary>
    public const string Address = "http://localhost:5080";

    /// <summary>
    /// Development in a debug build, which is what <c>dotnet run</c> makes; Production in a release build. Whoever sets
    /// <c>ASPNETCORE_ENVIRONMENT</c> or <c>--environment</c> decides; no launch profile overrules them.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new() { Args = args, EnvironmentName = IsSaid(args) ? null : Default };

    public static void UseAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration["urls"]) && string.IsNullOrEmpty(configuration["http_ports"]) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Address);
        }
    }

    private static string Default
    {
        get
        {
#if DEBUG
            return Environments.Development;
#else
            return Environments.Production;
#endif
        }
    }

    private static bool IsSaid(string[] args) =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 }
        || args.Any(arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
}
