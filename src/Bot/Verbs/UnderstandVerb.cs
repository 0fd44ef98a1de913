using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Bot.Verbs;

/// <summary><c>understand</c>: what would this message make the bot do, and with what? As in a group that lets the bot listen.</summary>
internal static class UnderstandVerb
{
    public static int Run(TextReader input, TextWriter output) => JsonLines.Run(input, output, Answer);

    private static JsonObject Answer(JsonElement line)
    {
        if (line.Text("text") is not { } text)
        {
            return JsonLines.Error("text is missing: the message to read.");
        }

        if (line.Text("now") is not { } said || !WhenVerb.TryMoment(said, out var now))
        {
            return JsonLines.Error("now must be the local time at which the text is said, such as 2026-11-21T12:00.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(line.Text("zone") ?? "Europe/Stockholm") is not { } zone)
        {
            return JsonLines.Error("zone must be an IANA time zone, such as Europe/Stockholm.");
        }

        var inGroup = !line.TryGetProperty("group", out var group) || group.ValueKind != JsonValueKind.False;
        var understood = MessageReader.Read(text, line.Text("lang") ?? "sv", now, zone, inGroup);
        return new JsonObject { ["intent"] = Word(understood.Intent.ToString()), ["slots"] = Slots(understood) };
    }

    private static JsonObject Slots(Understood understood)
    {
        var slots = new JsonObject();
        if (understood.Triage is { } triage)
        {
            slots["level"] = Word(triage.Level.ToString());
            slots["kind"] = triage.Kind is { } kind ? Word(kind.ToString()) : null;
        }

        if (understood.Command is { } command)
        {
            slots["command"] = command;
        }

        if (understood.Answer is { } answer)
        {
            slots["answer"] = answer;
            slots["guests"] = understood.Guests;
        }

        if (understood.Line is { } line)
        {
            slots["title"] = line.Title;
            slots["activity"] = understood.Activity;
            slots["place"] = line.Place;
            slots["capacity"] = line.Capacity;
        }

        if (understood.Topics.Count > 0)
        {
            slots["topics"] = new JsonArray([.. understood.Topics.Select(topic => JsonValue.Create(topic))]);
        }

        if (understood.When.Start is not null)
        {
            slots["when"] = WhenVerb.Said(understood.When);
        }

        return slots;
    }

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
