using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Features.Groups;

/// <summary>What each settings button does to a group. Pure; every value is one press from the next, and round again.</summary>
internal static class SettingsChange
{
    public const int Show = 0, NextLanguage = 1, NextZone = 2, QuietFromNext = 3, QuietUntilNext = 4, Quieter = 5, Livelier = 6, AskForOrganiser = 7, RemoveOrganisers = 8, NextListening = 9;

    /// <summary>The zones that Nordic groups need; any other is set by <c>Community:TimeZone</c> for new groups.</summary>
    public static readonly IReadOnlyList<string> Zones = ["Europe/Stockholm", "Europe/Helsinki", "Europe/Oslo", "Europe/Copenhagen", "Europe/London", "Atlantic/Reykjavik"];

    private static readonly IReadOnlyList<TimeOnly> From = [new(20, 0), new(21, 0), new(22, 0), new(23, 0)];
    private static readonly IReadOnlyList<TimeOnly> Until = [new(6, 0), new(7, 0), new(8, 0), new(9, 0), new(10, 0)];

    public static void Apply(Chat group, int change)
    {
        switch (change)
        {
            case NextLanguage:
                group.Language = Next(CommunityOptions.Languages, group.Language);
                break;
            case NextZone:
                group.TimeZone = Next(Zones, group.TimeZone);
                break;
            case QuietFromNext:
                group.QuietFrom = Next(From, group.QuietFrom);
                break;
            case QuietUntilNext:
                group.QuietUntil = Next(Until, group.QuietUntil);
                break;
            case Quieter:
                (group.PostsPerDay, group.PostsPerWeek) = (Math.Max(0, group.PostsPerDay - 1), Math.Max(0, group.PostsPerWeek - 2));
                break;
            case Livelier:
                (group.PostsPerDay, group.PostsPerWeek) = (Math.Min(5, group.PostsPerDay + 1), Math.Min(20, group.PostsPerWeek + 2));
                break;
            default:
                break;
        }
    }

    private static T Next<T>(IReadOnlyList<T> values, T current)
    {
        var at = values.Select((value, index) => (value, index)).Where(pair => Equals(pair.value, current)).Select(pair => pair.index).DefaultIfEmpty(-1).First();
        return values[(at + 1) % values.Count];
    }
}
