using CommunityBot.Bot.Features.Find;
using CommunityBot.Content.Library;

namespace CommunityBot.Bot.Features.SmallSteps;

/// <summary>What people mean by being well, and the themes whose tips are small steps towards it.</summary>
internal static class StepAreas
{
    public const int Move = 1, Sleep = 2, Eat = 3, People = 4, Calm = 5;

    public static readonly IReadOnlyList<(int Number, string Label)> All =
        [(Move, "button.area-move"), (Sleep, "button.area-sleep"), (Eat, "button.area-eat"), (People, "button.area-people"), (Calm, "button.area-calm")];

    private static readonly Dictionary<int, string[]> Topics = new()
    {
        [Move] = ["walking_nature", "running_beginner"],
        [Sleep] = ["sleep"],
        [Eat] = ["fika_food"],
        [People] = ["neighbours", "shy", "new_in_town", "fika_food"],
        [Calm] = ["stress", "low_mood"],
    };

    /// <summary>The area that a theme belongs to; null: none of them.</summary>
    public static int? Of(IEnumerable<string> themes) => themes.Select(theme => All.Select(area => area.Number).FirstOrDefault(area => Topics[area].Contains(theme)))
        .Where(area => area > 0).Select(area => (int?)area).FirstOrDefault();

    /// <summary>The steps of an area, the weightiest theme first.</summary>
    public static IReadOnlyList<Tip> StepsOf(Vicinity around, int area) => !Topics.TryGetValue(area, out var topics) ? []
        : [.. around.Library.Tips.Where(tip => tip.IsLive && topics.Contains(tip.Topics[0]) && !around.Hidden.Contains(tip.Id))
            .OrderBy(tip => Array.IndexOf(topics, tip.Topics[0])).ThenBy(tip => tip.Id, StringComparer.Ordinal)];
}
