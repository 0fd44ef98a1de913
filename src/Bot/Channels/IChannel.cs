using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels;

/// <summary>A platform on which people and the bot talk. Adapters translate; they decide nothing. All pass one compliance suite.</summary>
internal interface IChannel
{
    /// <summary>Its name in the store: telegram, teams, playground.</summary>
    string Name { get; }

    ChannelTraits Traits { get; }

    /// <summary>Posts a new message. Never throws for what a network or platform can do: that is what <see cref="Receipt"/> says.</summary>
    Task<Receipt> SayAsync(Destination to, Utterance message, CancellationToken cancellation);

    /// <summary>Replaces a message of the bot's. "Nothing changed" counts as delivered; a message that is gone is rejected.</summary>
    Task<Receipt> EditAsync(Destination to, string messageId, Utterance message, CancellationToken cancellation);

    /// <summary>Answers a button press with a short passing text. Lost, it harms nobody, so there is no receipt.</summary>
    Task ToastAsync(string pressId, Toast toast, CancellationToken cancellation);

    /// <summary>The addresses of a group's administrators; null when the platform doesn't say.</summary>
    Task<IReadOnlySet<string>?> AdministratorsAsync(string chatAddress, CancellationToken cancellation);
}

/// <param name="CanEdit">Messages can be replaced in place.</param>
/// <param name="CanButtons">Messages can carry buttons.</param>
/// <param name="CanAnswerPrivatelyInGroup">An answer inside a group can be seen by one person only.</param>
/// <param name="CanStartPrivateChat">The bot may write first to a person who never opened a chat.</param>
/// <param name="MaxTextLength">UTF-16 units in one message.</param>
/// <param name="Pace">How fast it may be spoken to.</param>
/// <param name="PrivateInGroupNeedsPress">A private answer inside a group is possible only as the answer to a press (or to words that nobody else saw), and words that answer it aren't heard.</param>
internal sealed record ChannelTraits(
    bool CanEdit, bool CanButtons, bool CanAnswerPrivatelyInGroup, bool CanStartPrivateChat, int MaxTextLength, ChannelPaces Pace,
    bool PrivateInGroupNeedsPress = true);

/// <summary>Steady interval and burst (how many may go at once before the interval rules) per group, private chat and whole channel.</summary>
internal sealed record ChannelPaces(Pace Group, Pace Private, Pace Whole);

/// <param name="Interval">Time one send uses up; zero: no limit.</param>
/// <param name="Burst">Sends that may go at once after a rest.</param>
internal sealed record Pace(TimeSpan Interval, int Burst)
{
    public static readonly Pace Unlimited = new(TimeSpan.Zero, 1);
}

/// <param name="Address">The chat on its channel.</param>
/// <param name="Thread">Forum topic, where the channel has them.</param>
/// <param name="OnlyFor">Address of the only person who shall see it inside the group; null: everybody.</param>
/// <param name="PressId">The press (or the whispered words) that it answers, which some channels need for a private answer in a group.</param>
internal sealed record Destination(string Address, string? Thread = null, string? OnlyFor = null, string? PressId = null);

/// <param name="Text">What is said.</param>
/// <param name="Buttons">Rows of buttons, possibly none.</param>
/// <param name="Silent">No sound on people's phones: everything but a reminder somebody asked for.</param>
/// <param name="AwaitsWords">The person is asked to answer in words.</param>
internal sealed record Utterance(RichText Text, IReadOnlyList<IReadOnlyList<ButtonFace>> Buttons, bool Silent, bool AwaitsWords = false);

/// <param name="Label">The words.</param>
/// <param name="Data">The signed token that comes back when it is pressed; null for a link. ASCII, at most 64 bytes.</param>
/// <param name="Url">Where a link leads; <c>start:payload</c> means the private chat with the bot.</param>
internal sealed record ButtonFace(string Label, string? Data, string? Url);

/// <param name="Text">At most 200 characters.</param>
/// <param name="Alert">True: the person has to close it.</param>
/// <param name="StartPayload">Opens the private chat with the bot instead, where the channel can.</param>
internal sealed record Toast(string Text, bool Alert = false, string? StartPayload = null);

/// <summary>How a send ended. A closed family without a default: success can't happen by accident.</summary>
internal abstract record Receipt
{
    private Receipt()
    {
    }

    public sealed record Delivered(string MessageId) : Receipt;

    /// <summary>Certainly not accepted; worth another try.</summary>
    /// <param name="After">Not before this time has passed.</param>
    /// <param name="WholeChannel">True when the platform wants silence from the whole bot.</param>
    public sealed record TryAgain(TimeSpan After, bool WholeChannel = false) : Receipt;

    /// <summary>Blocked, kicked, deleted: nothing will arrive there.</summary>
    public sealed record ChatGone(string Reason) : Receipt;

    /// <summary>The chat lives at another address from now on.</summary>
    public sealed record Moved(string NewAddress) : Receipt;

    /// <summary>The platform won't have this message, ever.</summary>
    public sealed record Rejected(string Reason) : Receipt;

    /// <summary>Accepted or not, nobody knows: the connection broke after the request had gone out.</summary>
    public sealed record Unknown(string Reason) : Receipt;
}
