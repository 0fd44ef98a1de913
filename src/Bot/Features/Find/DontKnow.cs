using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Find;

/// <summary>"I don't know", kindly: a human, and what there is to choose from. Better than three answers that don't fit.</summary>
internal static class DontKnow
{
    public static Saying Say(Turn turn, Vicinity around) => With(turn, around, "find.dont-know", "find.choose");

    /// <summary>A lift or a ladder: the neighbours know, the content doesn't.</summary>
    public static Saying AskNeighbours { get; } = new([Line.Of("find.ask-neighbours")], [HumanButton.Row]);

    public static Saying Ask(Turn turn, Vicinity around) => With(turn, around, "find.ask", "find.choose");

    /// <summary>Topics that anybody can be seen to choose: activities, and somebody to talk to.</summary>
    public static IEnumerable<Topic> Choices(ContentLibrary library) =>
        library.Topics.Where(topic => !topic.Sensitive && (topic.Facet == "activity" || topic.Code == "someone_to_talk_to"));

    private static Saying With(Turn turn, Vicinity around, params string[] keys) => new(
        [.. keys.Select(key => Line.Of(key))],
        [
            .. Choices(around.Library).Select(topic => new Button(Line.Of("button.words", ("words", topic.Name.In(turn.Language))), FindDoors.Action, ContentNumber.Of(topic.Code)))
                .Chunk(2).Select(row => (IReadOnlyList<Button>)row),
            HumanButton.Row,
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);
}
