using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Finding;

namespace CommunityBot.Bot.Features.Meeting;

/// <summary>
/// <c>/mote</c>: for whoever meets somebody who seems to miss company. How to ask, what to say, what to leave unsaid, what exists nearby,
/// and an invitation to pass on. Nothing about the other person is stored: who it is and how far we have come travels in the buttons.
/// </summary>
internal sealed class MeetSomeone(Doors doors, SealedStart links) : IHearCommand, IHearPress
{
    public const string Action = "meeting";
    public const char Letter = 'm';

    /// <summary>Whom it is about. An argument is whom + 10 x step.</summary>
    private const int Neighbour = 1, Family = 2, AtWork = 3;

    private const int Ask = 0, Say = 1, Leave = 2, Nearby = 3, Invite = 4, Walk = 5, Coffee = 6, Drop = 7;
    private static readonly string[] PlaceKinds = ["meeting_place", "activity", "community", "matching", "peer_support"];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is null)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var who = Relations.In(rest) switch { Relation.Neighbour => Neighbour, Relation.Family => Family, Relation.AtWork => AtWork, _ => 0 };
        var saying = who == 0 ? Whom : await StepAsync(turn, who, Ask, cancellation);
        return links.Privately(turn, Reply.OnlySpeaker(saying), Letter, "");
    }

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var (who, step) = (token.Arg % 10, token.Arg / 10);
        if (who is < Neighbour or > AtWork || step is < Ask or > Drop)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        // An invitation stands alone in a message of its own, so that it can be passed on as it is.
        var reply = step >= Walk
            ? Reply.OnlySpeaker(new Saying([Line.Of(step switch { Walk => "meeting.invite-walk", Coffee => "meeting.invite-coffee", _ => "meeting.invite-drop" })]))
            : Reply.Here(await StepAsync(turn, who, step, cancellation), DraftPress.MessageOf(turn));
        return reply.Forgotten();
    }

    private static Saying Whom => new(
        [Line.Of("meeting.good"), Line.Of("meeting.whom")],
        [
            [Choice("button.neighbour", Neighbour, Ask)], [Choice("button.family", Family, Ask)], [Choice("button.at-work", AtWork, Ask)],
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private async Task<Saying> StepAsync(Turn turn, int who, int step, CancellationToken cancellation)
    {
        switch (step)
        {
            case Ask:
                return Page([Line.Of(who switch { Neighbour => "meeting.ask-neighbour", Family => "meeting.ask-family", _ => "meeting.ask-work" })], who, Say);
            case Say:
                return Page([Line.Of("meeting.say")], who, Leave);
            case Leave:
                return Page([Line.Of("meeting.leave"), Line.Blank, Line.Of(who == AtWork ? "meeting.consent-work" : "meeting.consent")], who, Nearby);
            case Nearby:
                return Page(await NearbyAsync(turn, who, cancellation), who, Invite);
            default:
                return new Saying(
                    [Line.Of("meeting.invite")],
                    [
                        [Choice("button.invite-walk", who, Walk), Choice("button.invite-coffee", who, Coffee)], [Choice("button.invite-drop", who, Drop)],
                        HumanButton.Row, [new Button(Line.Of("button.not-now"), Close.Action)],
                    ]);
        }
    }

    private async Task<List<Line>> NearbyAsync(Turn turn, int who, CancellationToken cancellation)
    {
        var around = await doors.AroundAsync(turn, cancellation);
        string[] topics = who == Family ? ["elderly_parent", "elderly", "fika_food"] : ["fika_food", "elderly", "neighbours", "new_in_town"];
        List<Line> lines = [Line.Of("meeting.nearby")];
        foreach (var door in around.Content.Doors.Pick(new DoorQuery(topics, PlaceKinds, around.Area, around.Hidden)).Take(2))
        {
            lines.AddRange([Line.Blank, .. DoorLines.Of(turn, door, null, null)]);
        }

        if (around.Area is null)
        {
            lines.AddRange([Line.Blank, Line.Of("find.say-where")]);
        }

        return lines;
    }

    private static Saying Page(IReadOnlyList<Line> lines, int who, int next) =>
        new(lines, [[Choice("button.next", who, next), new Button(Line.Of("button.not-now"), Close.Action)]]);

    private static Button Choice(string label, int who, int step) => new(Line.Of(label), Action, 0, who + (10 * step));
}
