using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Channels.Playground;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Integration.Channels;

/// <summary>The demo town as a stage. There is no network between it and the bot, so nothing can be lost, slowed or cut off there.</summary>
internal sealed class PlaygroundStage : ChannelStage
{
    private readonly PlaygroundTown town = new(TimeProvider.System);
    private readonly PlaygroundChannel channel;
    private readonly TownWatcher watcher = new();

    public PlaygroundStage()
    {
        channel = new PlaygroundChannel(town, new Presence(), new EarlierRun(town, _ => Task.FromResult<IReadOnlyList<string>>([])));
        town.Start(Anna);
        town.Watch(watcher);
    }

    public override IChannel Channel => channel;

    public override Destination Group { get; } = new("group-neighbours");

    public override Destination Private => new(Anna);

    public override string Anna => Townsfolk.Organiser;

    public override string Bo => "gunnel";

    public override Task<Shown?> ShownAsync(Destination where, string messageId, string viewer) =>
        Task.FromResult(town.Seen(where.Address, viewer).FirstOrDefault(message => message.Id == messageId) is { } seen ? Show(seen) : null);

    public override Task<Happening.Pressed> PressAsync(Destination where, string messageId, string label, string by)
    {
        var message = town.Seen(where.Address, by).Single(seen => seen.Id == messageId);
        var data = message.Buttons.SelectMany(row => row).Single(button => button.Label == label).Data!;
        var incoming = PlaygroundTranslator.Pressed(
            town.NewHandle("u"), new Place(where.Address, ChatKind.Group, ""), Townsfolk.Find(by)!, channel.NewPress(by), data, messageId);
        return Task.FromResult((Happening.Pressed)incoming.What);
    }

    public override async Task<string> PassingTextAsync(string pressId)
    {
        await foreach (var news in watcher.ReadAsync(default))
        {
            if (news is TownNews.Passing passing)
            {
                return passing.Toast.Text;
            }
        }

        return "";
    }

    /// <summary>A full chat forgets its oldest messages.</summary>
    public override Task DeleteAsync(Destination where, string messageId)
    {
        while (town.Seen(where.Address, Anna).Any(message => message.Id == messageId))
        {
            town.Write(where.Address, Anna, "…");
        }

        return Task.CompletedTask;
    }

    public override Task<bool> ThrowOutAsync() => Task.FromResult(false);

    public override Task<bool> SlowDownAsync(TimeSpan pause) => Task.FromResult(false);

    public override Task<bool> CutNextAnswerAsync() => Task.FromResult(false);

    public override Task<bool> UnplugAsync() => Task.FromResult(false);

    public override int MessagesInGroup() => town.Seen(Group.Address, Anna).Count(message => message is { From: null, OnlyFor: null });

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Shown Show(TownMessage message) => new(
        message.Text.Plain,
        [.. message.Text.Spans.OfType<Span.Bold>().Select(span => span.Text)],
        [.. message.Text.Spans.OfType<Span.Link>().Select(span => (span.Text, span.Url))],
        [.. message.Text.Spans.OfType<Span.Time>().Select(span => (span.Text, span.UnixSeconds))],
        [.. message.Buttons.SelectMany(row => row).Select(button => (button.Label, button.Url))]);
}
