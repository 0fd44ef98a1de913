using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Channels.Telegram;

/// <summary>The Telegram channel's place in the house.</summary>
internal static partial class TelegramRoom
{
    /// <summary>Adds the channel when there is a token; else one log line says that it is off. Wants an <c>IReception</c> and a <c>Phrasebook</c>.</summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(TelegramOptions.Section);
        services.AddOptions<TelegramOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>>(new TelegramOptionsCheck(environment));
        services.TryAddSingleton(TimeProvider.System);
        if (string.IsNullOrWhiteSpace(section[nameof(TelegramOptions.BotToken)]))
        {
            return services.AddHostedService<Off>();
        }

        return services
            .AddSingleton<TelegramClient>()
            .AddSingleton<TelegramIdentity>()
            .AddSingleton<TelegramChannel>()
            .AddSingleton<IChannel>(provider => provider.GetRequiredService<TelegramChannel>())
            .AddSingleton<TelegramHearing>()
            .AddSingleton<TelegramPolling>()
            .AddSingleton<TelegramWebhook>()
            .AddSingleton<TelegramCommandLists>()
            .AddHostedService<TelegramSession>();
    }

    /// <summary>The address that Telegram calls; none unless updates come by webhook.</summary>
    public static void MapTelegram(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (options is { IsOn: true, IsWebhook: true })
        {
            routes.MapPost(TelegramOptions.WebhookPath, (HttpContext http, TelegramWebhook webhook) => webhook.AnswerAsync(http));
        }
    }

    private sealed partial class Off(ILogger<TelegramChannel> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            SayOff(log);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(Level = LogLevel.Information, Message = "Telegram is off: Telegram:BotToken is not set.")]
        private static partial void SayOff(ILogger log);
    }
}
