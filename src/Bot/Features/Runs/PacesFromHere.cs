using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Series;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>[Alla härifrån] after one run got pace groups: the following have the same. What people have chosen among the same groups stays.</summary>
internal sealed class PacesFromHere(SetPaces set) : IHearPress
{
    public const string Action = "paces-from-here";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) =>
        EachFromHere.SetAsync(turn, token.Subject, (part, meetup) => set.ApplyAsync(turn, meetup, part.Group, part.First.Paces, cancellation), cancellation);
}
