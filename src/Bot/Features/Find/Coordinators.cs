using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Members;

namespace CommunityBot.Bot.Features.Find;

/// <summary>Who coordinates, by the setting <c>Community:Coordinators:N</c>. Asked each time a button is pressed.</summary>
internal static class Coordinators
{
    public static bool Has(this CommunityOptions options, Person person) => options.Coordinators.Contains($"{person.Channel}:{person.Address}");
}
