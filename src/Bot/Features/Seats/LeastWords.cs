using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>What is said of a meetup that needs a number of people. None and one sound alike, so that nobody is publicly the only one.</summary>
internal static class LeastWords
{
    public static IEnumerable<Line> OnCard(Meetup meetup, Attendance attendance)
    {
        if (meetup.Least is not { } least)
        {
            yield break;
        }

        if (meetup.GoesAhead)
        {
            yield return Line.Of("card.goes-ahead");
            yield break;
        }

        yield return Needs(meetup);
        yield return attendance.Heads < 2 ? Line.Of("card.some-more") : Line.Of("card.more-needed", ("n", least - attendance.Heads));
        if (meetup.Capacity is { } seats)
        {
            // How many are left would tell how many have come.
            yield return Line.Of("draft.seats", ("n", seats));
        }
    }

    /// <summary>"Blir av om minst 3 kommer."</summary>
    public static Line Needs(Meetup meetup) => Line.Of("card.needs", ("n", meetup.Least ?? 0));
}
