using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/hjalp</c>: what one can write here, and always last where to turn when it is urgent.</summary>
internal sealed class Help : IHearCommand
{
    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => Task.FromResult(
        Reply.Here(new Saying([Line.Of(turn.InGroup ? "help.group" : "help.private"), Line.Blank, Line.Of("help.urgent")], [HumanButton.Row])));
}
