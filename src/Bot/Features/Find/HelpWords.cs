using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Lonely;
using CommunityBot.Bot.Features.Meeting;
using CommunityBot.Bot.Features.People;
using CommunityBot.Bot.Features.SmallSteps;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Safety;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Find;

/// <summary>In private no slash is needed: "jag känner mig ensam" is <c>/ensam</c>, "min granne är ensam" is <c>/mote</c>, "tips mot oro" is <c>/tips</c>.</summary>
internal sealed class HelpWords(Doors doors, AskWhatIsMissing lonely, MeetSomeone meeting, GiveTip tips, PickStep steps) : IHearWords
{
    public const int FirstOrder = 100;

    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation) => turn.InGroup || MessageReader.IsWish(said.Text) ? null : doors.Content.Openings.Hear(said.Text) switch
    {
        "lonely" => await lonely.HearAsync(turn, "", cancellation),
        "meeting" => await meeting.HearAsync(turn, said.Text, cancellation),
        "tips" => await tips.HearAsync(turn, Theme(said.Text), cancellation),
        "steps" => await steps.HearAsync(turn, "", cancellation),
        "thanks" when said.Text.Length < 40 => Reply.Here(new Saying([Line.Of("words.welcome")])),
        _ => null,
    };

    /// <summary>"tips" alone has no theme; "tips mot oro" has one.</summary>
    private static string Theme(string text) => text.Trim().Split(' ').Length == 1 ? "" : text;
}

/// <summary>What the search knows is answered; words about a time are left to those who plan.</summary>
internal sealed class FindWords(Doors doors) : IHearWords
{
    public const int Order = 150;

    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation) =>
        turn.InGroup || Start.Greets(said.Text) || MessageReader.IsWish(said.Text) || MessageReader.AsksNeighbours(said.Text) || TimeWordsReader.Read(said.Text, turn.Language, turn.Local(turn.Chat), turn.Zone).Start is not null
            ? null
            : FindDoors.Answer(turn, await doors.AroundAsync(turn, cancellation), said.Text, Sure(turn, said)) is { } answer ? Reply.Here(answer).Forgotten() : null;

    /// <summary>
    /// Words that ask for nothing in particular are answered only when the search is fairly sure, so that chat isn't answered with junk:
    /// at 0.5 it keeps 28 of 32 tuned-on questions. To whoever is troubled a loose answer is better than none.
    /// </summary>
    public static double Sure(Turn turn, Happening.Said said) => SafetyNet.Read(said.Text, turn.Language).Level == DistressLevel.None ? 0.5 : 0.25;
}

/// <summary>What nobody understood: the search once more, now also with a time in it, else "I don't know", with a human. One word is left to the hint.</summary>
internal sealed class UnknownWords(Doors doors) : IHearWords
{
    public const int Order = 900;
    private const int FewestWords = 3;

    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation)
    {
        if (turn.InGroup || Start.Greets(said.Text) || said.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
        {
            return null;
        }

        if (MessageReader.AsksNeighbours(said.Text))
        {
            return Reply.Here(DontKnow.AskNeighbours).Forgotten();
        }

        var around = await doors.AroundAsync(turn, cancellation);
        return Reply.Here(FindDoors.Answer(turn, around, said.Text, FindWords.Sure(turn, said)) ?? DontKnow.Say(turn, around)).Forgotten();
    }
}
