using System.Text.Json.Nodes;
using CommunityBot.FakeTelegram.Texts;
using CommunityBot.FakeTelegram.Town;
using CommunityBot.FakeTelegram.Wire;

namespace CommunityBot.FakeTelegram.Methods;

/// <summary>sendMessage, sendVenue, sendLocation, sendDocument: what is said differs, how it is posted doesn't.</summary>
internal static class Sending
{
    private static readonly FormattedText NoText = new("", []);

    public static JsonNode Message(TownState town, Call call)
    {
        var text = FormattedText.Of(call, "text", "entities", FormattedText.LongestMessage, "message is too long");
        return Send(town, call, text, []);
    }

    public static JsonNode Venue(TownState town, Call call)
    {
        var location = Place(call);
        foreach (var field in new[] { "title", "address" })
        {
            if (string.IsNullOrWhiteSpace(call.Text(field)))
            {
                throw TelegramRefusal.Bad($"venue {field} must be non-empty");
            }
        }

        return Send(town, call, NoText, new JsonObject
        {
            ["location"] = location.DeepClone(),
            ["venue"] = new JsonObject { ["location"] = location, ["title"] = call.Text("title"), ["address"] = call.Text("address") },
        });
    }

    public static JsonNode Location(TownState town, Call call) => Send(town, call, NoText, new JsonObject { ["location"] = Place(call) });

    public static JsonNode Document(TownState town, Call call)
    {
        var caption = FormattedText.Of(call, "caption", "caption_entities", FormattedText.LongestCaption, "message caption is too long");
        var named = call.Text("document") ?? throw TelegramRefusal.Bad("there is no document in the request");
        var part = named.StartsWith("attach://", StringComparison.Ordinal) ? named["attach://".Length..] : "document";
        JsonObject document;
        if (call.Files.TryGetValue(part, out var file))
        {
            if (file.Bytes.Length == 0)
            {
                throw TelegramRefusal.Bad("file must be non-empty");
            }

            var id = $"BQACAgQAAx{town.Files.Count + 1:D6}";
            town.Files[id] = (file.FileName, file.Bytes);
            document = new JsonObject
            {
                ["file_id"] = id,
                ["file_unique_id"] = "AgAD" + id[^6..],
                ["file_name"] = file.FileName,
                ["mime_type"] = file.FileName.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) ? "text/calendar" : file.ContentType,
                ["file_size"] = file.Bytes.Length,
            };
        }
        else if (town.Files.TryGetValue(named, out var known))
        {
            document = new JsonObject { ["file_id"] = named, ["file_unique_id"] = "AgAD" + named[^6..], ["file_name"] = known.Name, ["file_size"] = known.Bytes.Length };
        }
        else
        {
            throw TelegramRefusal.Bad("wrong remote file identifier specified: Wrong padding in the string");
        }

        var content = new JsonObject { ["document"] = document };
        if (caption.Text.Length > 0)
        {
            content["caption"] = caption.Text;
        }

        return Send(town, call, caption, content);
    }

    private static JsonObject Send(TownState town, Call call, FormattedText text, JsonObject content)
    {
        call.Said = text.Text.Length > 0 ? text.Text : content["venue"]?["title"]?.ToString() ?? content["document"]?["file_name"]?.ToString();
        var markup = Keyboards.Read(call);
        var room = Doors.Speak(town, call);
        var whisper = Ephemeral.Permission(town, call, room);
        var replyTo = Replies.Find(town, call, room, whisper is not null);
        var thread = Threads.Check(call, room, replyTo);
        town.Flood.Pass(room.Id, room.IsGroup, town.Now);

        var post = new Post(whisper is null ? town.NextMessageId(room) : 0, room, town.Bot, town.Now)
        {
            Text = content.Count == 0 ? text.Text : null,
            Entities = text.Entities,
            Markup = markup,
            Content = content,
            ThreadId = thread,
            ReplyTo = replyTo,
            Silent = call.Flag("disable_notification"),
            EphemeralId = whisper is null ? null : ++room.LastEphemeralId,
            Receiver = whisper?.Receiver,
        };
        town.Add(post);
        call.MessageId = post.Id;
        return post.ToJson();
    }

    private static JsonObject Place(Call call)
    {
        var latitude = call.Decimal("latitude") ?? throw TelegramRefusal.Bad("latitude is empty");
        var longitude = call.Decimal("longitude") ?? throw TelegramRefusal.Bad("longitude is empty");
        return Math.Abs(latitude) > 90 || Math.Abs(longitude) > 180
            ? throw TelegramRefusal.Bad("wrong location coordinates specified")
            : new JsonObject { ["latitude"] = latitude, ["longitude"] = longitude };
    }
}
