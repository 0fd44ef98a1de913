using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Tests.Integration.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>The real host for one transcript: everything as in Development, but for the channels, which a fake one replaces.</summary>
internal sealed class Theatre : WebApplicationFactory<IReception>
{
    private readonly Transcript transcript;
    private readonly string? database;
    private readonly string folder = Directory.CreateTempSubdirectory("communitybot-transcript-").FullName;

    private Theatre(Transcript transcript, string? database) => (this.transcript, this.database) = (transcript, database);

    public FakeChannel Channel { get; } = new();

    /// <param name="transcript">What is played.</param>
    /// <param name="database">The connection string of an empty database; null: SQLite in a temporary folder.</param>
    public static Theatre Open(Transcript transcript, string? database = null)
    {
        var theatre = new Theatre(transcript, database);
        theatre.Channel.Traits = theatre.Channel.Traits with { CanAnswerPrivatelyInGroup = transcript.Cast.Whispers };
        theatre.Channel.Administrators.UnionWith(transcript.Cast.People.Where(human => human.Organiser).Select(human => human.Address));
        return theatre;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Community", database ?? $"Data Source={Path.Combine(folder, "community.db")}");
        builder.UseSetting("Community:Language", transcript.Cast.Language);
        builder.UseSetting("Community:TimeZone", transcript.Cast.Zone);
        builder.UseSetting("Telegram:PublicUrl", transcript.Cast.Web);
        builder.UseSetting("Clock:Start", Beginning());
        builder.ConfigureTestServices(services => Coordinate(services.RemoveAll<IChannel>().AddSingleton<IChannel>(Channel)
            .RemoveAll<PublicAddress>().AddSingleton(provider => ActivatorUtilities.CreateInstance<PublicAddress>(provider, new Nowhere()))));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The setting knows only real channels, so a transcript's coordinators are put beside it.</summary>
    private void Coordinate(IServiceCollection services)
    {
        var coordinators = transcript.Cast.People.Where(human => human.Coordinator).ToList();
        if (coordinators.Count == 0)
        {
            return;
        }

        var options = new CommunityOptions { TimeZone = transcript.Cast.Zone, Language = transcript.Cast.Language };
        coordinators.ForEach(human => options.Coordinators.Add($"{Channel.Name}:{human.Address}"));
        services.AddSingleton(Options.Create(options));
    }

    private string Beginning() => transcript.Steps is [{ Act: Act.Until until }, ..]
        ? LocalDateTime.FromDateTime(until.Local).InZoneLeniently(DateTimeZoneProviders.Tzdb[transcript.Cast.Zone]).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : throw new FormatException("a transcript begins with a time: @ 2026-05-09 10:00");
}
