using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.People;

/// <summary><c>/hjalp</c>: what one can write here, and always last where to turn when it is urgent. With words after it, they are looked up as with <c>/hitta</c> (S29).</summary>
internal sealed class Help(FindDoors find) : IHearCommand
{
    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => rest.Length > 0
        ? await find.HearAsync(turn, rest, cancellation)
        : Reply.Here(new Saying([Line.Of(turn.InGroup ? "help.group" : "help.private"), Line.Blank, Line.Of("help.urgent")], [HumanButton.Row]));
}
