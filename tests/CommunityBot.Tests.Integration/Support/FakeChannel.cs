using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.Bot.Channels;

namespace CommunityBot.Tests.Integration.Support;

/// <summary>Something the bot has said on the fake channel.</summary>
/// <param name="MessageId">The message; an edit bears the id of what it replaced.</param>
/// <param name="To">Where, and to whom.</param>
/// <param name="What">The words and buttons.</param>
/// <param name="Edit">It replaced an older version.</param>
internal sealed record SaidByBot(string MessageId, Destination To, Utterance What, bool Edit);

/// <summary>
/// A channel in memory that is as strict as a platform: too long texts, buttons without words, edits of unknown messages and words to
/// people who never opened a chat are refused, and remembered as faults that fail a test.
/// </summary>
internal sealed class FakeChannel : IChannel
{
    private readonly Lock turn = new();
    private readonly List<SaidByBot> said = [];
    private readonly List<string> faults = [];
    private readonly HashSet<string> privateChats = [];
    private readonly HashSet<string> gone = [];
    private readonly Dictionary<string, string> moved = [];
    private int taken;
    private int messages;

    public string Name => "fake";

    public ChannelTraits Traits { get; set; } = new(
        CanEdit: true, CanButtons: true, CanAnswerPrivatelyInGroup: true, CanStartPrivateChat: false, MaxTextLength: 4096,
        new ChannelPaces(Pace.Unlimited, Pace.Unlimited, Pace.Unlimited));

    /// <summary>The platform takes nothing, and wants to be asked again after this time; null: it is there.</summary>
    public TimeSpan? Away { get; set; }

    public ISet<string> Administrators { get; } = new HashSet<string>();

    /// <summary>The passing texts that a turn didn't carry itself: which press they answer.</summary>
    public ConcurrentQueue<(string PressId, Toast Toast)> Toasts { get; } = [];

    /// <summary>What was refused, and why.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (turn)
            {
                return [.. faults];
            }
        }
    }

    /// <summary>All that was said, oldest first.</summary>
    public IReadOnlyList<SaidByBot> Said
    {
        get
        {
            lock (turn)
            {
                return [.. said];
            }
        }
    }

    /// <summary>A person opens (or opens again) the private chat: from now on the bot may write there.</summary>
    public void OpenPrivate(string person)
    {
        lock (turn)
        {
            privateChats.Add(person);
            gone.Remove(person);
        }
    }

    /// <summary>The bot was removed from a group or blocked by a person.</summary>
    public void Close(string chat)
    {
        lock (turn)
        {
            gone.Add(chat);
        }
    }

    public void Open(string chat)
    {
        lock (turn)
        {
            gone.Remove(chat);
        }
    }

    /// <summary>The group lives at another address from now on.</summary>
    public void Move(string from, string to)
    {
        lock (turn)
        {
            moved[from] = to;
        }
    }

    /// <summary>What was said since this was asked the last time.</summary>
    public IReadOnlyList<SaidByBot> TakeNew()
    {
        lock (turn)
        {
            var fresh = said[taken..];
            taken = said.Count;
            return fresh;
        }
    }

    /// <summary>The newest versions of the messages that are seen at an address by a person, newest first.</summary>
    public IReadOnlyList<SaidByBot> Shown(string chat, string person)
    {
        lock (turn)
        {
            return [.. said.Where(message => Now(message.To.Address) == Now(chat) && (message.To.OnlyFor ?? person) == person)
                .GroupBy(message => message.MessageId).Select(versions => versions.Last()).Reverse()];
        }
    }

    public Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation)
    {
        lock (turn)
        {
            return Task.FromResult<Receipt>(Away is { } time ? new Receipt.TryAgain(time) : Refused(to, message) ?? Accepted(to, message, (++messages).ToString(CultureInfo.InvariantCulture), edit: false));
        }
    }

    public Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation)
    {
        lock (turn)
        {
            var before = said.LastOrDefault(known => known.MessageId == messageId);
            return Task.FromResult(
                before is null ? Fault($"an edit of message {messageId}, which doesn't exist") : Refused(to, message)
                ?? (Same(before.What, message) ? new Receipt.Delivered(messageId) : Accepted(to with { OnlyFor = before.To.OnlyFor }, message, messageId, edit: true)));
        }
    }

    public Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation)
    {
        Toasts.Enqueue((pressId, toast));
        return Task.CompletedTask;
    }

    public Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<string>?>(Administrators.ToHashSet());

    private static bool Same(Utterance one, Utterance other) =>
        one.Text.Plain == other.Text.Plain && one.Buttons.SelectMany(row => row).SequenceEqual(other.Buttons.SelectMany(row => row));

    private Receipt? Refused(Destination to, Utterance message)
    {
        var buttons = message.Buttons.SelectMany(row => row).ToList();
        return gone.Contains(to.Address) ? new Receipt.ChatGone("closed")
            : moved.TryGetValue(to.Address, out var address) ? new Receipt.Moved(address)
            : !IsGroup(to.Address) && !privateChats.Contains(to.Address) ? Fault($"words to {to.Address}, who never opened a private chat")
            : string.IsNullOrWhiteSpace(message.Text.Plain) ? Fault("a message without words")
            : message.Text.Plain.Length > Traits.MaxTextLength ? Fault($"a text of {message.Text.Plain.Length} characters")
            : buttons.Any(button => string.IsNullOrWhiteSpace(button.Label)) ? Fault("a button without words")
            : buttons.Any(button => button.Data is null == button.Url is null) ? Fault("a button that is neither a press nor a link, or both")
            : buttons.FirstOrDefault(button => button.Data is { } data && (data.Length is 0 or > 64 || !data.All(char.IsAscii))) is { } odd ? Fault($"button {odd.Label} with data that is too long or not ASCII")
            : message.AwaitsWords && buttons.All(button => button.Data is null) ? Fault($"a question without a way out: {message.Text.Plain}")
            : null;
    }

    private Receipt.Delivered Accepted(Destination to, Utterance message, string id, bool edit)
    {
        said.Add(new SaidByBot(id, to, message, edit));
        return new Receipt.Delivered(id);
    }

    private Receipt.Rejected Fault(string what)
    {
        faults.Add(what);
        return new Receipt.Rejected(what);
    }

    private string Now(string address) => moved.GetValueOrDefault(address, address);

    private static bool IsGroup(string address) => address.StartsWith('-');
}
