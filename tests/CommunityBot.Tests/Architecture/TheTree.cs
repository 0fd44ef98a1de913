using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>The laws of the tree: a newcomer finds a thing by its name, and no drawer takes everything.</summary>
public sealed class TheTree
{
    private const int MostLines = 200;

    private static readonly string[] Drawers = ["Common", "Core", "Utils", "Util", "Utilities", "Helpers", "Helper", "Manager", "Managers", "Service", "Services", "Shared", "Misc"];

    private static readonly string[] DrawerEndings = ["Manager", "Service", "Helper", "Helpers", "Utils", "Utilities", "Processor"];

    [Fact]
    public void Has_no_file_that_is_too_long_to_be_one_idea() => Faults.None(
        from file in TheSources.Files(".cs")
        let lines = File.ReadLines(file).Count()
        where lines > MostLines
        select $"{TheSources.Relative(file)} has {lines} lines; {MostLines} is the most: it holds a second idea.");

    [Fact]
    public void Has_no_drawer_for_everything() => Faults.None(
        TheSources.Folders().Where(folder => Drawers.Contains(folder.Split('/')[^1]))
            .Concat(TheSources.Files(".cs").Where(file => IsDrawer(Path.GetFileNameWithoutExtension(file))).Select(TheSources.Relative)));

    /// <summary>src / Room / Kind / Feature, no deeper.</summary>
    [Fact]
    public void Is_never_deeper_than_a_feature_in_a_kind_in_a_room() => Faults.None(
        TheSources.Files(".cs").Select(TheSources.Relative).Where(file => file.Split('/').Length > 5));

    /// <summary>A feature's folder in Bot/Features and its tests' folder bear one name; where it has nouns, so does Community's.</summary>
    [Fact]
    public void Calls_a_feature_by_the_same_name_in_the_tests() => Faults.None(
        Features().Where(feature => !TestFolders().Contains(feature)).Select(feature => $"src/Bot/Features/{feature} has no folder {feature} in either test project."));

    [Fact]
    public void Registers_every_feature_in_a_file_of_its_own() => Faults.None(
        Features().Where(feature => !File.Exists(Path.Combine(TheSources.Src, "Bot", "Features", feature, $"{feature}Feature.cs")))
            .Select(feature => $"src/Bot/Features/{feature}/{feature}Feature.cs is missing: it says which words lead to which handler."));

    [Fact]
    public void Keeps_the_namespace_of_a_file_equal_to_its_folder() => Faults.None(
        from file in TheSources.Files(".cs")
        let expected = "CommunityBot." + string.Join('.', TheSources.Relative(file).Split('/')[1..^1])
        let said = File.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where said is not null && said != $"namespace {expected};"
        select $"{TheSources.Relative(file)} says {said}, its folder says {expected}.");

    private static bool IsDrawer(string type) => DrawerEndings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Features() =>
        TheSources.Folders().Where(folder => folder.StartsWith("src/Bot/Features/", StringComparison.Ordinal) && folder.Split('/').Length == 4).Select(folder => folder.Split('/')[^1]);

    private static HashSet<string> TestFolders() =>
        [.. new[] { "CommunityBot.Tests", "CommunityBot.Tests.Integration" }
            .SelectMany(project => Directory.EnumerateDirectories(Path.Combine(TheSources.Root, "tests", project)))
            .Select(folder => Path.GetFileName(folder))];
}
