namespace CommunityBot.Bot.Channels.Playground;

/// <param name="Address">On the channel; also that of the resident's private chat with the bot.</param>
/// <param name="Name">As residents call each other.</param>
/// <param name="Language">The language of the resident's client.</param>
internal sealed record Resident(string Address, string Name, string Language);

/// <param name="Address">On the channel.</param>
/// <param name="TitleKey">The phrase that names it.</param>
/// <param name="Members">Addresses of the residents in it.</param>
internal sealed record TownGroup(string Address, string TitleKey, IReadOnlyList<string> Members);

/// <summary>Who lives in the demo town and where they meet. Everyday Swedish names; one resident's client speaks English.</summary>
internal static class Townsfolk
{
    /// <summary>The organiser: administrator of both groups.</summary>
    public const string Organiser = "karin";

    public static readonly IReadOnlyList<Resident> Residents =
    [
        new(Organiser, "Karin", "sv"),
        new("gunnel", "Gunnel", "sv"),
        new("hassan", "Hassan", "sv"),
        new("oskar", "Oskar", "sv"),
        new("emma", "Emma", "en"),
    ];

    public static readonly IReadOnlyList<TownGroup> Groups =
    [
        new("group-neighbours", "playground.group.neighbours", [Organiser, "gunnel", "hassan", "oskar", "emma"]),
        new("group-runners", "playground.group.runners", [Organiser, "hassan", "oskar", "emma"]),
    ];

    public static Resident? Find(string? address) => Residents.FirstOrDefault(resident => resident.Address == address);

    public static TownGroup? FindGroup(string? address) => Groups.FirstOrDefault(group => group.Address == address);
}
