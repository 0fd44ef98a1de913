using System.Threading.Channels;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>What a browser that watches the town is told.</summary>
internal abstract record TownNews
{
    private TownNews()
    {
    }

    /// <summary>A new message, or the newest version of one.</summary>
    public sealed record Message(TownMessage Newest) : TownNews;

    /// <summary>A resident opened the private chat with the bot.</summary>
    public sealed record Started(string Resident) : TownNews;

    /// <summary>A passing text for one resident.</summary>
    public sealed record Passing(string Resident, Toast Toast) : TownNews;

    /// <summary>Somebody left a group, or came back.</summary>
    public sealed record Members(TownGroup Group) : TownNews;

    /// <summary>The clock was moved.</summary>
    public sealed record ClockMoved : TownNews;
}

/// <summary>A watcher's line of news. One that falls far behind is cut off: its browser comes back and is shown the whole town.</summary>
internal sealed class TownWatcher
{
    private const int FarBehind = 1_000;

    private readonly Channel<TownNews> line = Channel.CreateBounded<TownNews>(FarBehind);

    public IAsyncEnumerable<TownNews> ReadAsync(CancellationToken cancellation) => line.Reader.ReadAllAsync(cancellation);

    public void Tell(TownNews news)
    {
        if (!line.Writer.TryWrite(news))
        {
            line.Writer.TryComplete();
        }
    }
}
