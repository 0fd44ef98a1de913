using System.Security.Cryptography;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>The demo town's chats. In memory only, and bounded: a restart empties the chats, not what the bot knows.</summary>
internal sealed class PlaygroundTown(TimeProvider clock)
{
    /// <summary>Messages kept per chat; the oldest go first, and can then no longer be edited.</summary>
    public const int MostPerChat = 300;

    // Drawn anew by each process, so that no id is ever used twice.
    private readonly string run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
    private readonly Lock turn = new();
    private readonly Dictionary<string, List<TownMessage>> chats = [];
    private readonly HashSet<string> started = [];
    private readonly HashSet<TownWatcher> watchers = [];
    private long order;

    /// <summary>A handle that no other run of the town has given out.</summary>
    public string NewHandle(string kind) => string.Create(null, $"{kind}-{run}-{Interlocked.Increment(ref order)}");

    /// <summary>True for groups, and for residents who have opened their private chat.</summary>
    public bool CanHear(string chat)
    {
        lock (turn)
        {
            return Townsfolk.FindGroup(chat) is not null || started.Contains(chat);
        }
    }

    /// <summary>A resident opens the private chat with the bot, or had it open before the town was restarted.</summary>
    public void Start(string resident)
    {
        lock (turn)
        {
            if (started.Add(resident))
            {
                Tell(new TownNews.Started(resident));
            }
        }
    }

    public TownMessage Write(string chat, string resident, string text) =>
        Add(chat, resident, null, new RichText([new Span.Plain(text)]), [], false);

    public TownMessage Say(string chat, string? onlyFor, Utterance message) =>
        Add(chat, null, onlyFor, message.Text, message.Buttons, message.AwaitsWords);

    /// <summary>Replaces a message of the bot's; null when there is none with this id (any more).</summary>
    public TownMessage? Replace(string chat, string messageId, Utterance message)
    {
        lock (turn)
        {
            var messages = Of(chat);
            var at = messages.FindIndex(candidate => candidate.Id == messageId && candidate.From is null);
            if (at < 0)
            {
                return null;
            }

            messages[at] = messages[at] with { Text = message.Text, Buttons = message.Buttons, AwaitsWords = message.AwaitsWords, Edited = true };
            Tell(new TownNews.Message(messages[at]));
            return messages[at];
        }
    }

    /// <summary>What one resident sees in a chat, oldest first; nothing when the resident isn't in it.</summary>
    public IReadOnlyList<TownMessage> Seen(string chat, string resident)
    {
        lock (turn)
        {
            return [.. Of(chat).Where(message => message.SeenBy.Contains(resident))];
        }
    }

    public void TellAll(TownNews news)
    {
        lock (turn)
        {
            Tell(news);
        }
    }

    /// <summary>Everything as it stands, and from then on every piece of news, without a gap between the two.</summary>
    public (IReadOnlyList<TownMessage> Messages, IReadOnlyList<string> Started) Watch(TownWatcher watcher)
    {
        lock (turn)
        {
            watchers.Add(watcher);
            return ([.. chats.Values.SelectMany(messages => messages).OrderBy(message => message.Order)], [.. started]);
        }
    }

    public void Unwatch(TownWatcher watcher)
    {
        lock (turn)
        {
            watchers.Remove(watcher);
        }
    }

    private TownMessage Add(
        string chat, string? from, string? onlyFor, RichText text, IReadOnlyList<IReadOnlyList<ButtonFace>> buttons, bool awaitsWords)
    {
        lock (turn)
        {
            var id = NewHandle("m");
            var message = new TownMessage(id, order, chat, from, onlyFor, text, buttons, awaitsWords, clock.GetUtcNow().ToUnixTimeMilliseconds(), false);
            var messages = Of(chat);
            messages.Add(message);
            if (messages.Count > MostPerChat)
            {
                messages.RemoveAt(0);
            }

            Tell(new TownNews.Message(message));
            return message;
        }
    }

    private List<TownMessage> Of(string chat) => chats.TryGetValue(chat, out var messages) ? messages : chats[chat] = [];

    private void Tell(TownNews news)
    {
        foreach (var watcher in watchers)
        {
            watcher.Tell(news);
        }
    }
}
