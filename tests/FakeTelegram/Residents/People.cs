using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Residents;
using CommunityBot.FakeTelegram.Town;

namespace CommunityBot.FakeTelegram;

/// <summary>Who lives here, and what they do in their private chat with the bot.</summary>
public sealed partial class FakeTelegramServer
{
    /// <summary>A new resident, who has not started the bot.</summary>
    /// <param name="id">A user id; up to 52 bits.</param>
    /// <param name="firstName">May be empty or hold anything, as on Telegram.</param>
    /// <param name="languageCode">"sv", "sv-SE", "en" …; null as from clients that don't tell.</param>
    /// <param name="lastName">Null for none.</param>
    /// <param name="username">Without @; null for none.</param>
    /// <param name="isBot">Another bot: ours never sees what it writes.</param>
    /// <returns><paramref name="id"/>.</returns>
    public long AddUser(long id, string firstName, string? languageCode = null, string? lastName = null, string? username = null, bool isBot = false)
    {
        lock (_town.Gate)
        {
            _town.People[id] = new Person(id, firstName) { LanguageCode = languageCode, LastName = lastName, Username = username, IsBot = isBot };
            return id;
        }
    }

    /// <summary>Opens the private chat: the resident presses Start, or follows a ?start= link.</summary>
    /// <returns>The id of the "/start" message.</returns>
    public long Start(long userId, string? payload = null)
    {
        lock (_town.Gate)
        {
            var person = _town.PersonOf(userId);
            person.Started = true;
            SetBlocked(person, false);
            _town.PrivateRoom(person);
        }

        return Type(userId, userId, payload is null ? "/start" : $"/start {payload}");
    }

    /// <summary>Blocks the bot: my_chat_member kicked, and 403 from now on.</summary>
    public void Block(long userId)
    {
        lock (_town.Gate)
        {
            SetBlocked(_town.PersonOf(userId), true);
        }
    }

    public void Unblock(long userId)
    {
        lock (_town.Gate)
        {
            SetBlocked(_town.PersonOf(userId), false);
        }
    }

    /// <summary>Deletes the account: 403 "user is deactivated".</summary>
    public void Deactivate(long userId)
    {
        lock (_town.Gate)
        {
            _town.PersonOf(userId).Deactivated = true;
            _town.PersonOf(userId).FirstName = "";
        }
    }

    private void SetBlocked(Person person, bool blocked)
    {
        if (person.Blocked == blocked)
        {
            return;
        }

        person.Blocked = blocked;
        var (before, after) = blocked ? (Member.Ordinary, Member.Kicked) : (Member.Kicked, Member.Ordinary);
        Hearing.BotMembership(_town, _town.PrivateRoom(person), person, before, after);
    }

    private static JsonArray Users(params Person[] people) => [.. people.Select(person => person.ToJson())];
}
