using CommunityBot.Community.Groups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation;

/// <summary>What a person may do in a group: organisers are the chat's administrators and whom they name.</summary>
internal sealed class Rights(CommunityDb db, Roster roster)
{
    /// <exception cref="RosterNeeded">The administrators must be asked for first; the turn is run again after that.</exception>
    public async Task<bool> IsOrganiserAsync(Chat group, Person person, CancellationToken cancellation) =>
        await db.Organisers.AsNoTracking().AnyAsync(row => row.ChatId == group.Id && row.PersonId == person.Id, cancellation)
        || IsAdministrator(group, person);

    /// <exception cref="RosterNeeded">As above.</exception>
    public bool IsAdministrator(Chat group, Person person) =>
        roster.Known(group.Channel, group.Address, out var administrators)
            ? administrators.Contains(person.Address)
            : throw new RosterNeeded(group.Channel, group.Address);
}

/// <summary>
/// A handler needs a group's administrators, and no handler talks to the network: the turn is rolled back, the administrators are
/// asked for outside any transaction, and the turn runs again.
/// </summary>
internal sealed class RosterNeeded(string channel, string chatAddress) : Exception
{
    public string Channel => channel;
    public string ChatAddress => chatAddress;
}
