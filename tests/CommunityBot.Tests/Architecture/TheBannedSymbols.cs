using System.Xml.Linq;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>The machine's clock, and waiting by guess, do not compile: the analyzer, its list and "warnings are errors" are all in place.</summary>
public sealed class TheBannedSymbols
{
    private static readonly XDocument Build = XDocument.Load(Path.Combine(TheSources.Root, "Directory.Build.props"));

    [Theory]
    [InlineData("P:System.DateTime.Now"), InlineData("P:System.DateTime.UtcNow"), InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now"), InlineData("P:System.DateTimeOffset.UtcNow"), InlineData("P:NodaTime.SystemClock.Instance")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.Int32)"), InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan)")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)"), InlineData("M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    public void Are_on_the_list(string symbol) => Assert.Contains(
        File.ReadLines(Path.Combine(TheSources.Root, "BannedSymbols.txt")),
        line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void Are_read_by_the_analyzer_in_every_project()
    {
        Assert.Contains(Build.Descendants("PackageReference"), package => package.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains(Build.Descendants("AdditionalFiles"), file => file.Attribute("Include")!.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        Assert.Equal("true", Build.Descendants("TreatWarningsAsErrors").Single().Value);
    }

    /// <summary>RS0030 is the analyzer's rule; whoever switches it off for a project or a folder switches the clock back on.</summary>
    [Fact]
    public void Are_excused_only_with_a_reason_on_the_line()
    {
        var settings = Directory.EnumerateFiles(TheSources.Root, ".editorconfig").Concat(TheSources.Files(".csproj")).Concat(TheSources.Files(".props"))
            .Append(Path.Combine(TheSources.Root, "Directory.Build.props"));

        Faults.None(settings.Concat(TheSources.Files(".cs"))
            .Where(file => File.ReadLines(file).Any(line => line.Contains("RS0030", StringComparison.Ordinal) && !line.Contains("// ", StringComparison.Ordinal)))
            .Select(TheSources.Relative));
    }
}
