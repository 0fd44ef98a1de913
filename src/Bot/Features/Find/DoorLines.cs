using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Library;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Features.Find;

/// <summary>One door in words: what it is, why it fits, open now, cost, where, the first sentence to say, and how sure we are.</summary>
internal static class DoorLines
{
    /// <summary>Lines for danger: their numbers come from the signed-off crisis file, never from the editable one.</summary>
    private static readonly Dictionary<string, string> CrisisLine = new()
    {
        ["sos_112"] = "sos", ["vardcentral_1177"] = "care", ["hjalplinjen"] = "hjalplinjen", ["sjalvmordslinjen"] = "mind", ["bris"] = "bris", ["kvinnofridslinjen"] = "women",
    };

    /// <summary>Of a door whose number is shown however old it is: the day of that number's source.</summary>
    public static DateOnly? FixedSeenOn(Resource door) => CrisisLine.TryGetValue(door.Id, out var id) ? CrisisTexts.FixedSeenOn(id) : null;

    /// <param name="turn">Whose language and day it is.</param>
    /// <param name="door">The door.</param>
    /// <param name="number">Its number in the answer; null: it stands alone.</param>
    /// <param name="why">The name of the topic that both the question and the door are about; null: the question named the door itself.</param>
    public static IReadOnlyList<Line> Of(Turn turn, Resource door, int? number, string? why)
    {
        var language = turn.Language;
        List<Line> lines =
        [
            number is { } n ? Line.Of("find.name-n", ("n", n), ("name", door.Name.In(language))) : Line.Of("find.name", ("name", door.Name.In(language))),
            Line.Of("find.words", ("words", door.Summary.In(language))),
        ];
        if (why is not null)
        {
            lines.Add(Line.Of("find.why", ("topic", why)));
        }

        lines.Add(Facts(turn, door));
        lines.Add(FirstSentence(door, language));
        if (NumberOf(door, language, Today(turn)) is { } dial)
        {
            lines.Add(Line.Of("find.call", ("number", dial)));
        }

        if (door.Link is { } url)
        {
            lines.Add(door.Verification.CheckedOn is { } day && door.Verification.Status != "unverified"
                ? Line.Of("find.link-checked", ("url", url), ("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                : Line.Of("find.link-unchecked", ("url", url)));
        }
        else if (door.GoTo is { } way)
        {
            lines.Add(Line.Of("find.go-to", ("words", way.In(language))));
        }

        return lines;
    }

    /// <summary>What to say first to a person who answers; where nobody does, what to do first.</summary>
    public static Line FirstSentence(Resource door, string language) =>
        Line.Of(door.Kind is "self_help" or "directory" ? "find.begin" : "find.say", ("words", door.FirstSentence.In(language)));

    /// <summary>Name and number or link, or where to walk: where the door isn't the answer itself.</summary>
    public static Line Short(Turn turn, Resource door, string key)
    {
        var name = door.Name.In(turn.Language);
        return Line.Of(key, ("door", (NumberOf(door, turn.Language, Today(turn)) ?? door.Link, door.GoTo) switch
        {
            ({ } reach, _) => $"{name}, {reach}",
            (_, { } way) => $"{name}. {way.In(turn.Language)}",
            _ => name,
        }));
    }

    public static DateOnly Today(Turn turn) => DateOnly.FromDateTime(turn.Local(turn.Chat).ToDateTimeUnspecified());

    /// <summary>Only a checked and fresh number has digits; else the link stands for it.</summary>
    private static string? NumberOf(Resource door, string language, DateOnly today) => CrisisLine.TryGetValue(door.Id, out var id)
        ? CrisisTexts.Helplines(language, today).FirstOrDefault(line => line.Id == id)?.Number
        : door.NumbersOn(today) is [var phone, ..] ? phone.Display : null;

    private static Line Facts(Turn turn, Resource door) => Line.Of(
        "find.facts",
        ("open", door.OpeningAt(turn.Local(turn.Chat)) switch
        {
            OpeningState.Open => "find.open",
            OpeningState.Closed => "find.closed",
            OpeningState.RedDay => door.Link is null ? "find.red-day-ask" : "find.red-day",
            _ => door.Link is null ? "find.hours-ask" : "find.hours-unknown",
        }),
        ("cost", door is { IsFree: true, CostNote: null } ? "find.free" : "find.cost"),
        ("price", door.CostNote?.In(turn.Language) ?? ""),
        ("where", door.Area.Extent == "national" ? "find.everywhere" : "find.in"),
        ("place", string.Join(", ", door.Area.Names.Take(3))));
}
