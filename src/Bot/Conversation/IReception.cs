using CommunityBot.Bot.Channels;

namespace CommunityBot.Bot.Conversation;

/// <summary>The one way in. A channel hands over what it heard and answers its platform by what comes back.</summary>
internal interface IReception
{
    /// <summary>Nobody in need waits longer for a store that neither answers nor refuses, nor for what stands before them in their line.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Acts on it in one transaction; returns after the commit. A failing handler and a store that is away are answers, not exceptions; another failure is thrown, and the channel counts it as not received.</summary>
    Task<Heard> HearAsync(Incoming incoming, CancellationToken cancellation);

    /// <summary>For an update whose turn hasn't come, because what stands before it isn't stored: answers at once whoever is in need, and stores nothing.</summary>
    Task SpeakAsync(Incoming incoming, CancellationToken cancellation);
}

/// <summary>How hearing ended.</summary>
internal abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>Stored (or a repeat, or set aside): tell the platform that it has been received.</summary>
    /// <param name="Toast">For a press: the passing text that answers it; the channel shows it.</param>
    public sealed record Done(Toast? Toast = null) : Heard;

    /// <summary>Nothing was stored: the platform shall send it again.</summary>
    public sealed record Failed : Heard;
}
