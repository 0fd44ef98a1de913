using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CommunityBot.Bot.Dev;
using CommunityBot.Scheduling.Clock;
using NodaTime;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The town as server-sent events: first everything (<c>town</c>), then each piece of news as it happens.</summary>
internal sealed class PlaygroundStream
{
    private readonly PlaygroundTown town;
    private readonly PlaygroundHearing hearing;
    private readonly TownTime time;
    private readonly Presence presence;

    public PlaygroundStream(PlaygroundTown town, Presence presence, PlaygroundHearing hearing, TownTime time, TimeProvider clock)
    {
        (this.town, this.presence, this.hearing, this.time) = (town, presence, hearing, time);
        if (clock is DevelopmentClock development)
        {
            development.Jumped += (_, _) => town.TellAll(new TownNews.ClockMoved());
        }
    }

    public async IAsyncEnumerable<SseItem<object>> WatchAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var watcher = new TownWatcher();
        var (messages, started) = town.Watch(watcher);
        try
        {
            yield return new SseItem<object>(Whole(messages, started), "town");
            await hearing.OpenAsync(cancellation);
            await foreach (var news in watcher.ReadAsync(cancellation))
            {
                yield return news switch
                {
                    TownNews.Message message => new SseItem<object>(Shown(message.Newest), "message"),
                    TownNews.Started resident => new SseItem<object>(new { resident.Resident }, "started"),
                    TownNews.Passing passing => new SseItem<object>(new { passing.Resident, passing.Toast.Text, passing.Toast.Alert, passing.Toast.StartPayload }, "toast"),
                    TownNews.Members members => new SseItem<object>(Shown(members.Group), "members"),
                    _ => new SseItem<object>(new { Now = time.NowInIso }, "clock"),
                };
            }
        }
        finally
        {
            town.Unwatch(watcher);
        }
    }

    /// <summary>What one resident sees in a chat, oldest first.</summary>
    public IReadOnlyList<ShownMessage> Seen(string chat, string resident) =>
        Townsfolk.FindGroup(chat) is not null && !presence.IsIn(chat, resident) ? [] : [.. town.Seen(chat, resident).Select(Shown)];

    private ShownTown Whole(IReadOnlyList<TownMessage> messages, IReadOnlyList<string> started) => new(
        Townsfolk.Residents,
        [.. Townsfolk.Groups.Select(Shown)],
        Townsfolk.Organiser, PlaygroundTranslator.BotName, [.. messages.Select(Shown)], started, time.NowInIso);

    private ShownGroup Shown(TownGroup group)
    {
        var members = presence.In(group);
        return new ShownGroup(group.Address, hearing.TitleOf(group), hearing.TownLanguage, members, [.. group.Members.Except(members)]);
    }

    private ShownMessage Shown(TownMessage message) => new(
        message.Id, message.Order, message.Chat, message.From, message.OnlyFor is not null, message.SeenBy,
        [.. message.Text.Spans.Select(ShownPiece.Of)], message.Buttons, message.AwaitsWords,
        time.InIso(Instant.FromUnixTimeMilliseconds(message.At)), message.Edited);
}
