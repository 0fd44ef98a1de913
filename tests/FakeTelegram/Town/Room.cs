using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>A chat: private, group, supergroup or channel.</summary>
internal sealed class Room(long id, string type)
{
    public long Id { get; } = id;
    public string Type { get; } = type;
    public string? Title { get; set; }
    public string? Username { get; init; }
    public bool IsForum { get; init; }

    /// <summary>The resident on the other side; only in a private chat.</summary>
    public Person? Resident { get; init; }
    public Dictionary<long, Member> Members { get; } = [];

    /// <summary>Everything posted, deleted ones too, by message id.</summary>
    public SortedDictionary<long, Post> Posts { get; } = [];
    public Dictionary<long, Post> Ephemeral { get; } = [];
    public Dictionary<long, Topic> Topics { get; } = [];
    public long? UpgradedTo { get; set; }
    public bool Deleted { get; set; }
    public long LastMessageId { get; set; }
    public long LastEphemeralId { get; set; }

    /// <summary>The last bot to post: in privacy mode a bare command reaches only that one.</summary>
    public long LastBot { get; set; }

    public bool IsPrivate => Type == "private";
    public bool IsGroup => Type is "group" or "supergroup";
    public Member MemberOf(long person) => Members.GetValueOrDefault(person, Member.Left);

    public JsonObject ToJson()
    {
        if (Resident is { } resident)
        {
            return resident.ToPrivateChat();
        }

        var json = new JsonObject { ["id"] = Id, ["type"] = Type, ["title"] = Title };
        if (Username is not null)
        {
            json["username"] = Username;
        }

        if (IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }
}

/// <summary>A topic of a forum; its id is that of the message that opened it.</summary>
internal sealed record Topic(long Id, string Name)
{
    public bool Closed { get; set; }
}
