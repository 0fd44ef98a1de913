using System.Text.Json;
using CommunityBot.Bot.Verbs;
using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Verbs;

public sealed class AskingFind
{
    [Fact]
    public void Answers_each_line_in_order()
    {
        var answers = Ask("""{"text":"ny i stan och vill träffa folk","lang":"sv"}""", "nonsense", """{"text":"recept på lasagne","lang":"sv"}""", """{"lang":"sv"}""");

        Assert.Equal("none", answers[0].GetProperty("level").GetString());
        Assert.Equal("new_in_town", answers[0].GetProperty("topics")[0].GetString());
        Assert.InRange(answers[0].GetProperty("items").GetArrayLength(), 1, 3);
        Assert.All(answers[0].GetProperty("items").EnumerateArray(), item => Assert.Contains(item.GetProperty("kind").GetString(), new[] { "tip", "resource" }));
        Assert.True(answers[1].TryGetProperty("error", out _));
        Assert.Equal(0, answers[2].GetProperty("items").GetArrayLength());
        Assert.Equal(0, answers[2].GetProperty("topics").GetArrayLength());
        Assert.True(answers[3].TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData("jag vill ta livet av mig", "sos_112 sjalvmordslinjen hjalplinjen")]
    [InlineData("my husband hits me", "sos_112 kvinnofridslinjen brottsofferjouren")]
    public void Answers_danger_with_the_fixed_doors_whatever_the_search_would_say(string text, string doors)
    {
        var answer = Ask(JsonSerializer.Serialize(new { text, lang = "sv", area = "Malmö" }))[0];

        Assert.Equal("crisis", answer.GetProperty("level").GetString());
        Assert.Equal(doors, string.Join(' ', answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())));
    }

    [Fact]
    public void Knows_every_fixed_door_by_the_topics_it_has_in_the_library()
    {
        var library = ContentLibrary.Load();

        foreach (var door in Enum.GetValues<DistressKind>().SelectMany(kind => CrisisDoors.For(kind)))
        {
            Assert.True(library.Resource(door.Id)!.IsLive);
            Assert.Equal(library.Resource(door.Id)!.Topics, door.Topics);
        }
    }

    private static List<JsonElement> Ask(params string[] lines)
    {
        var output = new StringWriter();
        Assert.Equal(0, FindVerb.Run(new StringReader(string.Join('\n', lines)), output));
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
