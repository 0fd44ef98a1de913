using System.Collections.Frozen;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Delivery;

/// <summary>Turns phrase keys and arguments into words and signed buttons, in the language of whoever gets them. The last step before a channel.</summary>
internal sealed class Rendering(Phrasebook phrases, ButtonSigner signer, IEnumerable<PressRoute> routes)
{
    private readonly FrozenDictionary<string, byte> numbers = routes.ToFrozenDictionary(route => route.Name, route => route.Number);

    /// <param name="saying">What is said.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="chatId">The chat it is said in: buttons are signed for it.</param>
    /// <param name="silent">No sound on the phone.</param>
    public Utterance Render(Saying saying, string language, long chatId, bool silent)
    {
        var spans = new List<Span>();
        foreach (var line in saying.Lines)
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span.Plain("\n"));
            }

            if (line.Key.Length > 0)
            {
                spans.AddRange(phrases.Say(language, line.Key, line.Args).Spans);
            }
        }

        var buttons = (saying.Buttons ?? []).Select(row => (IReadOnlyList<ButtonFace>)[.. row.Select(button => Face(button, language, chatId))]);
        return new Utterance(new RichText(Joined(spans)), [.. buttons], silent, saying.AwaitsWords);
    }

    private ButtonFace Face(Button button, string language, long chatId)
    {
        var label = phrases.Say(language, button.Label.Key, button.Label.Args).Plain;
        return button.Url is { } url
            ? new ButtonFace(label, null, url)
            : new ButtonFace(label, signer.Sign(numbers[button.Action], button.Subject, button.Arg, chatId), null);
    }

    /// <summary>Plain neighbours become one span, so that a message has as few entities as it needs.</summary>
    private static List<Span> Joined(List<Span> spans)
    {
        var joined = new List<Span>(spans.Count);
        foreach (var span in spans)
        {
            if (span is Span.Plain plain && joined is [.., Span.Plain last])
            {
                joined[^1] = new Span.Plain(last.Text + plain.Text);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }
}
