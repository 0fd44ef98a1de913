using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>answerCallbackQuery: once, in time, 200 characters.</summary>
internal static class Answering
{
    public static JsonNode Answer(TownState town, Call call)
    {
        var id = call.Text("callback_query_id") ?? "";
        var text = call.Text("text");
        call.Said = text;
        if (text is { Length: > 200 })
        {
            throw TelegramRefusal.Bad("MESSAGE_TOO_LONG");
        }

        if (!town.Taps.TryGetValue(id, out var tap) || tap.Answered || town.Now - tap.At > town.Options.CallbackLifetime)
        {
            throw TelegramRefusal.DeadQuery;
        }

        var url = call.Text("url");
        if (url is not null && !url.StartsWith($"https://t.me/{town.Bot.Username}?", StringComparison.OrdinalIgnoreCase) && !url.StartsWith($"t.me/{town.Bot.Username}?", StringComparison.OrdinalIgnoreCase))
        {
            throw TelegramRefusal.Bad("URL_INVALID");
        }

        tap.Answered = true;
        call.ChatId = tap.Post.Room.Id;
        town.Toasts.Add(new Toast(tap.By.Id, id, string.IsNullOrEmpty(text) ? null : text, call.Flag("show_alert"), url));
        town.Changes.Tell();
        return true;
    }
}
