using CommunityBot.Bot.Conversation;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>In private no slash is needed: "vad vet du om mig" is <c>/minadata</c>, "glöm mig" is <c>/glommig</c>. Asked first: nothing else these words could mean comes before a person's right.</summary>
internal sealed class PrivacyWords(ShowMyData show, ForgetMe forget) : IHearWords
{
    public const int BeforeOthers = 90;

    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation) => turn.InGroup ? null : MessageReader.OwnData(said.Text) switch
    {
        Intent.MyData => await show.HearAsync(turn, "", cancellation),
        Intent.ForgetMe => await forget.AskAsync(turn, cancellation, inWords: true),
        _ => null,
    };
}
