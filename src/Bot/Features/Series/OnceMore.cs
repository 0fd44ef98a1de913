using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Ny tid] and then [Bara en gång]: it was said how the series goes on, so that it asks no more and ends with this one time.</summary>
internal sealed class OnceMore : IBirth
{
    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (meetup.SeriesId is null && NewTime.SeriesOf(draft) is not null && (await NewTime.BeforeAsync(turn, draft, group, cancellation)).Series is { } before)
        {
            before.End(turn.NowMs);
        }
    }
}
