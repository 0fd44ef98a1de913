using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Bot.Verbs;

/// <summary>The form that all reading verbs share: one JSON object a line in, one JSON line out for each, in order.</summary>
internal static class JsonLines
{
    // The output is a terminal or a file, never HTML: å stays å.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line of <paramref name="input"/>. A line that is no JSON object gets <c>{"error":"…"}</c>.</summary>
    /// <param name="input">UTF-8 text; an empty line is a line.</param>
    /// <param name="output">Where the answers go; flushed at the end.</param>
    /// <param name="answer">One line's answer, or an error by <see cref="Error"/>.</param>
    /// <returns>The exit code, 0: every line was answered.</returns>
    public static int Run(TextReader input, TextWriter output, Func<JsonElement, JsonObject> answer)
    {
        while (input.ReadLine() is { } line)
        {
            output.Write(Answer(line, answer).ToJsonString(Readable));
            output.Write('\n');
        }

        output.Flush();
        return 0;
    }

    /// <summary>The answer to a line that can't be used; <paramref name="why"/> says what was expected.</summary>
    public static JsonObject Error(string why) => new() { ["error"] = why };

    /// <summary>A text of the line, or null when it is absent, null or no text. Half a surrogate pair is kept as it is.</summary>
    public static string? Text(this JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Read(value) : null;

    private static JsonObject Answer(string line, Func<JsonElement, JsonObject> answer)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? answer(json.RootElement) : Error("Each line must be a JSON object.");
        }
        catch (JsonException)
        {
            return Error("This line is not JSON.");
        }
    }
}
