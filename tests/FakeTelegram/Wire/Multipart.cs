using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.FakeTelegram.Wire;

/// <summary>multipart/form-data read by hand: grammY sends raw UTF-8 file names without quotes, which ASP.NET's own reader refuses.</summary>
internal static partial class Multipart
{
    public static void Read(byte[] body, string contentType, JsonObject fields, Dictionary<string, UploadedFile> files)
    {
        var boundary = Boundary().Match(contentType);
        if (!boundary.Success)
        {
            throw TelegramRefusal.Strict("multipart/form-data without a boundary");
        }

        var delimiter = Encoding.UTF8.GetBytes("--" + boundary.Groups[1].Value);
        var at = body.AsSpan().IndexOf(delimiter);
        while (at >= 0)
        {
            var start = at + delimiter.Length;
            var length = body.AsSpan(start).IndexOf(delimiter);
            if (length < 0)
            {
                return;
            }

            ReadPart(body.AsSpan(start, length), fields, files);
            at = start + length;
        }
    }

    private static void ReadPart(ReadOnlySpan<byte> part, JsonObject fields, Dictionary<string, UploadedFile> files)
    {
        // Between two boundaries: CRLF, headers, an empty line, the content, CRLF.
        var gap = part.IndexOf("\r\n\r\n"u8);
        if (gap < 0 || !part.StartsWith("\r\n"u8) || !part.EndsWith("\r\n"u8))
        {
            throw TelegramRefusal.Strict("a multipart part must be CRLF, headers, an empty line, content, CRLF");
        }

        var headers = Encoding.UTF8.GetString(part[2..gap]);
        var content = part[(gap + 4)..^2].ToArray();
        var name = Value(headers, "name") ?? throw TelegramRefusal.Strict("a multipart part without a name");
        if (Value(headers, "filename") is { } fileName)
        {
            var type = ContentType().Match(headers) is { Success: true } found ? found.Groups[1].Value.Trim() : "application/octet-stream";
            files[name] = new UploadedFile(fileName, type, content);
        }
        else
        {
            fields[name] = Encoding.UTF8.GetString(content);
        }
    }

    private static string? Value(string headers, string key)
    {
        var found = Regex.Match(headers, $"""[;\s]{key}=(?:"([^"]*)"|([^;\r\n]*))""", RegexOptions.IgnoreCase);
        return !found.Success ? null : found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value.Trim();
    }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("^content-type:(.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ContentType();
}
