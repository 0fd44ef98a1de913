using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Conversation;

/// <summary>To whom a message goes.</summary>
internal abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>The chat in which the turn happened.</summary>
    public sealed record Here : Audience;

    /// <summary>Only the speaker: private inside the group, else the private chat, else a way to open one. Never publicly.</summary>
    public sealed record OnlySpeaker : Audience;

    public sealed record Group(Chat Chat, string? Thread = null) : Audience;

    /// <summary>A person's private chat; nothing is said when they never opened one.</summary>
    public sealed record PersonInPrivate(Person Person) : Audience;
}

/// <summary>One message of a reply.</summary>
/// <param name="To">Whom it is for.</param>
/// <param name="What">What is said.</param>
/// <param name="Edits">The message it replaces; null: a new one.</param>
/// <param name="CardId">The living card it posts.</param>
/// <param name="MeetupId">The meetup it is about.</param>
/// <param name="Forget">Its words are wiped from the store once they have been sent.</param>
internal sealed record Message(Audience To, Saying What, string? Edits = null, long? CardId = null, long? MeetupId = null, bool Forget = false);

/// <summary>What a handler answers: messages (rows, sent after the commit) and, to a press, a passing toast.</summary>
/// <param name="Messages">The rows.</param>
/// <param name="Toast">The passing text; to a press only.</param>
/// <param name="Alert">The toast must be closed.</param>
/// <param name="StartPayload">The toast leads into the private chat with this.</param>
/// <param name="Resume">What the way into the private chat takes up, when a private answer could not reach the speaker. Others see the link: it must not tell.</param>
internal sealed record Reply(IReadOnlyList<Message> Messages, Line? Toast = null, bool Alert = false, string? StartPayload = null, string? Resume = null)
{
    public static readonly Reply Silence = new([]);

    public static Reply Here(Saying what, string? edits = null) => new([new Message(new Audience.Here(), what, edits)]);

    public static Reply OnlySpeaker(Saying what, string? edits = null) => new([new Message(new Audience.OnlySpeaker(), what, edits)]);

    public static Reply Toasted(string key, params (string, LineValue)[] args) => new([], Line.Of(key, args));

    /// <summary>A polite no: to a press a toast that must be closed, to words a private line.</summary>
    public static Reply No(Turn turn, Refusal why) => turn.Incoming.What is Happening.Pressed
        ? new([], Line.Of(why), Alert: true)
        : OnlySpeaker(new Saying([Line.Of(why)]));

    /// <summary>Its words are wiped once they have been sent: later nothing tells what this person asked about.</summary>
    public Reply Forgotten() => this with { Messages = [.. Messages.Select(message => message with { Forget = true })] };

    public Reply With(Message message) => this with { Messages = [.. Messages, message] };

    public Reply WithToast(string key, params (string, LineValue)[] args) => this with { Toast = Line.Of(key, args) };
}
