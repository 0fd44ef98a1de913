using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Tests.Integration.Support;
using CommunityBot.Tests.Integration.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Tests.Integration.Noise;

/// <summary>A group of forty with the real host behind it: they talk, press and wait, by a fixed seed.</summary>
internal sealed class BusyGroup(Theatre theatre) : IAsyncDisposable
{
    public const string Address = "-100";
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
    public static readonly IReadOnlyList<string> Members = [.. Enumerable.Range(0, 40).Select(number => $"M{(char)('a' + (number / 20))}{(char)('a' + (number % 20))}")];
    private readonly IReception reception = theatre.Services.GetRequiredService<IReception>();
    private readonly TimeJump jump = theatre.Services.GetRequiredService<TimeJump>();
    private readonly HashSet<string> pressed = [];
    private int updates;

    /// <summary>What the bot said of its own accord, as the store knew it before it forgot.</summary>
    public Dictionary<long, Dispatch> Sent { get; } = [];

    public CommunityStore Store => theatre.Services.GetRequiredService<CommunityStore>();

    public FakeChannel Channel => theatre.Channel;

    public Instant Now => Instant.FromDateTimeOffset(theatre.Services.GetRequiredService<TimeProvider>().GetUtcNow());

    public static BusyGroup Gather(LocalDateTime begins) => new(Theatre.Open(Transcript.Parse(
        $"# group: Grannar vid dammen, sv, Europe/Stockholm\n# people: {string.Join(", ", Members.Select((name, index) => index == 0 ? name + " (organisatör)" : name))}\n@ {begins:uuuu-MM-dd HH:mm}\n")));

    public Task OpenedAsync() => theatre.Services.GetRequiredService<CommunityBot.Bot.Delivery.Readiness>().OpenedAsync(default);

    public Task InGroupAsync(string who, string text) => HearAsync(Group, who, Said(text, toBot: text.StartsWith('/')));

    public Task InPrivateAsync(string who, string text)
    {
        Channel.OpenPrivate(who.ToLowerInvariant());
        return HearAsync(new Place(who.ToLowerInvariant(), ChatKind.Private, ""), who, Said(text, toBot: true));
    }

    /// <summary>Presses the newest button with these words that this person sees in a place, once.</summary>
    /// <returns>False: there is none, or they have pressed it.</returns>
    public async Task<bool> PressAsync(string who, string label, string at)
    {
        var address = who.ToLowerInvariant();
        var found = Channel.Shown(at, address).SelectMany(message => message.What.Buttons.SelectMany(row => row).Where(button => button.Label == label && button.Data is not null).Select(button => (message, button)))
            .FirstOrDefault(pair => !pressed.Contains($"{who} {pair.message.MessageId} {label}"));
        if (found.button is not { Data: { } data })
        {
            return false;
        }

        pressed.Add($"{who} {found.message.MessageId} {label}");
        await HearAsync(at == Address ? Group : new Place(address, ChatKind.Private, ""), who, new Happening.Pressed($"press-{updates}", data, found.message.MessageId, found.message.To.OnlyFor == address));
        return true;
    }

    public async Task SettleAsync()
    {
        foreach (var work in theatre.Services.GetServices<IDueWork>())
        {
            await work.SettleAsync(default);
        }
    }

    public Task UntilAsync(LocalDateTime local) => jump.AheadAsync((Zone.AtLeniently(local).ToInstant() - Now).ToTimeSpan() is { Ticks: > 0 } ahead ? ahead : TimeSpan.Zero, default);

    public Task NoteAsync() => Store.ReadAsync(
        async db =>
        {
            foreach (var row in await db.Dispatch.AsNoTracking().Where(row => row.State == DispatchState.Sent && row.Priority != Priority.Answer).ToListAsync())
            {
                Sent[row.Id] = row;
            }

            return Sent.Count;
        }, default);

    public ValueTask DisposeAsync() => theatre.DisposeAsync();

    private static Place Group => new(Address, ChatKind.Group, "Grannar vid dammen");

    private static Happening.Said Said(string text, bool toBot) => new(text, text.StartsWith('/') ? text[1..].Split(' ')[0] : null, toBot);

    private async Task HearAsync(Place place, string who, Happening what)
    {
        var heard = await reception.HearAsync(new Incoming(Channel.Name, $"{++updates}", place, new Speaker(who.ToLowerInvariant(), who, "sv"), what), default);
        Assert.IsType<Heard.Done>(heard);
    }
}
