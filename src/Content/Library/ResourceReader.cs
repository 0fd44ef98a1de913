namespace CommunityBot.Content.Library;

/// <summary>Reads resources.yaml: organisations by id, and one flat block per service.</summary>
internal sealed class ResourceReader(IReadOnlyDictionary<string, Organization> organizations)
{
    private static readonly Organization Nobody = new("", "", null);

    public static Dictionary<string, Organization> Organizations(YamlRecord file)
    {
        var found = new Dictionary<string, Organization>();
        foreach (var record in file.Records("organizations"))
        {
            var organization = new Organization(record.Text("id"), record.Text("name"), record.OptionalText("website"));
            if (!found.TryAdd(organization.Id, organization))
            {
                record.Fault($"The organisation '{organization.Id}' is there twice.", "id");
            }

            record.EndOfFields();
        }

        return found;
    }

    public Resource Read(YamlRecord record)
    {
        var resource = new Resource(
            record.Text("id"),
            OrganizationOf(record),
            record.Local("name"),
            record.Local("summary"),
            record.Local("first_sentence"),
            record.Local("audience"),
            record.OptionalNumber("minimum_age"),
            record.OptionalNumber("maximum_age"),
            record.Text("kind"),
            record.Text("door"),
            record.Text("status"),
            record.Texts("topics"),
            record.Texts("keywords"),
            record.Texts("channels"),
            AreaOf(record),
            [.. record.Records("locations").Select(LocationOf)],
            [.. record.Records("phones").Select(PhoneOf)],
            [.. record.Records("hours").Select(HoursOf)],
            record.Flag("free"),
            record.Record("cost") is null ? null : record.Local("cost"),
            record.Texts("languages"),
            record.OptionalText("url"),
            record.Record("go_to") is null ? null : record.Local("go_to"),
            [.. record.Records("sources").Select(SourceOf)],
            VerificationOf(record),
            record.Date("review_by"),
            record.Flag("anonymous"),
            record.Flag("crisis_route"));
        record.EndOfFields();
        return resource;
    }

    private Organization OrganizationOf(YamlRecord record)
    {
        if (organizations.TryGetValue(record.Text("organization"), out var organization))
        {
            return organization;
        }

        record.Fault($"There is no organisation '{record.OptionalText("organization")}'.", "organization");
        return Nobody;
    }

    private static ServiceArea AreaOf(YamlRecord record)
    {
        if (record.Record("area") is not { } area)
        {
            record.Fault("'area' is missing.");
            return new("national", []);
        }

        var read = new ServiceArea(area.Text("extent"), area.Texts("names"));
        area.EndOfFields();
        return read;
    }

    private static Location LocationOf(YamlRecord record)
    {
        var location = new Location(record.Text("name"), record.OptionalText("municipality"));
        record.EndOfFields();
        return location;
    }

    private static Phone PhoneOf(YamlRecord record)
    {
        var phone = new Phone(record.Text("number"), record.Text("display"), record.OptionalText("note"));
        record.EndOfFields();
        return phone;
    }

    private static OpeningHours HoursOf(YamlRecord record)
    {
        var hours = new OpeningHours(
            record.Texts("days"), record.OptionalText("opens"), record.OptionalText("closes"), record.OptionalText("note"));
        record.EndOfFields();
        return hours;
    }

    private static Source SourceOf(YamlRecord record)
    {
        var source = new Source(record.Text("url"), record.OptionalText("date"));
        record.EndOfFields();
        return source;
    }

    private static Verification VerificationOf(YamlRecord record)
    {
        if (record.Record("verification") is not { } facts)
        {
            record.Fault("'verification' is missing.");
            return new("unverified", [], null, null);
        }

        var read = new Verification(
            facts.Text("status"), facts.Texts("fields"), facts.OptionalText("note"), facts.OptionalDate("checked_on"));
        facts.EndOfFields();
        return read;
    }
}
