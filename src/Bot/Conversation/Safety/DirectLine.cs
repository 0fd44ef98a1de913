using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// Fixed words straight to a channel, past the store. Nothing can be signed or kept then, so the one button under them is a link: it brings a command,
/// which <see cref="SafetyVoice"/> answers as well.
/// </summary>
internal sealed class DirectLine(IEnumerable<IChannel> channels, Phrasebook phrases)
{
    public const string HumanLabel = "button.human", OpenPrivateLabel = "button.open-private";

    /// <summary>Whoever waits in a group doesn't wait longer for what comes in private.</summary>
    private static readonly TimeSpan LongestForPrivate = TimeSpan.FromSeconds(2);

    public IChannel ChannelOf(Incoming incoming) => channels.First(candidate => candidate.Name == incoming.Channel);

    /// <param name="incoming">What is answered.</param>
    /// <param name="to">Where.</param>
    /// <param name="text">A fixed text.</param>
    /// <param name="language">Of the button.</param>
    /// <param name="label">The button's.</param>
    /// <param name="preview">What a locked phone may show; null: the text itself.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Receipt> SayAsync(Incoming incoming, Destination to, string text, string language, string label, string? preview, CancellationToken cancellation)
    {
        var (channel, words) = (ChannelOf(incoming), Words(text, preview, language, label));
        var receipt = await channel.SayAsync(to, words, cancellation);
        return receipt is Receipt.Moved moved ? await channel.SayAsync(to with { Address = moved.NewAddress }, words, cancellation) : receipt;
    }

    /// <summary>Puts the words in the place of a message in the speaker's own chat.</summary>
    public Task<Receipt> EditAsync(Incoming incoming, string messageId, string text, string language, CancellationToken cancellation) =>
        ChannelOf(incoming).EditAsync(new Destination(incoming.Place.Address, incoming.Place.Thread), messageId, Words(text, null, language, HumanLabel), cancellation);

    /// <summary>Who has opened a private chat isn't known without the store, so it is tried: a platform refuses what may not be.</summary>
    public async Task<List<Receipt>> PrivatelyAsync(Incoming incoming, string text, string language, CancellationToken cancellation)
    {
        if (incoming.Speaker is not { } speaker)
        {
            return [];
        }

        var sent = SayAsync(incoming, new Destination(speaker.Address), text, language, HumanLabel, preview: null, cancellation);
        return await Task.WhenAny(sent, Task.Delay(LongestForPrivate, TimeProvider.System, cancellation)) == sent ? [await sent] : [new Receipt.Unknown("slow")];
    }

    private Utterance Words(string text, string? preview, string language, string label)
    {
        var line = SafetyWords.Words(text, preview);
        return new Utterance(phrases.Say(language, line.Key, line.Args), [[new ButtonFace(phrases.Say(language, label).Plain, null, $"start:{TalkToHuman.Start}")]], Silent: false);
    }
}
