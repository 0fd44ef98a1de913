using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Those who answered on a meetup's page: a change stands on their own page, and nobody can write to them. Whoever made the change is told how many they are.</summary>
internal static class WebGuests
{
    public static int Among(IReadOnlyCollection<Person> people) => people.Count(person => person.Channel == Person.Web);

    /// <summary>Nothing when there are none.</summary>
    public static IReadOnlyList<Line> Line(int many) => many == 0 ? [] : [Community.Outbox.Line.Of("change.on-web", ("n", many))];
}
