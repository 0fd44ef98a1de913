using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.Find;

/// <summary><c>/hitta språkcafé Helsingborg</c>: at most three answers, and always a human to turn to. Only the person who asks sees them.</summary>
internal sealed class FindDoors(Doors doors, SealedStart links) : IHearCommand, IHearPress
{
    public const string Action = "find";
    public const char Letter = 'h';

    /// <summary>Kinds that a topic's button leads to: somewhere to go or somebody to talk to, not a campaign.</summary>
    private static readonly string[] Kinds = ["support_line", "activity", "meeting_place", "matching", "peer_support", "community", "directory", "care", "self_help"];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var around = await doors.AroundAsync(turn, cancellation);
        var answer = rest.Length == 0 ? DontKnow.Ask(turn, around) : Answer(turn, around, rest) ?? DontKnow.Say(turn, around);
        return links.Privately(turn, Reply.OnlySpeaker(answer), Letter, rest);
    }

    /// <summary>A topic was chosen.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var around = await doors.AroundAsync(turn, cancellation);
        var topic = around.Library.Topics.FirstOrDefault(one => ContentNumber.Of(one.Code) == token.Subject);
        if (topic is null)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var tip = around.Library.Tips.FirstOrDefault(one => one.IsLive && one.Topics[0] == topic.Code && !around.Hidden.Contains(one.Id));
        var picked = around.Content.Doors.Pick(new DoorQuery([topic.Code], Kinds, around.Area, around.Hidden)).Take(tip is null ? 3 : 2);
        IEnumerable<Found> found = picked.Select(door => new Found(door.Id, "resource", door.Topics, 1));
        IEnumerable<Found> tips = tip is null ? [] : [new Found(tip.Id, "tip", tip.Topics, 1)];
        return Reply.Here(Written(turn, around, [.. found, .. tips], [topic.Code], null), DraftPress.MessageOf(turn)).Forgotten();
    }

    /// <summary>The answer; null: the search doesn't know, or not well enough.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="around">The content, the area, and what is hidden.</param>
    /// <param name="words">The question.</param>
    /// <param name="sure">The least score of the best answer.</param>
    public static Saying? Answer(Turn turn, Vicinity around, string words, double sure = 0)
    {
        var named = around.Content.Finder.PlaceIn(words);
        var area = named ?? around.Area;

        // Where nobody has said where, a door in one town would be somebody else's.
        var without = area is not null ? around.Hidden
            : around.Hidden.Concat(around.Library.Resources.Where(door => door.Area.Extent != "national").Select(door => door.Id)).ToHashSet();
        var query = new FindQuery(words, turn.Language, area, without);
        var found = around.Content.Finder.Find(query);
        return found.Count == 0 || found[0].Score < sure ? null : Written(turn, around with { Area = area }, found, around.Content.Finder.TopicsOf(query), named == around.Area ? null : named);
    }

    private static Saying Written(Turn turn, Vicinity around, IReadOnlyList<Found> found, IReadOnlyList<string> topics, string? newArea)
    {
        List<Line> lines = [Line.Of(found.Count == 1 ? "find.one" : "find.some")];
        List<Button> reports = [];
        for (var at = 0; at < found.Count; at++)
        {
            int? number = found.Count == 1 ? null : at + 1;
            lines.Add(Line.Blank);
            if (around.Library.Resource(found[at].Id) is { } door)
            {
                lines.AddRange(DoorLines.Of(turn, door, number, Why(turn, around.Library, topics, door.Topics)));
                reports.AddRange(ReportDoor.Button(door, number));
            }
            else if (around.Library.Tip(found[at].Id) is { } tip)
            {
                lines.AddRange(TipLines.Short(turn, tip, number));
            }
        }

        if (around.Area is null)
        {
            lines.AddRange([Line.Blank, Line.Of("find.say-where")]);
        }

        List<IReadOnlyList<Button>> buttons = [HumanButton.Row];
        if (reports.Count > 0)
        {
            buttons.Add(reports);
        }

        if (newArea is not null)
        {
            buttons.Add([KeepArea.Button(newArea)]);
        }

        return new Saying(lines, buttons);
    }

    private static string? Why(Turn turn, ContentLibrary library, IReadOnlyList<string> asked, IReadOnlyList<string> offered) =>
        asked.FirstOrDefault(offered.Contains) is { } code ? library.Topic(code)?.Name.In(turn.Language) : null;
}
