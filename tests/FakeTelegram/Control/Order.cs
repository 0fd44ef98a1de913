using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.FakeTelegram.Control;

/// <summary>The arguments of one control verb.</summary>
internal sealed class Order(JsonObject body)
{
    public long Id(string name) => MaybeId(name) ?? throw new ArgumentException($"'{name}' is missing.");

    public long? MaybeId(string name) => (long?)body[name];

    public string Text(string name) => MaybeText(name) ?? throw new ArgumentException($"'{name}' is missing.");

    public string? MaybeText(string name) => (string?)body[name];

    public bool Flag(string name) => (bool?)body[name] ?? false;

    public string[] Texts(string name) => [.. (body[name] as JsonArray ?? []).Select(each => (string)each!)];

    public JsonObject Object(string name) => body[name]?.DeepClone() as JsonObject ?? throw new ArgumentException($"'{name}' must be an object.");

    public T As<T>(JsonSerializerOptions json) => body.Deserialize<T>(json) ?? throw new ArgumentException("An object is expected.");
}
