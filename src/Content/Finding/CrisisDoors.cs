namespace CommunityBot.Content.Finding;

/// <summary>
/// What is answered at level crisis: fixed, in this order, whatever the search would have said. Compiled in on purpose: the
/// editable directory must not be able to change it.
/// </summary>
public static class CrisisDoors
{
    /// <summary>The doors for somebody in danger of life, or worried about one.</summary>
    public static IReadOnlyList<Found> ForLife { get; } =
    [
        new("sos_112", "resource", ["crisis", "safety"], 1),
        new("sjalvmordslinjen", "resource", ["crisis"], 1),
        new("hjalplinjen", "resource", ["someone_to_talk_to", "crisis", "low_mood", "stress"], 1),
    ];

    /// <summary>The doors for somebody exposed to violence or threat.</summary>
    public static IReadOnlyList<Found> ForSafety { get; } =
    [
        new("sos_112", "resource", ["crisis", "safety"], 1),
        new("kvinnofridslinjen", "resource", ["safety"], 1),
        new("brottsofferjouren", "resource", ["safety"], 1),
    ];

    /// <summary>The doors for a child in danger.</summary>
    public static IReadOnlyList<Found> ForAChild { get; } =
    [
        new("sos_112", "resource", ["crisis", "safety"], 1),
        new("bris", "resource", ["youth", "someone_to_talk_to"], 1),
        new("hjalplinjen", "resource", ["someone_to_talk_to", "crisis", "low_mood", "stress"], 1),
    ];
}
