using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Hearing;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Bot.Delivery;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Scheduling.Wakes;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Hosting;

/// <summary>Puts the house together: settings, logs, clock, store, the way in and the way out.</summary>
internal static class HostRoom
{
    /// <exception cref="OptionsValidationException">A setting is wrong; the one failure names it.</exception>
    public static void AddHouse(this WebApplicationBuilder builder)
    {
        var store = new StoreOptions();
        if (builder.Configuration.GetConnectionString(StoreOptions.ConnectionName) is { Length: > 0 } connection)
        {
            store.ConnectionString = connection;
        }

        var community = builder.Configuration.GetSection(CommunityOptions.Section).Get<CommunityOptions>() ?? new CommunityOptions();
        var scheduling = builder.Configuration.GetSection(SchedulingOptions.Section).Get<SchedulingOptions>() ?? new SchedulingOptions();
        if ((store.Fault() ?? community.Fault() ?? scheduling.Fault()) is { } fault)
        {
            throw new OptionsValidationException("Settings", typeof(StoreOptions), [fault]);
        }

        builder.AddJsonLogs();
        builder.Services.AddSingleton(Options.Create(community));
        builder.Services.AddSingleton(Options.Create(scheduling));
        builder.Services.AddClock(builder.Configuration, builder.Environment.IsDevelopment());
        AddStore(builder.Services, store);
        AddWayIn(builder.Services);
        AddWayOut(builder.Services);
        builder.Services.AddScheduling(store);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(40));
    }

    private static void AddStore(IServiceCollection services, StoreOptions options) => services
        .AddSingleton(options)
        .AddSingleton<CommunityStore>()
        .AddSingleton<Migrator>()
        .AddSingleton<Ids>()
        .AddSingleton<Readiness>()
        .AddHostedService<Opening>();

    private static void AddWayIn(IServiceCollection services) => services
        .AddSingleton(Phrasebook.Load())
        .AddSingleton<Roster>()
        .AddSingleton<ButtonSigner>()
        .AddSingleton<Switchboard>()
        .AddSingleton<Arrivals>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<FailedTurns>()
        .AddSingleton<SafetyVoice>()
        .AddSingleton<DirectLine>()
        .AddSingleton<PressVoice>()
        .AddSingleton<HeardLately>()
        .AddSingleton<GroupLines>()
        .AddSingleton<SaidDirectly>()
        .AddSingleton<Tongues>()
        .AddSingleton<IReception, Reception>()
        .AddSingleton<TurnWriter>()
        .AddHostedService(provider => provider.GetRequiredService<TurnWriter>());

    private static void AddWayOut(IServiceCollection services) => services
        .AddSingleton(provider => new DispatchBoard(provider.GetRequiredService<CommunityStore>(), NodeName.Make()))
        .AddSingleton<DueBoard>()
        .AddSingleton<RingDue>()
        .AddSingleton<Reaper>()
        .AddSingleton<ChannelPacer>()
        .AddSingleton<Rendering>()
        .AddSingleton<Wording>()
        .AddSingleton<Aftermath>()
        .AddSingleton<Sender>()
        .AddSingleton<PumpSignal>()
        .AddSingleton<Completions>()
        .AddHostedService(provider => provider.GetRequiredService<Completions>())
        .AddSingleton<IWakeHandler, ReaperWake>()
        .AddSingleton<IWakeHandler, RetentionWake>()
        .AddSingleton<IWakeHandler, NextDueWake>()
        .AddSingleton<NextDue>()
        .AddSingleton<DispatchPump>()
        .AddSingleton<IDueWork, DueWork>()
        .AddHostedService(provider => provider.GetRequiredService<DispatchPump>());
}
