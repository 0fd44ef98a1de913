using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Lonely;

/// <summary>
/// <c>/ensam</c>: asks gently what is missing, then answers with one person, one place and one line to say. What was answered travels in the
/// buttons and nowhere else: no row says that somebody is lonely, and the words of the dispatch are wiped once they are sent.
/// </summary>
internal sealed class AskWhatIsMissing(Doors doors, SealedStart links) : IHearCommand, IHearPress
{
    public const string Action = "lonely";
    public const char Letter = 'e';

    /// <summary>What is missing.</summary>
    public const int Talk = 1, Activity = 2, Understood = 3, Unsure = 4, Context = 5;

    /// <summary>What feels easiest. An argument is missing + 10 x easiest + 100 x how many answers were turned down.</summary>
    public const int FromHome = 1, Outside = 2, Either = 3;

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => turn.Person is null
        ? await Task.FromResult(AnonymousAdministrator.Answer(turn))
        : links.Privately(turn, Reply.OnlySpeaker(WhatIsMissing), Letter, "");

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var (missing, easiest, turnedDown) = (token.Arg % 10, token.Arg / 10 % 10, token.Arg / 100);
        if (missing is < Talk or > Context || easiest > Either || token.Arg < 0)
        {
            return Reply.No(turn, new Refusal("button.stale"));
        }

        var saying = easiest == 0
            ? WhatIsEasiest(missing)
            : Written(turn, await PersonAndPlace.ForAsync(turn, await doors.AroundAsync(turn, cancellation), missing, turnedDown, cancellation), token.Arg);
        return Reply.Here(saying, DraftPress.MessageOf(turn)).Forgotten();
    }

    private static Saying WhatIsMissing => new(
        [Line.Of("lonely.good-that-you-write"), Line.Of("lonely.what-is-missing")],
        [
            [Choice("button.to-talk", Talk)],
            [Choice("button.to-do", Activity)],
            [Choice("button.to-be-understood", Understood)],
            [Choice("button.context", Context)],
            [Choice("button.dont-know", Unsure)],
            HumanButton.Row,
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Saying WhatIsEasiest(int missing) => new(
        [Line.Of("lonely.what-is-easiest")],
        [
            [Choice("button.from-home", missing + (10 * FromHome)), Choice("button.outside", missing + (10 * Outside))],
            [Choice("button.either", missing + (10 * Either))],
            HumanButton.Row,
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Saying Written(Turn turn, PersonAndPlace found, int arg)
    {
        var home = arg / 10 % 10 == FromHome;
        var person = found.Person(turn);
        var place = found.Place(turn);
        // One line to say: to the person when that is easiest, else at the place.
        var first = home ? found.Line ?? found.Where : found.Where ?? found.Line;
        IReadOnlyList<Line> say = first is null || (home && found.Meetup is not null) ? [] : [DoorLines.FirstSentence(first, turn.Language)];
        var group = found.Together(turn);
        List<Line> lines = [Line.Of(group.Count == 0 ? "lonely.here" : "lonely.here-three"), Line.Blank, .. home ? person : place, .. say, Line.Blank, .. home ? place : person, Line.Blank];
        lines.AddRange(group.Count == 0 ? [] : [.. group, Line.Blank]);
        lines.Add(Line.Of("lonely.may-leave"));
        if (!found.KnowsArea)
        {
            lines.Add(Line.Of("find.say-where"));
        }

        List<IReadOnlyList<Button>> buttons = found.Meetup is { } meetup ? [[Company.Coming(meetup)]] : [];
        List<Button> more = [Choice("button.something-else", arg + 100)];
        if (found.Where is { } reported)
        {
            more.AddRange(ReportDoor.Button(reported, null));
        }

        return new Saying(lines, [.. buttons, HumanButton.Row, more]);
    }

    private static Button Choice(string label, int arg) => new(Line.Of(label), Action, 0, arg);
}
