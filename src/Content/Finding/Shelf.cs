using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>One thing that can be an answer, as search keeps it.</summary>
/// <param name="Places">Folded names of where it exists; empty = everywhere.</param>
/// <param name="Trust">0 to 1: a verified resource goes before an unverified one when they fit equally well.</param>
internal sealed record Item(
    string Id, string Kind, IReadOnlyList<string> Topics, IReadOnlySet<string> Places, double Trust, IReadOnlyList<string> Texts);

/// <summary>Everything that may be shown: approved tips and live resources, never a defunct one.</summary>
internal static class Shelf
{
    public static IReadOnlyList<Item> Of(ContentLibrary library, PlaceReader places) =>
    [
        .. library.Tips.Where(tip => tip.IsLive).Select(tip => new Item(
            tip.Id, "tip", tip.Topics, new HashSet<string>(), 1, [.. All(tip.Title), .. All(tip.Step), .. tip.Keywords])),
        .. library.Resources.Where(resource => resource.IsLive).Select(resource => new Item(
            resource.Id, "resource", resource.Topics, PlacesOf(resource, places), TrustIn(resource),
            [.. All(resource.Name), .. All(resource.Summary), .. resource.Keywords, .. resource.Locations.Select(location => location.Name)])),
    ];

    // The names of a national service are examples of where it is strong, not its border.
    private static HashSet<string> PlacesOf(Resource resource, PlaceReader places) => resource.Area.Extent switch
    {
        "national" => [],
        // A region's own name only: "Jönköpings län" serves Nässjö, Jönköping's municipal places don't.
        _ => [.. resource.Area.Names.Select(name => places.NamesOf(name).First())],
    };

    private static double TrustIn(Resource resource) => resource.Verification.Status switch
    {
        "verified" => 1,
        "partly_verified" => 0.9,
        _ => 0.8,
    };

    private static IEnumerable<string> All(LocalText text) => text.Easy is null ? [text.Swedish, text.English] : [text.Swedish, text.English, text.Easy];
}
