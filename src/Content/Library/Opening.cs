namespace CommunityBot.Content.Library;

/// <summary>Words that open a feature: see openings.yaml.</summary>
/// <param name="Kind">lonely, meeting, tips, steps or thanks.</param>
/// <param name="Phrases">Swedish and English; _ is up to three words of any kind, a * any ending.</param>
public sealed record Opening(string Kind, IReadOnlyList<string> Phrases)
{
    public static readonly IReadOnlyList<string> Kinds = ["lonely", "meeting", "tips", "steps", "thanks"];
}
