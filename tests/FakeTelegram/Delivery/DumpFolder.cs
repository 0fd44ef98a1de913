using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Delivery;

/// <summary>What crossed the wire, for the type checker: accepted requests, their results, delivered updates.</summary>
internal sealed class DumpFolder
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string? _folder;
    private readonly Lock _gate = new();

    public DumpFolder(string? folder)
    {
        _folder = folder;
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    public void Request(string method, JsonObject fields) => Append("requests.jsonl", new JsonObject { ["method"] = method, ["params"] = fields.DeepClone() });

    public void Result(string method, JsonNode? result) => Append("results.jsonl", new JsonObject { ["method"] = method, ["result"] = result?.DeepClone() });

    public void Update(JsonObject update) => Append("updates.jsonl", update);

    private void Append(string file, JsonObject line)
    {
        if (_folder is null)
        {
            return;
        }

        lock (_gate)
        {
            File.AppendAllText(Path.Combine(_folder, file), line.ToJsonString(Json) + "\n");
        }
    }
}
