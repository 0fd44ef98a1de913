using System.Net;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Dev;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Integration.Playground;

/// <summary>The playground on loopback in front of a bot that does what the test says. Its clock begins on a Saturday at two in the afternoon.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlaygroundHost(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public HttpClient Client { get; private set; } = null!;

    public PretendBot Bot => app.Services.GetRequiredService<PretendBot>();

    public PlaygroundHearing Hearing => app.Services.GetRequiredService<PlaygroundHearing>();

    public PlaygroundTown Town => app.Services.GetRequiredService<PlaygroundTown>();

    public static async Task<PlaygroundHost> StartAsync(string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        if (environment == "Development")
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Clock:Start"] = "2026-11-21T14:00:00+01:00" });
        }

        builder.Services.AddClock(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(Phrasebook.Load());
        builder.Services.AddSingleton<PretendBot>();
        builder.Services.AddSingleton<IReception>(provider => provider.GetRequiredService<PretendBot>());
        builder.Services.AddSingleton<IDueWork>(provider => provider.GetRequiredService<PretendBot>());
        builder.Services.AddPlayground(builder.Environment);
        builder.Services.AddSingleton<OpenBefore>(_ => Task.FromResult<IReadOnlyList<string>>(["oskar"]));
        var app = builder.Build();
        app.MapPlayground();
        app.MapDevelopmentClock();
        await app.StartAsync();
        return new PlaygroundHost(app) { Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) } };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
