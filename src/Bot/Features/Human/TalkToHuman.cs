using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Conversation.Safety;

namespace CommunityBot.Bot.Features.Human;

/// <summary><c>/manniska</c> and [Prata med en människa]: the lines where people answer, whatever else is out of order. Asks for no reason.</summary>
internal sealed class TalkToHuman(SaidDirectly said) : IHearCommand, IHearPress, IHearStart
{
    public const string Action = "human";

    /// <summary>The payload of the link that opens the private chat with this answer.</summary>
    public const string Start = "manniska";

    /// <summary>What the command may be called; the safety net knows them too, for the day the store is away.</summary>
    public static readonly string[] Names = [Start, "människa", "human"];

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => LinesAsync(turn, cancellation);

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => LinesAsync(turn, cancellation);

    public async Task<Reply?> StartAsync(Turn turn, string rest, CancellationToken cancellation) => await LinesAsync(turn, cancellation);

    /// <summary>The command, or the deep link that stands for it.</summary>
    public static bool Asks(Happening what) =>
        what is Happening.Said { Command: { } command } said && (Names.Contains(command) || (command == "start" && said.Text.TrimEnd().EndsWith(' ' + Start, StringComparison.Ordinal)));

    /// <summary>Who can't be answered privately in a group gets the one neutral line, whose link says the lines at once: that they asked is nobody's business.</summary>
    private async Task<Reply> LinesAsync(Turn turn, CancellationToken cancellation)
    {
        var lines = SafetyWords.Human(turn, turn.Language);
        var groups = await AskForContact.GroupsAsync(turn, cancellation);
        if (groups.Count == 0 && said.Has(turn.Incoming))
        {
            // The lines came while the store was away, and there is nothing to add to them.
            return Reply.Silence;
        }

        var reply = Reply.OnlySpeaker(groups.Count > 0 ? HumanWords.Offer(lines, groups) : lines).Forgotten();
        return turn.InGroup ? reply with { Resume = Start } : reply;
    }
}
