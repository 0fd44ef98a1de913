using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Runs;

/// <summary>[Alla härifrån] after one run got pace groups: the following have the same, those to come too. What people have chosen among the same groups stays.</summary>
internal sealed class PacesFromHere(SetPaces set) : IHearPress
{
    public const string Action = "paces-from-here";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        foreach (var meetup in part.Meetups.Where(row => row.State == MeetupState.Planned && row.Id != part.First.Id))
        {
            await set.ApplyAsync(turn, meetup, part.Group, part.First.Paces, cancellation);
        }

        return Reply.Here(new Saying([Line.Of("series.same-done")]), DraftPress.MessageOf(turn));
    }
}
