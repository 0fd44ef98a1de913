using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>One example: how somebody says it, and which topics it is about.</summary>
internal readonly record struct Example(IReadOnlyList<string> Words, IReadOnlyList<int> Topics, float Weight);

/// <summary>What the topic layer learns from: the everyday phrases in full, the content's own titles and keywords at less weight.</summary>
internal static class Lessons
{
    private const float FromContent = 0.5f;

    /// <summary>The topics' codes in the order of their numbers; the last is "none of ours".</summary>
    public static string[] TopicsOf(ContentLibrary library) => [.. library.Topics.Select(topic => topic.Code), "none"];

    public static List<Example> Of(ContentLibrary library, IReadOnlyList<Item> items, string[] topics)
    {
        var number = topics.Select((code, at) => (code, at)).ToDictionary(pair => pair.code, pair => pair.at);
        var lessons = new List<Example>();
        foreach (var saying in library.Sayings.Where(saying => number.ContainsKey(saying.Topic)))
        {
            lessons.AddRange(saying.Swedish.Concat(saying.English)
                .Select(phrase => new Example(PlainWords.In(phrase), [number[saying.Topic]], 1)));
        }

        foreach (var topic in library.Topics)
        {
            lessons.Add(new Example(PlainWords.In(topic.Name.Swedish), [number[topic.Code]], 1));
            lessons.Add(new Example(PlainWords.In(topic.Name.English), [number[topic.Code]], 1));
        }

        foreach (var item in items)
        {
            lessons.AddRange(item.Texts.Where(text => text.Length < 80)
                .Select(text => new Example(PlainWords.In(text), [.. item.Topics.Take(2).Select(code => number[code])], FromContent)));
        }

        return [.. lessons.Where(lesson => lesson.Words.Count > 0)];
    }
}
