using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Verbs;

/// <summary><c>find</c>: what would the bot have answered to this question? The safety net reads first, as it does in the bot.</summary>
internal static class FindVerb
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run(input, output, Answer);

    private static JsonObject Answer(JsonElement line)
    {
        if (line.Text("text") is not { } text)
        {
            return JsonLines.Error("text is missing: the question.");
        }

        var language = line.Text("lang") ?? "sv";
        var triage = SafetyNet.Read(text, language);
        var query = new FindQuery(text, language, line.Text("area"));
        return triage.Level == DistressLevel.Crisis
            ? Written(triage.Level, [triage.Kind == DistressKind.Violence ? "safety" : "crisis"], CrisisDoors.For(triage.Kind))
            : Written(triage.Level, ContentInUse.Shipped.Finder.TopicsOf(query), ContentInUse.Shipped.Finder.Find(query));
    }

    private static JsonObject Written(DistressLevel level, IReadOnlyList<string> topics, IReadOnlyList<Found> found) => new()
    {
        ["level"] = level.ToString().ToLowerInvariant(),
        ["topics"] = Texts(topics),
        ["items"] = new JsonArray([.. found.Select(one => new JsonObject
        {
            ["id"] = one.Id,
            ["kind"] = one.Kind,
            ["topics"] = Texts(one.Topics),
            ["score"] = one.Score,
        })]),
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
