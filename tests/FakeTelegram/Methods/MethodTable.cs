using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>All methods but getUpdates and the webhook's, which wait or talk.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<TownState, Call, JsonNode>> Methods = new()
    {
        ["getMe"] = Members.Me,
        ["getChat"] = Members.Chat,
        ["getChatAdministrators"] = Members.Administrators,
        ["getChatMember"] = Members.One,
        ["getChatMemberCount"] = Members.Count,
        ["sendMessage"] = Sending.Message,
        ["sendVenue"] = Sending.Venue,
        ["sendLocation"] = Sending.Location,
        ["sendDocument"] = Sending.Document,
        ["sendChatAction"] = Tidying.Act,
        ["editMessageText"] = Editing.Text,
        ["editMessageReplyMarkup"] = Editing.Markup,
        ["deleteMessage"] = Tidying.Delete,
        ["deleteMessages"] = Tidying.DeleteMany,
        ["editEphemeralMessageText"] = Ephemeral.EditText,
        ["editEphemeralMessageReplyMarkup"] = Ephemeral.EditMarkup,
        ["deleteEphemeralMessage"] = Ephemeral.Delete,
        ["pinChatMessage"] = Tidying.Pin,
        ["unpinChatMessage"] = Tidying.Unpin,
        ["setMessageReaction"] = Tidying.React,
        ["leaveChat"] = Tidying.Leave,
        ["answerCallbackQuery"] = Answering.Answer,
        ["setMyCommands"] = Profile.SetCommands,
        ["getMyCommands"] = Profile.GetCommands,
        ["deleteMyCommands"] = Profile.DeleteCommands,
        ["setMyDescription"] = (town, call) => Profile.SetDescription(town, call, "description", 512),
        ["getMyDescription"] = (town, call) => Profile.GetDescription(town, call, "description"),
        ["setMyShortDescription"] = (town, call) => Profile.SetDescription(town, call, "short_description", 120),
        ["getMyShortDescription"] = (town, call) => Profile.GetDescription(town, call, "short_description"),
    };

    public static JsonNode Run(TownState town, Call call) => Methods[call.Method](town, call);
}
