using System.Text.Json;

namespace CommunityBot.Tests.Library;

/// <summary>
/// The part of the HSDS 3.0 schema that the export uses, as a table of our own: field, kind, and * where it is required.
/// Kinds: text, uuid, uri, number, an enumeration a|b, [object] for a list and {object} for one. Anything else is a fault.
/// </summary>
internal static class HsdsSchema
{
    private static readonly Dictionary<string, Dictionary<string, string>> Objects = new Dictionary<string, string>
    {
        ["service"] = "id*:uuid organization_id:uuid name*:text alternate_name:text description:text url:uri status*:active|inactive|defunct|temporarily_closed eligibility_description:text application_process:text fees_description:text minimum_age:number maximum_age:number assured_date:text organization:{organization} phones:[phone] schedules:[schedule] service_areas:[service_area] service_at_locations:[service_at_location] languages:[language] cost_options:[cost_option] attributes:[attribute]",
        ["organization"] = "id*:uuid name*:text description*:text website:uri",
        ["phone"] = "id*:uuid number*:text type:text description:text",
        ["schedule"] = "id*:uuid freq:WEEKLY|MONTHLY byday:text opens_at:text closes_at:text",
        ["service_area"] = "id*:uuid name:text description:text extent_type:text",
        ["service_at_location"] = "id*:uuid location:{location}",
        ["location"] = "id*:uuid location_type*:physical|postal|virtual name:text",
        ["language"] = "id*:uuid code:text",
        ["cost_option"] = "id*:uuid amount:number currency:text",
        ["attribute"] = "id*:uuid link_entity:text value:text taxonomy_term:{taxonomy_term}",
        ["taxonomy_term"] = "id*:uuid code:text name*:text description*:text",
    }.ToDictionary(pair => pair.Key, pair => pair.Value.Split(' ').Select(field => field.Split(':', 2)).ToDictionary(field => field[0], field => field[1]));

    public static IEnumerable<string> Faults(string name, JsonElement value)
    {
        var fields = Objects[name];
        foreach (var required in fields.Keys.Where(field => field.EndsWith('*')).Select(field => field[..^1]).Where(field => !value.TryGetProperty(field, out _)))
        {
            yield return $"{name}.{required} is missing";
        }

        foreach (var field in value.EnumerateObject())
        {
            if (!fields.TryGetValue(field.Name, out var kind) && !fields.TryGetValue(field.Name + "*", out kind))
            {
                yield return $"{name}.{field.Name} is unknown";
                continue;
            }

            foreach (var fault in FaultsOf($"{name}.{field.Name}", kind, field.Value))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> FaultsOf(string path, string kind, JsonElement value)
    {
        if (kind[0] == '[')
        {
            return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(item => Faults(kind[1..^1], item)) : [path];
        }

        if (kind[0] == '{')
        {
            return value.ValueKind == JsonValueKind.Object ? Faults(kind[1..^1], value) : [path];
        }

        var fits = kind switch
        {
            "number" => value.ValueKind == JsonValueKind.Number,
            _ when value.ValueKind != JsonValueKind.String => false,
            "text" => value.GetString()!.Length > 0,
            "uuid" => Guid.TryParseExact(value.GetString(), "D", out _),
            "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
            _ => kind.Split('|').Contains(value.GetString()!.Replace(' ', '_')),
        };
        return fits ? [] : [$"{path}: {value}"];
    }
}
