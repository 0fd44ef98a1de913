using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Wire;

/// <summary>Writes answers as the Bot API server does: status = error_code, retry_after in body and header.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task RefuseAsync(HttpContext context, TelegramRefusal refusal, bool inBody = true, bool inHeader = true)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = refusal.Code, ["description"] = refusal.Message };
        var parameters = new JsonObject();
        if (refusal.RetryAfter is { } seconds && inBody)
        {
            parameters["retry_after"] = seconds;
        }

        if (refusal.MigrateToChatId is { } migrated)
        {
            parameters["migrate_to_chat_id"] = migrated;
        }

        if (parameters.Count > 0)
        {
            body["parameters"] = parameters;
        }

        if (refusal.RetryAfter is { } wait && inHeader)
        {
            context.Response.Headers.RetryAfter = wait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return inBody || refusal.RetryAfter is null ? WriteAsync(context, refusal.Code, body.ToJsonString(Json)) : HtmlAsync(context, refusal.Code);
    }

    public static Task AcceptAsync(HttpContext context, JsonNode result, string? description = null) =>
        WriteAsync(context, 200, Whole(result, description));

    /// <summary>200 and a body that ends in the middle of its JSON.</summary>
    public static Task TruncateAsync(HttpContext context, JsonNode result)
    {
        var whole = Whole(result, null);
        return WriteAsync(context, 200, whole[..(whole.Length / 2)]);
    }

    public static Task HtmlAsync(HttpContext context, int status) =>
        WriteAsync(context, status, $"<html>\r\n<head><title>{status}</title></head>\r\n<body><center><h1>{status}</h1></center><hr><center>nginx</center></body>\r\n</html>\r\n", "text/html");

    private static string Whole(JsonNode result, string? description)
    {
        var body = new JsonObject { ["ok"] = true, ["result"] = result.Parent is null ? result : result.DeepClone() };
        if (description is not null)
        {
            body["description"] = description;
        }

        return body.ToJsonString(Json);
    }

    private static async Task WriteAsync(HttpContext context, int status, string body, string type = "application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
