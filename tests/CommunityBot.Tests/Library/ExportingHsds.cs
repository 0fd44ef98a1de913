using System.Text.Json;
using CommunityBot.Content.Library;
using CommunityBot.Content.Library.Export;

namespace CommunityBot.Tests.Library;

public sealed class ExportingHsds
{
    private static readonly ContentLibrary Library = ContentLibrary.Load();
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Writes_documents_that_fit_the_schema()
    {
        using var json = JsonDocument.Parse(HsdsExport.Write(Library, Today));

        Assert.Equal(Library.Resources.Count, json.RootElement.GetArrayLength());
        Assert.Empty(json.RootElement.EnumerateArray().SelectMany(service => HsdsSchema.Faults("service", service)));
    }

    [Theory]
    [InlineData("\"status\": \"active\"", "\"status\": \"open\"")]
    [InlineData("\"location_type\": \"physical\"", "\"location_type\": \"here\"")]
    [InlineData("\"freq\": \"WEEKLY\"", "\"freq\": \"DAILY\"")]
    [InlineData("\"organization_id\": \"", "\"organization_id\": \"not-a-uuid-")]
    [InlineData("\"currency\": \"SEK\"", "\"currrency\": \"SEK\"")]
    [InlineData("\"amount\": 0", "\"amount\": \"0\"")]
    public void Would_be_caught_by_the_schema_when_wrong(string right, string wrong)
    {
        var fresh = HsdsExport.Write(Library, new DateOnly(2020, 10, 1));   // a day on which some hours were fresh enough to be written
        Assert.Contains(right, fresh, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(fresh.Replace(right, wrong, StringComparison.Ordinal));

        Assert.NotEmpty(json.RootElement.EnumerateArray().SelectMany(service => HsdsSchema.Faults("service", service)));
    }

    [Fact]
    public void Tells_others_what_has_closed_and_keeps_its_ids()
    {
        using var json = JsonDocument.Parse(HsdsExport.Write(Library, Today));
        using var again = JsonDocument.Parse(HsdsExport.Write(ContentLibrary.Load(), Today.AddDays(300)));

        Assert.Equal("defunct", json.RootElement.EnumerateArray().Single(service => service.GetProperty("name").GetString()!.StartsWith("I Malmö", StringComparison.Ordinal)).GetProperty("status").GetString());
        Assert.Equal(Ids(json), Ids(again));
        Assert.Equal(Ids(json).Count, Ids(json).Distinct().Count());
    }

    [Fact]
    public void Publishes_no_number_that_residents_may_not_see()
    {
        using var json = JsonDocument.Parse(HsdsExport.Write(Library, Today));

        var published = json.RootElement.EnumerateArray().Count(service => service.TryGetProperty("phones", out _));

        Assert.Equal(Library.Resources.Count(resource => resource.NumbersOn(Today).Count > 0), published);
    }

    private static List<string> Ids(JsonDocument json) => [.. json.RootElement.EnumerateArray().Select(service => service.GetProperty("id").GetString()!)];
}
