using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.People;
using CommunityBot.Content.Safety;
using CommunityBot.Content.TimeWords;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Find;

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
