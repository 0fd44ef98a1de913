using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Find;

/// <summary>One tip in words: the step, a smaller one, and whom to turn to.</summary>
internal static class TipLines
{
    /// <summary>Among other answers: title and step.</summary>
    public static IReadOnlyList<Line> Short(Turn turn, Tip tip, int? number) =>
    [
        number is { } n
            ? Line.Of("find.name-n", ("n", n), ("name", tip.Title.In(turn.Language)))
            : Line.Of("find.name", ("name", tip.Title.In(turn.Language))),
        Line.Of("find.words", ("words", tip.Step.In(turn.Language))),
    ];

    /// <summary>Alone: why, the step, the smaller step, the two doors, and when to seek help.</summary>
    public static IReadOnlyList<Line> Whole(Turn turn, Vicinity around, Tip tip)
    {
        var language = turn.Language;
        List<Line> lines =
        [
            Line.Of("find.name", ("name", tip.Title.In(language))),
            Line.Of("find.words", ("words", tip.Why.In(language))),
            Line.Blank,
            Line.Of("find.words", ("words", tip.Step.In(language))),
            Line.Of("tips.if-hard", ("words", tip.IfHard.In(language))),
            Line.Blank,
        ];
        if (Door(around, tip.Voluntary) is { } near)
        {
            lines.Add(DoorLines.Short(turn, near, "tips.voluntary"));
        }

        if (Door(around, tip.Professional) is { } staffed)
        {
            lines.Add(DoorLines.Short(turn, staffed, "tips.professional"));
        }

        lines.Add(Line.Of("find.words", ("words", tip.WhenToSeekHelp.In(language))));
        return lines;
    }

    /// <summary>The first of a tip's doors that exists where the person is; a town's own door only when that is the town.</summary>
    public static Resource? Door(Vicinity around, IEnumerable<string> ids)
    {
        var doors = ids.Select(around.Library.Resource).OfType<Resource>().Where(door => door.IsLive && !around.Hidden.Contains(door.Id)).ToList();
        return doors.Find(door => door.Area.Extent != "national" && around.Area is not null && door.Area.Names.Contains(around.Area))
            ?? doors.Find(door => door.Area.Extent == "national");
    }
}
