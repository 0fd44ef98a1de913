namespace CommunityBot.Content.Finding;

/// <summary>What somebody is looking for.</summary>
/// <param name="Text">In their own words; any text at all, also empty.</param>
/// <param name="Language">sv, en or sv-lattlast; a hint only, either language is understood.</param>
/// <param name="Area">The municipality of the person or group, or null when it isn't known. A place in the text goes before it.</param>
/// <param name="Without">Ids that are not to be shown: hidden by residents or by a coordinator. Null: none.</param>
public sealed record FindQuery(string Text, string Language, string? Area, IReadOnlySet<string>? Without = null);

/// <summary>One answer.</summary>
/// <param name="Id">A tip's or a resource's id.</param>
/// <param name="Kind">tip or resource.</param>
/// <param name="Topics">The item's topics, the weightiest first.</param>
/// <param name="Score">0 to 1, comparable within one answer only.</param>
public sealed record Found(string Id, string Kind, IReadOnlyList<string> Topics, double Score);
