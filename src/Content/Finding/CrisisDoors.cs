using CommunityBot.Content.Safety;

namespace CommunityBot.Content.Finding;

/// <summary>
/// What is answered at level crisis: fixed, in this order, whatever the search would have said. Compiled in on purpose: the
/// editable directory must not be able to change it.
/// </summary>
public static class CrisisDoors
{
    private static readonly Found Emergency = new("sos_112", "resource", ["crisis", "safety"], 1);
    private static readonly Found Suicide = new("sjalvmordslinjen", "resource", ["crisis"], 1);
    private static readonly Found Crisis = new("hjalplinjen", "resource", ["someone_to_talk_to", "crisis", "low_mood", "stress"], 1);
    private static readonly Found Women = new("kvinnofridslinjen", "resource", ["safety"], 1);
    private static readonly Found Victims = new("brottsofferjouren", "resource", ["safety"], 1);
    private static readonly Found Children = new("bris", "resource", ["youth", "someone_to_talk_to"], 1);
    private static readonly Found Care = new("vardcentral_1177", "resource", ["stress", "sleep", "low_mood"], 1);

    /// <summary>The doors for a kind of crisis; the emergency number is always first. At most three.</summary>
    public static IReadOnlyList<Found> For(DistressKind? kind) => kind switch
    {
        DistressKind.Violence => [Emergency, Women, Victims],
        DistressKind.Child => [Emergency, Children, Crisis],
        DistressKind.Medical or DistressKind.Psychosis => [Emergency, Care, Crisis],
        DistressKind.Threat => [Emergency, Crisis, Victims],
        _ => [Emergency, Suicide, Crisis],
    };
}
