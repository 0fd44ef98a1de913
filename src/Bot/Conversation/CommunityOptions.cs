using NodaTime;

namespace CommunityBot.Bot.Conversation;

/// <summary>What a new group starts with, and who coordinates. Section <c>Community</c>.</summary>
internal sealed class CommunityOptions
{
    public const string Section = "Community";

    /// <summary>Languages that a group can have.</summary>
    public static readonly IReadOnlyList<string> Languages = ["sv", "en"];

    /// <summary>Languages that a person can choose for themselves: easy Swedish too, in which all that is hard in Swedish is written once more.</summary>
    public static readonly IReadOnlyList<string> PersonLanguages = ["sv", "en", "sv-lattlast"];

    /// <summary>IANA zone of new groups. Default: Europe/Stockholm.</summary>
    public string TimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>Language of new groups, <c>sv</c> or <c>en</c>. Default: sv.</summary>
    public string Language { get; set; } = "sv";

    /// <summary>Coordinators' addresses, <c>telegram:42</c> or <c>teams:&lt;aadObjectId&gt;</c>. Default: none.</summary>
    public IList<string> Coordinators { get; } = [];

    /// <summary>What is wrong, in one line that names the setting; null: nothing.</summary>
    public string? Fault() => 0 switch
    {
        _ when DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null => $"Community:TimeZone is \"{TimeZone}\", which is no IANA time zone; it should be one such as Europe/Stockholm.",
        _ when !Languages.Contains(Language) => $"Community:Language is \"{Language}\"; it should be sv or en.",
        _ when Coordinators.FirstOrDefault(address => !IsAddress(address)) is { } odd => $"Community:Coordinators holds \"{odd}\"; a coordinator is written telegram:42 or teams:<aadObjectId>.",
        _ => null,
    };

    private static bool IsAddress(string address) => address.Split(':') is ["telegram" or "teams" or "playground", { Length: > 0 }];
}
