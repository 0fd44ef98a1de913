using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Texts;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>editMessageText and editMessageReplyMarkup. An edit without reply_markup removes the keyboard: here as there.</summary>
internal static class Editing
{
    public static JsonNode Text(TownState town, Call call)
    {
        NoInline(call);
        var text = FormattedText.Of(call, "text", "entities", FormattedText.LongestMessage, "MESSAGE_TOO_LONG");
        call.Said = text.Text;
        var markup = Keyboards.Read(call, inlineOnly: true);
        var post = Find(town, call);
        if (post.Text is null)
        {
            throw TelegramRefusal.Bad("there is no text in the message to edit");
        }

        return Edit(town, call, post, text, markup);
    }

    public static JsonNode Markup(TownState town, Call call)
    {
        NoInline(call);
        var markup = Keyboards.Read(call, inlineOnly: true);
        return Edit(town, call, Find(town, call), null, markup);
    }

    /// <summary>Changes a message, or says that there is nothing to change.</summary>
    public static void Apply(TownState town, Post post, FormattedText? text, JsonObject? markup)
    {
        if ((text is null || Same(post, text)) && JsonNode.DeepEquals(post.Markup, markup))
        {
            throw TelegramRefusal.NotModified;
        }

        if (text is not null)
        {
            post.Before.Add(post.Text ?? "");
            post.Text = text.Text;
            post.Entities = text.Entities;
        }

        post.Markup = markup;
        post.EditedAt = town.Now;
        post.Edits++;
        town.Changes.Tell();
    }

    private static JsonObject Edit(TownState town, Call call, Post post, FormattedText? text, JsonObject? markup)
    {
        town.Flood.Pass(post.Room.Id, post.Room.IsGroup, town.Now);
        Apply(town, post, text, markup);
        return post.ToJson();
    }

    private static Post Find(TownState town, Call call)
    {
        var room = Doors.Write(town, call);
        var id = call.Number("message_id") ?? throw TelegramRefusal.Bad("message identifier is not specified");
        call.MessageId = id;
        if (room.Posts.GetValueOrDefault(id) is not { Deleted: false } post)
        {
            throw TelegramRefusal.Bad("message to edit not found");
        }

        return post.From == town.Bot ? post : throw TelegramRefusal.Bad("message can't be edited");
    }

    private static bool Same(Post post, FormattedText text) =>
        post.Text == text.Text && JsonNode.DeepEquals(post.Entities ?? [], text.Entities);

    private static void NoInline(Call call)
    {
        if (call.Has("inline_message_id"))
        {
            throw TelegramRefusal.Bad("MESSAGE_ID_INVALID"); // this bot never sends inline messages
        }
    }
}
