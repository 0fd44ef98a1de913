using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Verbs;

/// <summary><c>triage</c>: would the bot have heard distress in this message, and of which kind?</summary>
internal static class TriageVerb
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run(input, output, Answer);

    private static JsonObject Answer(JsonElement line)
    {
        if (line.Text("text") is not { } text)
        {
            return JsonLines.Error("text is missing: the message to read.");
        }

        var read = SafetyNet.Read(text, line.Text("lang") ?? "sv");
        return new JsonObject { ["level"] = Word(read.Level.ToString()), ["kind"] = read.Kind is { } kind ? Word(kind.ToString()) : null };
    }

    /// <summary>ThirdParty is third_party outside the code.</summary>
    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
