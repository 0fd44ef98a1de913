using System.Text.RegularExpressions;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>Turns what a resident did into what the conversation understands. Pure; the update id is handed in.</summary>
internal static partial class PlaygroundTranslator
{
    /// <summary>How residents address the bot: <c>@communitybot</c>.</summary>
    public const string BotName = "communitybot";

    /// <param name="updateId">Unique across restarts.</param>
    /// <param name="place">Where.</param>
    /// <param name="resident">Who.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="answersBot">It answers a message of the bot's.</param>
    public static Incoming Said(string updateId, Place place, Resident resident, string text, bool answersBot)
    {
        var command = Command().Match(text);
        var forAnother = command.Success && command.Groups["to"] is { Success: true } to && !IsBot(to.Value);
        var name = command.Success && !forAnother ? command.Groups["name"].Value.ToLowerInvariant() : null;
        var toBot = !forAnother && (place.Kind == ChatKind.Private || answersBot || name is not null || Mentions(text));
        return From(updateId, place, resident, new Happening.Said(text, name, toBot));
    }

    public static Incoming Pressed(string updateId, Place place, Resident resident, string pressId, string data, string? messageId, bool onlyForResident = false) =>
        From(updateId, place, resident, new Happening.Pressed(pressId, data, messageId, onlyForResident));

    public static Incoming Added(string updateId, Place place) => From(updateId, place, null, new Happening.Added());

    /// <summary>As a platform tells it: nobody speaks.</summary>
    public static Incoming CameOrWent(string updateId, Place place, Resident resident, bool leaves) =>
        From(updateId, place, null, leaves ? new Happening.Left(resident.Address) : new Happening.Came([resident.Address]));

    private static Incoming From(string updateId, Place place, Resident? resident, Happening what) => new(
        PlaygroundChannel.ChannelName, updateId, place, resident is null ? null : new Speaker(resident.Address, resident.Name, resident.Language), what);

    private static bool Mentions(string text) => Mention().Matches(text).Any(mention => IsBot(mention.Groups["to"].Value));

    private static bool IsBot(string name) => name.Equals(BotName, StringComparison.OrdinalIgnoreCase);

    // Letters beyond ASCII too: /träff is what a Swede types.
    [GeneratedRegex(@"^/(?<name>[\p{L}\p{M}\p{Nd}_]{1,64})(?:@(?<to>\w+))?(?=\s|$)")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<!\w)@(?<to>\w+)")]
    private static partial Regex Mention();
}
