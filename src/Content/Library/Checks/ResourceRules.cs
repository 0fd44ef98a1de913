using CommunityBot.Content.Finding;

namespace CommunityBot.Content.Library.Checks;

/// <summary>What a resource must carry so that it can be trusted: source and date, a way to it and not only a number, known places.</summary>
internal sealed class ResourceRules(ContentLibrary library, WritingRules writing)
{
    private static readonly string[] Statuses = ["active", "seasonal", "inactive", "defunct"];
    private static readonly string[] Extents = ["national", "region", "municipality"];
    private static readonly string[] Verdicts = ["verified", "partly_verified", "unverified"];
    private static readonly string[] Days = ["mo", "tu", "we", "th", "fr", "sa", "su"];
    private readonly HashSet<string> _places =
        [.. library.Places.SelectMany(place => (string[])[place.Name, place.Region]).Select(PlainWords.Fold)];

    public void Check(YamlRecord record, Resource resource)
    {
        Require(record, Statuses.Contains(resource.Status), "status", $"'status' is {string.Join(", ", Statuses)}.");
        Require(record, resource.Door is "voluntary" or "professional", "door", "'door' is voluntary or professional.");
        Require(record, resource.Topics.Count > 0, "topics", "A resource has at least one topic.");
        foreach (var code in resource.Topics.Where(code => library.Topic(code) is null))
        {
            record.Fault($"There is no topic '{code}'.", "topics");
        }

        Require(record, resource.Languages.Count > 0, "languages", "'languages' is missing.");
        Require(record, resource.IsFree || resource.CostNote is not null, "free", "What isn't free says the price under 'cost'.");
        CheckPlaces(record, resource);
        CheckTrust(record, resource);
        CheckTexts(record, resource);
    }

    private void CheckPlaces(YamlRecord record, Resource resource)
    {
        var area = resource.Area;
        Require(record, Extents.Contains(area.Extent), "area", $"'area.extent' is {string.Join(", ", Extents)}.");
        Require(record, area.Extent == "national" || area.Names.Count > 0, "area", "A local resource names its municipalities.");
        var named = area.Names.Concat(resource.Locations.Select(location => location.Municipality).OfType<string>());
        foreach (var place in named.Where(place => !_places.Contains(PlainWords.Fold(place))))
        {
            record.Fault($"'{place}' is neither a municipality nor a region of places.yaml.", "area");
        }
    }

    private static void CheckTrust(YamlRecord record, Resource resource)
    {
        Require(record, resource.Sources.Count > 0, "sources", "A resource says where its facts were read.");
        Require(record, resource.Sources.All(source => source.Date is not null), "sources", "Every source has a date, or says 'undated'.");
        Require(record, Verdicts.Contains(resource.Verification.Status), "verification", $"'verification.status' is {string.Join(", ", Verdicts)}.");
        Require(record, resource.Phones.Count == 0 || resource.Link is not null, "phones", "A number needs a link beside it, for the day it is too old to show.");
        Require(record, !resource.IsLive || resource.LeadsSomewhere, "url", "A live door needs a link, or 'go_to' that says where to walk; without either its status is inactive.");
        Require(record, resource.GoTo is null || resource.Channels.Contains("drop_in"), "go_to", "'go_to' is for places where one may just walk in: drop_in of 'channels'.");
        Require(record, resource.Url is null || Uri.TryCreate(resource.Url, UriKind.Absolute, out _), "url", "'url' is a whole address.");
        foreach (var hours in resource.Hours)
        {
            Require(record, hours.Days.Count > 0 && hours.Days.All(Days.Contains), "hours", $"'days' is of {string.Join(", ", Days)}.");
            Require(record, IsClock(hours.Opens) && IsClock(hours.Closes) && (hours.Opens is null) == (hours.Closes is null),
                "hours", "'opens' and 'closes' come together, as '09:00'; midnight after is '24:00'.");
        }

        foreach (var phone in resource.Phones.Where(phone => IsMobile(phone.Number)))
        {
            record.Fault($"'{phone.Display}' is a mobile number: a person's, not a service's.", "phones");
        }
    }

    private void CheckTexts(YamlRecord record, Resource resource)
    {
        foreach (var (field, text) in (ReadOnlySpan<(string, LocalText)>)
            [("name", resource.Name), ("summary", resource.Summary), ("first_sentence", resource.FirstSentence), ("audience", resource.Audience), ("go_to", resource.GoTo ?? LocalText.Empty)])
        {
            foreach (var fault in writing.ShameIn(text.Swedish).Concat(writing.ShameIn(text.English)).Concat(writing.ShameIn(text.Easy ?? "")))
            {
                record.Fault(fault, field);
            }

            if (field is not "name" && new[] { text.Swedish, text.English, text.Easy ?? "" }.Any(WritingRules.HasNumberToDial) && !resource.IsCrisisRoute)
            {
                record.Fault("Numbers to dial stand under 'phones', never in a text.", field);
            }
        }

        // Where no easy Swedish is written, the Swedish itself has to be easy.
        foreach (var (field, text) in (ReadOnlySpan<(string, LocalText)>)[("summary", resource.Summary), ("first_sentence", resource.FirstSentence), ("go_to", resource.GoTo ?? LocalText.Empty)])
        {
            foreach (var fault in writing.HardIn(text.In("sv-lattlast")))
            {
                record.Fault("sv-lattlast: " + fault, field);
            }
        }
    }

    private static bool IsClock(string? text) =>
        text is null or "24:00" || TimeOnly.TryParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    private static bool IsMobile(string number) =>
        number.StartsWith("+467", StringComparison.Ordinal) || (number.StartsWith("07", StringComparison.Ordinal) && !number.StartsWith("077", StringComparison.Ordinal));

    private static void Require(YamlRecord record, bool holds, string field, string fault)
    {
        if (!holds)
        {
            record.Fault(fault, field);
        }
    }
}
