using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>What a draft takes over from words, from a meetup or from another draft: all of it, so that no way to a draft forgets what another one keeps.</summary>
internal static class DraftContents
{
    /// <summary>Why what was said can't be a meetup; null: it can.</summary>
    public static Refusal? Fault(MeetupLine line) =>
        line.Capacity is < Meetup.FewestSeats or > Meetup.MostSeats ? new Refusal("meetup.odd-capacity") : SeatRules.Fault(line.Capacity, line.Least, line.Held ?? 0);

    /// <summary>All but the time. What doesn't go together is left out; who wants to say so asks for the fault first.</summary>
    public static Draft Fill(this Draft draft, MeetupLine line)
    {
        draft.Title = Cut(line.Title, Meetup.LongestTitle);
        draft.Place = line.Place is { Length: > 0 } place ? Cut(place, Meetup.LongestPlace) : null;
        draft.Cost = line.Cost is { } cost ? Cut(cost, CostReader.Longest) : null;
        draft.NamesHidden = line.NamesHidden;
        draft.Seat(line.Capacity is >= Meetup.FewestSeats and <= Meetup.MostSeats ? line.Capacity : null, line.Least, line.Held ?? 0);
        return draft;
    }

    /// <summary>All but title and time; held seats as the host wanted them, also when they have been released since.</summary>
    public static void Fill(this Draft draft, Meetup meetup)
    {
        (draft.Place, draft.Cost, draft.OnlyFor, draft.GoodToKnow, draft.NamesHidden) = (meetup.Place ?? "", meetup.Cost, meetup.OnlyFor, meetup.GoodToKnow, meetup.NamesHidden);
        draft.Seat(meetup.Capacity, meetup.Least, meetup.HeldAsWanted);
    }

    /// <summary>All but title and time.</summary>
    public static void Fill(this Draft draft, Draft from)
    {
        (draft.Place, draft.Cost, draft.OnlyFor, draft.GoodToKnow, draft.NamesHidden) = (from.Place, from.Cost, from.OnlyFor, from.GoodToKnow, from.NamesHidden);
        draft.Seat(from.Capacity, from.Least, from.HeldSeats);
    }

    /// <summary>Seats, threshold and held seats, as far as they go together.</summary>
    public static void Seat(this Draft draft, int? capacity, int? least, int held)
    {
        draft.Capacity = capacity;
        draft.Least = SeatRules.Fault(capacity, least, 0) is null ? least : null;
        draft.HeldSeats = SeatRules.Fault(capacity, null, held) is null ? held : 0;
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
