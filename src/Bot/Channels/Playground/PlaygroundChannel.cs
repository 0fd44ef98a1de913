using System.Collections.Concurrent;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The demo town as a channel like the others. A private chat exists once its resident has pressed Start, as on Telegram.</summary>
internal sealed class PlaygroundChannel(PlaygroundTown town, Presence presence, EarlierRun earlier) : IChannel
{
    public const string ChannelName = "playground";

    // A toast comes within its turn; of presses that never got one only so many are remembered.
    private const int MostPresses = 1_000;

    private readonly ConcurrentDictionary<string, string> pressers = new();
    private readonly ConcurrentQueue<string> presses = new();

    public string Name => ChannelName;

    public ChannelTraits Traits { get; } = new(
        CanEdit: true, CanButtons: true, CanAnswerPrivatelyInGroup: true, CanStartPrivateChat: false, TownWords.Longest,
        new ChannelPaces(Pace.Unlimited, Pace.Unlimited, Pace.Unlimited), PrivateInGroupNeedsPress: false);

    public async Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation)
    {
        await earlier.RememberAsync(cancellation);
        return Fault(to, message) ?? new Receipt.Delivered(town.Say(to.Address, to.OnlyFor, message with { Text = TownWords.Fit(message.Text) }).Id);
    }

    public async Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation)
    {
        await earlier.RememberAsync(cancellation);
        return Fault(to, message) ?? (town.Replace(to.Address, messageId, message with { Text = TownWords.Fit(message.Text) }) is { } edited
            ? new Receipt.Delivered(edited.Id)
            : new Receipt.Rejected("no such message of the bot's"));
    }

    public Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation)
    {
        if (pressers.TryRemove(pressId, out var resident))
        {
            town.TellAll(new TownNews.Passing(resident, TownWords.Fit(toast)));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<string>?>(Townsfolk.FindGroup(chatAddress) is { } group ? presence.In(group).Where(member => member == Townsfolk.Organiser).ToHashSet() : null);

    /// <summary>A handle for the press that this resident makes now.</summary>
    public string NewPress(string resident)
    {
        var pressId = town.NewHandle("press");
        pressers[pressId] = resident;
        presses.Enqueue(pressId);
        if (presses.Count > MostPresses && presses.TryDequeue(out var oldest))
        {
            pressers.TryRemove(oldest, out _);
        }

        return pressId;
    }

    private Receipt? Fault(Destination to, Utterance message) => message switch
    {
        _ when Townsfolk.FindGroup(to.Address) is null && Townsfolk.Find(to.Address) is null => new Receipt.ChatGone("no such chat"),
        _ when !town.CanHear(to.Address) => new Receipt.ChatGone("private chat not opened"),
        _ when to.OnlyFor is not null && Townsfolk.FindGroup(to.Address) is { } group && !presence.In(group).Contains(to.OnlyFor) => new Receipt.Rejected("not in the group"),
        { Text.Plain: var text } when string.IsNullOrWhiteSpace(text) => new Receipt.Rejected("empty"),
        _ => null,
    };
}
