using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Lonely;

/// <summary>One person and one place that fit what is missing. A neighbour who hosts a meetup goes before any line.</summary>
/// <param name="Meetup">The next meetup of the person's groups: its host is the person; null: none.</param>
/// <param name="Line">Somebody to talk to, when no host is.</param>
/// <param name="Where">Somewhere to go.</param>
/// <param name="Group">Others in the same situation, when words are what is missing and there is such a group nearby.</param>
/// <param name="KnowsArea">The municipality is known.</param>
internal sealed record PersonAndPlace(Meetup? Meetup, Resource? Line, Resource? Where, Resource? Group, bool KnowsArea)
{
    private static readonly string[] PersonKinds = ["support_line", "matching", "peer_support", "directory"];
    private static readonly string[] PlaceKinds = ["meeting_place", "activity", "community", "peer_support"];

    /// <summary>Self-help groups for whatever life brings; one for a certain grief isn't offered unasked.</summary>
    private static readonly string[] GroupTopics = ["stress", "someone_to_talk_to", "low_mood"];

    /// <summary>What each answer leads to: the topics of a person, and of a place, the weightiest first.</summary>
    private static (string[] Person, string[] Place) TopicsOf(int missing) => missing switch
    {
        AskWhatIsMissing.Talk => (["someone_to_talk_to"], ["shy", "fika_food", "neighbours"]),
        AskWhatIsMissing.Activity => (["new_in_town", "neighbours", "volunteering"], ["walking_nature", "running_beginner", "study_circle", "fika_food", "shy"]),
        AskWhatIsMissing.Understood => (["someone_to_talk_to", "stress", "grief", "divorce"], ["stress", "grief", "existential", "fika_food", "shy"]),
        AskWhatIsMissing.Context => (["existential", "someone_to_talk_to"], ["existential", "study_circle", "fika_food", "volunteering"]),
        _ => (["someone_to_talk_to", "new_in_town"], ["fika_food", "walking_nature", "study_circle"]),
    };

    /// <param name="turn">Who asks.</param>
    /// <param name="around">The content, the area, and what is hidden.</param>
    /// <param name="missing">What is missing.</param>
    /// <param name="turnedDown">How many answers weren't right: the next ones are taken.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public static async Task<PersonAndPlace> ForAsync(Turn turn, Vicinity around, int missing, int turnedDown, CancellationToken cancellation)
    {
        var (person, place) = TopicsOf(missing);
        var wantsWords = missing is AskWhatIsMissing.Talk or AskWhatIsMissing.Understood;
        var meetup = turnedDown == 0 && !wantsWords ? await Company.NextMeetupAsync(turn, cancellation) : null;
        var lines = Pick(around, person, PersonKinds, turn, openFirst: true);
        var places = Pick(around, place, PlaceKinds, turn, openFirst: false);
        var line = At(lines, turnedDown);
        var where = At([.. places.Where(door => door.Id != line?.Id)], turnedDown);
        var group = wantsWords ? Pick(around, GroupTopics, ["peer_support"], turn, openFirst: false).Find(door => door.Id != line?.Id && door.Id != where?.Id) : null;
        return new PersonAndPlace(meetup, line, where, group, around.Area is not null);
    }

    public IReadOnlyList<Line> Person(Turn turn) =>
        Meetup is { } meetup ? [Community.Outbox.Line.Of("lonely.host", ("host", meetup.HostName)), .. MeetupFacts.Of(meetup)]
        : Line is { } line ? [Community.Outbox.Line.Of(line.Kind is "matching" or "directory" ? "lonely.matching" : "lonely.person"), .. About(turn, line)]
        : [Community.Outbox.Line.Of("lonely.person-below")];

    public IReadOnlyList<Line> Place(Turn turn) => Where is { } door ? [Community.Outbox.Line.Of("lonely.place"), .. About(turn, door)] : [];

    /// <summary>The third way; empty: there is none.</summary>
    public IReadOnlyList<Line> Together(Turn turn) => Group is { } door ? [Community.Outbox.Line.Of("lonely.group"), .. About(turn, door), DoorLines.FirstSentence(door, turn.Language)] : [];

    /// <summary>Only doors that are open to anybody who says this: a line for the young or for carers isn't offered unasked.</summary>
    private static List<Resource> Pick(Vicinity around, string[] topics, string[] kinds, Turn turn, bool openFirst)
    {
        var doors = around.Content.Doors.Pick(new DoorQuery(topics, kinds, around.Area, around.Hidden))
            .Where(door => topics.Contains(door.Topics[0]) && door is { MinimumAge: null or <= 18, MaximumAge: null }).ToList();
        return openFirst ? [.. doors.OrderBy(door => door.OpeningAt(turn.Local(turn.Chat)) == OpeningState.Open ? 0 : 1)] : doors;
    }

    private static Resource? At(List<Resource> doors, int turnedDown) => doors.Count == 0 ? null : doors[turnedDown % doors.Count];

    /// <summary>The door without its first sentence: that one comes once, last.</summary>
    private static IEnumerable<Line> About(Turn turn, Resource door) => DoorLines.Of(turn, door, null, null).Where(line => line.Key is not ("find.say" or "find.begin"));
}
