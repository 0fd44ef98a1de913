using System.Xml.Linq;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Architecture;

/// <summary>Bot holds the verbs, Community the nouns and rules, Scheduling the clock, Content the words (docs/decisions/0001-four-rooms.md).</summary>
public sealed class TheRooms
{
    private static readonly Dictionary<string, string[]> DoorsFrom = new()
    {
        ["Content"] = [],
        ["Community"] = [],
        ["Scheduling"] = ["Community", "Content"],
        ["Bot"] = ["Community", "Content", "Scheduling"],
    };

    [Fact]
    public void Are_four() => Assert.Equal(
        DoorsFrom.Keys.Order(),
        TheSources.Files(".csproj").Select(RoomOf).Where(room => !IsDropIn(room)).Order());

    [Theory]
    [InlineData("Content"), InlineData("Community"), InlineData("Scheduling"), InlineData("Bot")]
    public void Have_only_the_doors_of_the_plan(string room) => Assert.Equal(
        DoorsFrom[room],
        References(Path.Combine(TheSources.Src, room, $"CommunityBot.{room}.csproj")).Where(door => !IsDropIn(door)).Order());

    [Fact]
    public void Have_one_executable() => Assert.Equal(["Bot"], TheSources.Files(".csproj").Where(IsExecutable).Select(RoomOf));

    /// <summary>The namespaces tell the same: a type of a room that may not be seen isn't even named in a comment's cref or a using.</summary>
    [Fact]
    public void Name_no_room_behind_a_door_they_do_not_have() => Faults.None(
        from file in TheSources.Files(".cs")
        let room = TheSources.Relative(file).Split('/')[1]
        where DoorsFrom.ContainsKey(room)
        from other in DoorsFrom.Keys.Except(DoorsFrom[room]).Where(other => other != room)
        where File.ReadAllText(file).Contains($"using CommunityBot.{other}", StringComparison.Ordinal)
        select $"{TheSources.Relative(file)} uses {other}");

    /// <summary>An engine that stands in for the built-in one lives in a project of its own, chosen with -p:Engine=….</summary>
    private static bool IsDropIn(string room) => room.StartsWith("Scheduling.", StringComparison.Ordinal);

    private static string RoomOf(string project) => Path.GetFileNameWithoutExtension(project)["CommunityBot.".Length..];

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(door => RoomOf(door.Attribute("Include")!.Value.Replace('\\', '/')));

    private static bool IsExecutable(string project)
    {
        var root = XDocument.Load(project).Root!;
        return root.Attribute("Sdk")!.Value == "Microsoft.NET.Sdk.Web" || root.Descendants("OutputType").Any(type => type.Value == "Exe");
    }
}
