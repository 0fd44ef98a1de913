using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Town;

/// <summary>What somebody is in a chat: creator, administrator, member, restricted, left or kicked.</summary>
internal sealed record Member(string Status, bool IsAnonymous = false, bool MaySpeak = true)
{
    public static readonly IReadOnlyList<string> AllRights = ["can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages",
        "can_pin_messages", "can_manage_topics"];

    /// <summary>What an administrator gets when nobody says otherwise: the whole set but promoting others.</summary>
    public static readonly IReadOnlySet<string> UsualRights = AllRights.Except(["can_promote_members"]).ToHashSet();

    public static readonly Member Ordinary = new("member");
    public static readonly Member Left = new("left");
    public static readonly Member Kicked = new("kicked");

    public IReadOnlySet<string> Rights { get; init; } = new HashSet<string>();

    public bool IsAdmin => Status is "creator" or "administrator";
    public bool IsIn => Status is not ("left" or "kicked");
    public bool Can(string right) => Status == "creator" || Rights.Contains(right);

    public JsonObject ToJson(Person person)
    {
        var json = new JsonObject { ["status"] = Status, ["user"] = person.ToJson() };
        switch (Status)
        {
            case "creator":
                json["is_anonymous"] = IsAnonymous;
                break;
            case "administrator":
                json["can_be_edited"] = false;
                json["is_anonymous"] = IsAnonymous;
                foreach (var right in AllRights)
                {
                    json[right] = Rights.Contains(right);
                }

                break;
            case "restricted":
                json["is_member"] = true;
                json["until_date"] = 0;
                foreach (var right in Permissions)
                {
                    json[right] = MaySpeak;
                }

                break;
            case "kicked":
                json["until_date"] = 0;
                break;
        }

        return json;
    }

    private static readonly string[] Permissions = ["can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews",
        "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics"];
}
