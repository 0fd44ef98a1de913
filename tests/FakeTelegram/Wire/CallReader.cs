using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.FakeTelegram.Wire;

/// <summary>Reads a call from JSON, a form, multipart or the query string, as the Bot API server does.</summary>
internal static class CallReader
{
    public static async Task<Call> ReadAsync(string method, HttpRequest request, CancellationToken cancellation)
    {
        var fields = new JsonObject();
        var files = new Dictionary<string, UploadedFile>();
        foreach (var (name, value) in request.Query)
        {
            fields[name] = value.ToString();
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        var body = buffer.ToArray();
        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            AddJson(body, fields);
        }
        else if (type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            Multipart.Read(body, type, fields, files);

            // A file may be the field itself, or a part of any name that a field refers to.
            foreach (var name in files.Keys.Where(name => KnownFields.Has(method, name)))
            {
                fields[name] = "attach://" + name;
            }
        }
        else if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (name, value) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
            {
                fields[name] = value.ToString();
            }
        }
        else if (body.Length > 0)
        {
            throw TelegramRefusal.Strict($"a body of type '{type}' isn't read; send application/json");
        }

        return new Call(method, fields, files);
    }

    private static void AddJson(byte[] body, JsonObject fields)
    {
        if (body.Length == 0)
        {
            return;
        }

        JsonNode? parsed;
        try
        {
            parsed = JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw TelegramRefusal.Bad("can't parse request: JSON is invalid");
        }

        if (parsed is not JsonObject json)
        {
            throw TelegramRefusal.Bad("can't parse request: object expected");
        }

        foreach (var (name, value) in json.ToArray())
        {
            // The server turns a JSON null into the text "null": "reply_markup": null is the classic victim.
            if (value is null)
            {
                throw name == "reply_markup"
                    ? TelegramRefusal.Bad("object expected as reply markup")
                    : TelegramRefusal.Strict($"\"{name}\" is null; leave it out");
            }

            json.Remove(name);
            fields[name] = value;
        }
    }
}
