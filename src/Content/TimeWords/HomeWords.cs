using System.Text.RegularExpressions;

namespace CommunityBot.Content.TimeWords;

/// <summary>"Hos Anna", "hemma hos oss", "at Anna's": somebody's home. It isn't looked up on a map: no map knows it, and nobody's door belongs in a search.</summary>
public static partial class HomeWords
{
    public static bool IsHome(string place) => Home().IsMatch(place);

    // "hos" is said of shops too ("hos bagaren"); a link less is the smaller harm.
    [GeneratedRegex(@"\b(hos|hemma|hemmavid|heima)\b|\bhem till\b|\b(min|mitt|vår|vårt) (lägenhet|hus|kök|trädgård|balkong|altan|uteplats)\b|\bat home\b|\bat (mine|ours|theirs)\b|\b(my|our|your|his|her|their|\p{L}+['’]s) (place|home|house|flat|apartment|garden|kitchen|balcony)\b|\bat \p{Lu}\p{L}*['’]s?\s*($|[,.])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Home();
}
