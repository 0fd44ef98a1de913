using CommunityBot.Bot.Channels;
using CommunityBot.Content.Phrases;

namespace CommunityBot.Tests.Integration.Telegram;

/// <summary>Short ways to say something.</summary>
internal static class Words
{
    public static Utterance Plain(string text) => Of(new Span.Plain(text));

    public static Utterance Of(params Span[] spans) => new(new RichText(spans), [], Silent: true);

    public static Utterance With(string text, string data, string label = "Jag kommer") => Plain(text) with { Buttons = [[new ButtonFace(label, data, null)]] };
}
