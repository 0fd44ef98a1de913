using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;

namespace CommunityBot.Bot.Features.Series;

/// <summary><c>/serie Löpning tisdag 18.30</c>: as /traff, but every week when nothing else is said.</summary>
internal sealed class SuggestSeries : IHearCommand
{
    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => SuggestMeetup.SuggestAsync(turn, rest, weekly: true, cancellation);
}
