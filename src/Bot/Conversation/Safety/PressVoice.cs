using System.Collections.Frozen;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>What answers a press while nothing can be stored.</summary>
/// <param name="Text">A fixed text with the numbers in it.</param>
/// <param name="InPlace">In a private chat it takes the place of the message that bears the button, as the handler's own answer would.</param>
internal sealed record PressAnswer(string Text, bool InPlace);

/// <summary>
/// Answers the buttons that stand under crisis replies while the store is away: to the presser alone, and never less than the numbers.
/// The signature can't be checked without the store. Nothing hangs on it here: whoever forges such a press reads helplines on their own screen.
/// </summary>
internal sealed class PressVoice(DirectLine line, IEnumerable<PressRoute> routes)
{
    private readonly FrozenDictionary<byte, string> names = routes.ToFrozenDictionary(route => route.Number, route => route.Name);

    /// <summary>Null for every other button: what it would do can't be done now, and the platform brings it again.</summary>
    public PressAnswer? Read(Happening what, string language, DateOnly today) =>
        what is not Happening.Pressed pressed || !ButtonSigner.TryGlance(pressed.Data, out var action, out var arg) ? null
        : names.GetValueOrDefault(action) switch
        {
            TalkToHuman.Action or AskForContact.Action => new PressAnswer(CrisisTexts.Human(language, today), InPlace: false),
            Misunderstood.Action => new PressAnswer(CrisisTexts.Softened(language, today), InPlace: true),
            AskedStraight.Action => new PressAnswer(AskedStraight.Text(arg, language, today), InPlace: true),
            _ => null,
        };

    /// <summary>
    /// The numbers over the chat at once, and the whole text where only the presser reads it: inside the group, else in their private chat.
    /// Where neither can be, the numbers over the chat are all; nothing is ever said to the group.
    /// </summary>
    public async Task<List<Receipt>> SayAsync(Incoming incoming, PressAnswer answer, string language, DateOnly today, CancellationToken cancellation)
    {
        var pressed = (Happening.Pressed)incoming.What;
        var inGroup = incoming.Place.Kind == ChatKind.Group;
        var over = line.ChannelOf(incoming).ToastAsync(pressed.PressId, new Toast(CrisisTexts.Numbers(language, today), Alert: inGroup), cancellation);
        var receipts = inGroup ? await AsideAsync(incoming, pressed, answer.Text, language, cancellation) : await HereAsync(incoming, pressed, answer, language, cancellation);
        await over;
        return receipts;
    }

    private async Task<List<Receipt>> HereAsync(Incoming incoming, Happening.Pressed pressed, PressAnswer answer, string language, CancellationToken cancellation)
    {
        if (answer.InPlace && pressed.MessageId is { } message && await line.EditAsync(incoming, message, answer.Text, language, cancellation) is Receipt.Delivered there)
        {
            return [there];
        }

        return [await line.SayAsync(incoming, new Destination(incoming.Place.Address, incoming.Place.Thread), answer.Text, language, DirectLine.HumanLabel, preview: null, cancellation)];
    }

    private async Task<List<Receipt>> AsideAsync(Incoming incoming, Happening.Pressed pressed, string text, string language, CancellationToken cancellation)
    {
        List<Receipt> receipts = [];
        if (incoming.Speaker is { } speaker && line.ChannelOf(incoming).Traits.CanAnswerPrivatelyInGroup)
        {
            var aside = new Destination(incoming.Place.Address, incoming.Place.Thread, speaker.Address, pressed.PressId);
            receipts.Add(await line.SayAsync(incoming, aside, text, language, DirectLine.HumanLabel, preview: null, cancellation));
        }

        return receipts.Exists(receipt => receipt is Receipt.Delivered) ? receipts : [.. receipts, .. await line.PrivatelyAsync(incoming, text, language, cancellation)];
    }
}
