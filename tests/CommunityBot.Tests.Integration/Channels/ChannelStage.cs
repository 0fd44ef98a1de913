using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;

namespace CommunityBot.Tests.Integration.Channels;

/// <summary>One channel with a group, its people and a platform behind it that can be made to fail. What a platform doesn't have, it says by false.</summary>
internal abstract class ChannelStage : IAsyncDisposable
{
    public abstract IChannel Channel { get; }

    /// <summary>A group with the bot in it.</summary>
    public abstract Destination Group { get; }

    /// <summary>The private chat of <see cref="Anna"/>, who has opened it.</summary>
    public abstract Destination Private { get; }

    /// <summary>Address of the group's administrator.</summary>
    public abstract string Anna { get; }

    /// <summary>Address of another member of the group.</summary>
    public abstract string Bo { get; }

    /// <summary>What one person sees of a message now; null when they can't see it.</summary>
    public abstract Task<Shown?> ShownAsync(Destination where, string messageId, string viewer);

    /// <summary>Presses a button; returns what the channel's translator made of it.</summary>
    public abstract Task<Happening.Pressed> PressAsync(Destination where, string messageId, string label, string by);

    /// <summary>The passing text that answered a press.</summary>
    public abstract Task<string> PassingTextAsync(string pressId);

    public abstract Task DeleteAsync(Destination where, string messageId);

    /// <summary>The bot is thrown out of the group.</summary>
    public abstract Task<bool> ThrowOutAsync();

    /// <summary>The platform wants a pause, in the group.</summary>
    public abstract Task<bool> SlowDownAsync(TimeSpan pause);

    /// <summary>The next send or edit takes effect, but its answer never comes back.</summary>
    public abstract Task<bool> CutNextAnswerAsync();

    /// <summary>Nobody listens at the platform's address any more.</summary>
    public abstract Task<bool> UnplugAsync();

    /// <summary>How many messages of the bot's everybody in the group sees.</summary>
    public abstract int MessagesInGroup();

    public abstract ValueTask DisposeAsync();
}

/// <param name="Text">As people read it.</param>
/// <param name="Bold">The stretches that stand out.</param>
/// <param name="Links">Stretch and address.</param>
/// <param name="Moments">Stretch and Unix seconds, where the channel marks them.</param>
/// <param name="Buttons">Labels, with the address of links.</param>
internal sealed record Shown(
    string Text,
    IReadOnlyList<string> Bold,
    IReadOnlyList<(string Text, string Url)> Links,
    IReadOnlyList<(string Text, long UnixSeconds)> Moments,
    IReadOnlyList<(string Label, string? Url)> Buttons);
