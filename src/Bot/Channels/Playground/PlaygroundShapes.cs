using CommunityBot.Content.Phrases;

namespace CommunityBot.Bot.Channels.Playground;

// What the browser and the town tell each other, as JSON with camelCase names.

/// <param name="As">Who does it: a resident's address.</param>
/// <param name="Chat">A group's address, or the resident's own for the private chat.</param>
/// <param name="Text">1 to 4,096 characters.</param>
/// <param name="AnswersBot">It answers a message of the bot's.</param>
internal sealed record SayRequest(string? As, string? Chat, string? Text, bool AnswersBot = false);

/// <param name="As">Who presses.</param>
/// <param name="Chat">Where the button is.</param>
/// <param name="Message">The message that bears it.</param>
/// <param name="Data">The button's token.</param>
internal sealed record PressRequest(string? As, string? Chat, string? Message, string? Data);

/// <param name="As">Who opens the private chat.</param>
/// <param name="Payload">What the link that led there carried.</param>
internal sealed record StartRequest(string? As, string? Payload);

/// <param name="As">Who leaves or comes back.</param>
/// <param name="Chat">A group of theirs.</param>
/// <param name="Leaves">False: comes back.</param>
internal sealed record MembersRequest(string? As, string? Chat, bool Leaves);

internal sealed record ShownPiece(string Text, string? Kind = null, string? Url = null, long? At = null)
{
    public static ShownPiece Of(Span span) => span switch
    {
        Span.Bold bold => new(bold.Text, "bold"),
        Span.Time time => new(time.Text, "time", At: time.UnixSeconds),
        Span.Link link => new(link.Text, "link", link.Url),
        Span.Covered covered => new(covered.Text, "covered"),
        _ => new(span.Text),
    };
}

internal sealed record ShownMessage(
    string Id, long Order, string Chat, string? From, bool Private, IReadOnlyList<string> SeenBy, IReadOnlyList<ShownPiece> Text,
    IReadOnlyList<IReadOnlyList<ButtonFace>> Buttons, bool AwaitsWords, string At, bool Edited);

/// <summary>One chat as its members see it. Private chats are the residents' own and aren't listed.</summary>
/// <param name="Address">On the channel.</param>
/// <param name="Title">Its name.</param>
/// <param name="Language">Its language.</param>
/// <param name="Members">Those who are in it now.</param>
/// <param name="Left">Those who have left it and can come back.</param>
internal sealed record ShownGroup(string Address, string Title, string Language, IReadOnlyList<string> Members, IReadOnlyList<string> Left);

internal sealed record ShownTown(
    IReadOnlyList<Resident> Residents, IReadOnlyList<ShownGroup> Groups, string Organiser, string BotName,
    IReadOnlyList<ShownMessage> Messages, IReadOnlyList<string> Started, string Now);
