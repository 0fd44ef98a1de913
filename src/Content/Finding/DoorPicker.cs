using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>What kind of door is wanted when nobody has asked in words: "one person", "one place".</summary>
/// <param name="Topics">Topic codes, the weightiest first; a door must have one of them.</param>
/// <param name="Kinds">Kinds of resources, such as support_line or meeting_place.</param>
/// <param name="Area">The municipality, or null when it isn't known.</param>
/// <param name="Without">Ids that are not to be shown.</param>
public sealed record DoorQuery(IReadOnlyList<string> Topics, IReadOnlyList<string> Kinds, string? Area, IReadOnlySet<string> Without);

/// <summary>Picks doors by topic and kind: the nearest first, then the one whose topic weighs most, then the best verified. Pure.</summary>
public sealed class DoorPicker
{
    private const double Near = 2;
    private readonly List<(Resource Resource, Item Item)> _doors;
    private readonly PlaceReader _places;

    public DoorPicker(ContentLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        _places = new PlaceReader(library.Places);
        _doors = [.. Shelf.Of(library, _places).Where(item => item.Kind == "resource").Select(item => (library.Resource(item.Id)!, item))];
    }

    /// <summary>All that fit, the best first. Without an area: only what exists everywhere, never a door in somebody else's town.</summary>
    public IReadOnlyList<Resource> Pick(DoorQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var here = query.Area is null ? [] : _places.NamesOf(query.Area).ToHashSet();
        return [.. _doors
            .Where(door => query.Kinds.Contains(door.Resource.Kind) && !door.Resource.IsCrisisRoute && !query.Without.Contains(door.Resource.Id))
            .Where(door => door.Item.Places.Count == 0 || door.Item.Places.Overlaps(here))
            .Where(door => door.Item.Topics.Any(query.Topics.Contains))
            .OrderByDescending(door => Score(door.Item, query.Topics))
            .ThenBy(door => door.Resource.Id, StringComparer.Ordinal)
            .Select(door => door.Resource)];
    }

    private static double Score(Item item, IReadOnlyList<string> topics) =>
        topics.Select((code, place) => item.Topics.Contains(code) ? 1.0 / (1 + place + (0.5 * Position(item, code))) : 0).Sum()
        + (item.Places.Count > 0 ? Near : 0)
        + (0.5 * item.Trust);

    private static int Position(Item item, string code) => item.Topics.Select((own, at) => (own, at)).First(pair => pair.own == code).at;
}
