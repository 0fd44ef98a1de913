using System.Diagnostics;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Hearing;
using CommunityBot.Bot.Features;
using CommunityBot.Bot.Hosting;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Bench;

/// <summary>What one press costs inside the process, without HTTP: a turn alone in its commit, and sixteen sharing one. One thread, SQLite FULL.</summary>
internal static class Turns
{
    public static async Task RunAsync(int repeat)
    {
        var folder = Directory.CreateTempSubdirectory("bench").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["ConnectionStrings:Community"] = $"Data Source={folder}/community.db";
        builder.AddHouse();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IChannel>(new Silent()).AddFeatures();
        await using var app = builder.Build();
        var store = app.Services.GetRequiredService<CommunityStore>();
        await new Migrator(store).RunAsync(default);
        var town = await Town.BuildAsync(store, 200);
        var signer = app.Services.GetRequiredService<ButtonSigner>();
        await signer.LoadKeyAsync(store, default);
        var runner = app.Services.GetRequiredService<TurnRunner>();
        await using var connection = await store.OpenAsync(default);
        var id = 0;
        foreach (var (turns, share, warm) in new[] { (6_000, 16, true), (4_000, 1, false), (16_000, 16, false), (4_000, 1, false), (16_000, 16, false) })
        {
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            for (var done = 0; done < turns; done += share)
            {
                await store.WriteOnAsync(connection, async transaction =>
                {
                    await using var db = store.On(connection, transaction);
                    for (var turn = 0; turn < share; turn++)
                    {
                        await runner.RunAsync(db, Press(town, signer, ++id), default);
                        db.ChangeTracker.Clear();
                    }

                    return 0;
                }, default);
            }

            if (!warm)
            {
                Console.WriteLine($"repeat {repeat} turns, {share} a commit: {turns / clock.Elapsed.TotalSeconds:f0}/s, cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / turns:f0} us a turn");
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static Incoming Press(Town town, ButtonSigner signer, int id)
    {
        var group = id % town.GroupIds.Count;
        return new Incoming(
            "telegram", $"{id}", new Place($"{Town.GroupAddress(group)}", ChatKind.Group, "Dammgatan"), new Speaker($"{100_000 + (id % 3_000)}", $"Person {id % 3_000}", "sv"),
            new Happening.Pressed($"{id}", signer.Sign(1, town.MeetupIds[group], id / 7 % 3, town.GroupIds[group]), "7"));
    }

    private sealed class Silent : IChannel
    {
        public string Name => "telegram";

        public ChannelTraits Traits { get; } = new(true, true, false, false, 4096, new ChannelPaces(Pace.Unlimited, Pace.Unlimited, Pace.Unlimited));

        public Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation) => Task.FromResult<Receipt>(new Receipt.Delivered("7"));

        public Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation) => Task.FromResult<Receipt>(new Receipt.Delivered("7"));

        public Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation) => Task.CompletedTask;

        public Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation) => Task.FromResult<IReadOnlySet<string>?>(null);
    }
}
