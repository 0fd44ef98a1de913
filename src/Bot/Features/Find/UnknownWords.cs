using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.People;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Find;

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
