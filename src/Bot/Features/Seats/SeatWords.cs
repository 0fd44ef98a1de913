using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What the confirm card says about seats; nothing when nothing was asked for.</summary>
internal static class SeatWords
{
    public static IEnumerable<Line> OnDraft(Draft draft)
    {
        if (draft.HeldSeats > 0)
        {
            yield return Line.Of("seats.draft-held", ("n", draft.HeldSeats));
        }

        if (draft.Least is { } least)
        {
            yield return Line.Of("card.needs", ("n", least));
        }

        if (draft.NamesHidden)
        {
            yield return Line.Of("seats.draft-unnamed");
        }
    }
}
