using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Content.Library.Export;

/// <summary>
/// The resources as service documents of the Human Services Data Specification 3.0 (Open Referral), for directories of others.
/// Defunct ones go along with that status, so that whoever imported them learns of it.
/// </summary>
public static class HsdsExport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON array with one service document for each resource, in Swedish; ids are stable from export to export.</summary>
    /// <param name="today">Numbers and hours that are too old to show on this day are left out, as they are for residents.</param>
    public static string Write(ContentLibrary library, DateOnly today) =>
        new JsonArray([.. library.Resources.Select(resource => Service(library, resource, today))]).ToJsonString(Readable);

    private static JsonObject Service(ContentLibrary library, Resource resource, DateOnly today)
    {
        var service = new JsonObject
        {
            ["id"] = NameBasedId.Of("service", resource.Id),
            ["organization_id"] = NameBasedId.Of("organization", resource.Organization.Id),
            ["name"] = resource.Name.Swedish,
            ["alternate_name"] = resource.Name.English,
            ["description"] = resource.Summary.Swedish,
            ["status"] = resource.Status switch { "active" => "active", "seasonal" => "temporarily closed", "inactive" => "inactive", _ => "defunct" },
            ["eligibility_description"] = resource.Audience.Swedish,
            ["fees_description"] = resource.CostNote?.Swedish ?? (resource.IsFree ? "Gratis" : null),
            ["minimum_age"] = resource.MinimumAge,
            ["maximum_age"] = resource.MaximumAge,
            ["assured_date"] = resource.Verification.CheckedOn?.ToString("O", CultureInfo.InvariantCulture),
            ["url"] = resource.Link,
            ["application_process"] = resource.GoTo?.Swedish,
            ["organization"] = OrganizationOf(resource.Organization),
            ["phones"] = List(resource.NumbersOn(today), (phone, at) => Phone(resource, phone, at)),
            ["schedules"] = List(resource.HoursOn(today), (hours, at) => Schedule(resource, hours, at)),
            ["service_areas"] = List(AreaNames(resource), (name, at) => Area(resource, name, at)),
            ["service_at_locations"] = List(resource.Locations, (location, at) => AtLocation(resource, location, at)),
            ["languages"] = List(resource.Languages, (code, at) => Language(resource, code, at)),
            ["cost_options"] = resource.IsFree ? List([0], (_, _) => Free(resource)) : null,
            ["attributes"] = List(resource.Topics, (code, at) => Attribute(library, resource, code, at)),
        };
        foreach (var empty in service.Where(field => field.Value is null or JsonArray { Count: 0 }).Select(field => field.Key).ToList())
        {
            service.Remove(empty);
        }

        return service;
    }

    private static JsonObject OrganizationOf(Organization organization)
    {
        var written = new JsonObject
        {
            ["id"] = NameBasedId.Of("organization", organization.Id),
            ["name"] = organization.Name,
            ["description"] = organization.Name,
        };
        if (organization.Website is not null)
        {
            written["website"] = organization.Website;
        }

        return written;
    }

    private static JsonObject Phone(Resource resource, Phone phone, int at) => new()
    {
        ["id"] = NameBasedId.Of("phone", $"{resource.Id}/{at}"),
        ["number"] = phone.Number,
        ["type"] = "voice",
        ["description"] = phone.Note ?? phone.Display,
    };

    private static JsonObject Schedule(Resource resource, OpeningHours hours, int at)
    {
        var schedule = new JsonObject
        {
            ["id"] = NameBasedId.Of("schedule", $"{resource.Id}/{at}"),
            ["freq"] = "WEEKLY",
            ["byday"] = string.Join(',', hours.Days.Select(day => day.ToUpperInvariant())),
        };
        if (hours.Opens is not null)
        {
            schedule["opens_at"] = hours.Opens;
            schedule["closes_at"] = hours.Closes;
        }

        return schedule;
    }

    private static IReadOnlyList<string> AreaNames(Resource resource) => resource.Area.Extent == "national" ? ["Sverige"] : resource.Area.Names;

    private static JsonObject Area(Resource resource, string name, int at) => new()
    {
        ["id"] = NameBasedId.Of("service_area", $"{resource.Id}/{at}"),
        ["name"] = name,
        ["extent_type"] = "text",
        ["description"] = resource.Area.Extent,
    };

    private static JsonObject AtLocation(Resource resource, Location location, int at) => new()
    {
        ["id"] = NameBasedId.Of("service_at_location", $"{resource.Id}/{at}"),
        ["location"] = new JsonObject
        {
            ["id"] = NameBasedId.Of("location", $"{resource.Id}/{at}"),
            ["location_type"] = "physical",
            ["name"] = location.Municipality is null ? location.Name : $"{location.Name}, {location.Municipality}",
        },
    };

    private static JsonObject Language(Resource resource, string code, int at) => new()
    {
        ["id"] = NameBasedId.Of("language", $"{resource.Id}/{at}"),
        ["code"] = code,
    };

    private static JsonObject Free(Resource resource) => new()
    {
        ["id"] = NameBasedId.Of("cost_option", resource.Id),
        ["amount"] = 0,
        ["currency"] = "SEK",
    };

    private static JsonObject Attribute(ContentLibrary library, Resource resource, string code, int at) => new()
    {
        ["id"] = NameBasedId.Of("attribute", $"{resource.Id}/{at}"),
        ["link_entity"] = "service",
        ["value"] = code,
        ["taxonomy_term"] = new JsonObject
        {
            ["id"] = NameBasedId.Of("taxonomy_term", code),
            ["code"] = code,
            ["name"] = library.Topic(code)?.Name.Swedish ?? code,
            ["description"] = library.Topic(code)?.Name.English ?? code,
        },
    };

    private static JsonArray List<T>(IEnumerable<T> all, Func<T, int, JsonObject> write) => [.. all.Select(write)];
}
