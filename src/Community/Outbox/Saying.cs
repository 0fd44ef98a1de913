using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Community.Outbox;

/// <summary>One line of a message: a phrase's key and the values of its placeholders. Rendered in the reader's language when it is sent.</summary>
/// <param name="Key">The phrase; an empty key is a blank line.</param>
/// <param name="Args">Plain values. A moment is written by <see cref="Moment"/>; what people wrote goes in as it is and is never markup.</param>
public sealed record Line(string Key, IReadOnlyDictionary<string, string>? Args = null)
{
    public static readonly Line Blank = new("");

    public static Line Of(string key, params (string Name, LineValue Value)[] args) =>
        new(key, args.Where(arg => arg.Value.Text is not null).ToDictionary(arg => arg.Name, arg => arg.Value.Text!));

    public static Line Of(Refusal refusal) => new(refusal.Key, refusal.Args);
}

/// <summary>A button under a message: its words, and either what it does (signed when it is sent) or where it leads.</summary>
/// <param name="Label">The words, as a phrase.</param>
/// <param name="Action">Name of the action; empty for a link.</param>
/// <param name="Subject">The row it is about.</param>
/// <param name="Arg">A small number that the action understands.</param>
/// <param name="Url">Where a link leads: https, or <c>start:&lt;payload&gt;</c> for the private chat with the bot.</param>
public sealed record Button(Line Label, string Action, long Subject = 0, int Arg = 0, string? Url = null);

/// <summary>What is said: lines, rows of buttons, and whether an answer in words is awaited.</summary>
public sealed record Saying(IReadOnlyList<Line> Lines, IReadOnlyList<IReadOnlyList<Button>>? Buttons = null, bool AwaitsWords = false)
{
    public string ToJson() => JsonSerializer.Serialize(this, SayingJson.Default.Saying);

    public static Saying FromJson(string json) =>
        JsonSerializer.Deserialize(json, SayingJson.Default.Saying) ?? throw new InvalidDataException("A dispatch row holds an empty saying.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Saying))]
internal sealed partial class SayingJson : JsonSerializerContext;
