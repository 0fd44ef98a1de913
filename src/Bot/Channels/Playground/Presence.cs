namespace CommunityBot.Bot.Channels.Playground;

/// <summary>Which of the residents have left a group of theirs. In memory, like the town's chats: after a restart everybody is back.</summary>
internal sealed class Presence
{
    private readonly Lock turn = new();
    private readonly HashSet<(string Group, string Resident)> gone = [];

    public IReadOnlyList<string> In(TownGroup group)
    {
        lock (turn)
        {
            return [.. group.Members.Where(member => !gone.Contains((group.Address, member)))];
        }
    }

    public bool IsIn(string? group, string resident) => Townsfolk.FindGroup(group) is { } found && In(found).Contains(resident);

    /// <returns>False when it was so already, or the group isn't one of theirs.</returns>
    public bool Change(TownGroup group, string resident, bool leaves)
    {
        lock (turn)
        {
            return group.Members.Contains(resident) && (leaves ? gone.Add((group.Address, resident)) : gone.Remove((group.Address, resident)));
        }
    }
}
