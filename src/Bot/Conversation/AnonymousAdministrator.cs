using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Conversation;

/// <summary>
/// An administrator who writes in the group's name can't be known, so nothing is done in their name: they are shown the way to a
/// private chat, where their own id is (telegram.md 1.8: an anonymous id with stored rights is a hole).
/// </summary>
internal static class AnonymousAdministrator
{
    public static Reply Answer(Turn turn) => turn.Incoming.What is Happening.Said { Anonymous: true }
        ? Reply.Here(new Saying(
            [Line.Of("answer.anonymous")], [[new Button(Line.Of("button.open-private"), "", Url: "start:hej")]]))
        : Reply.Silence;
}
