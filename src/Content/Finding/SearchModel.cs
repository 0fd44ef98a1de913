using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>
/// All that the search learns from the content. What ships was learnt beforehand (find.model, by tools/TrainTriage) and is only read; other content teaches
/// anew, for some seconds, with the same outcome as if it had shipped.
/// </summary>
/// <param name="Syllabus">What it was learnt from.</param>
/// <param name="Features">What it knows of texts.</param>
/// <param name="Topics">What speaks for which topic.</param>
/// <param name="Ours">What speaks for it being ours to answer at all.</param>
/// <param name="Phrases">What people are known to say.</param>
internal sealed record SearchModel(byte[] Syllabus, KnownFeatures Features, TopicModel Topics, TopicModel Ours, Phrase[] Phrases)
{
    private static readonly Lazy<SearchModel> Loaded = new(() => SearchModelFile.Read(Embedded()));

    /// <summary>What was learnt from the content that ships, if it was learnt anew after its last change; a test sees to that.</summary>
    public static SearchModel Shipped => Loaded.Value;

    /// <summary>The file that ships, unpacked.</summary>
    public static byte[] Embedded()
    {
        using var file = typeof(SearchModel).Assembly.GetManifestResourceStream("CommunityBot.Content.Finding.find.model")!;
        return SearchModelFile.Unpack(file);
    }

    /// <summary>The shipped one when this content taught it, else one learnt now.</summary>
    public static SearchModel Of(ContentLibrary library, IReadOnlyList<Item> items, TextFeatures features) =>
        Finding.Syllabus.Of(library, items).AsSpan().SequenceEqual(Shipped.Syllabus) ? Shipped : Learn(library, items, features);

    public static SearchModel Learn(ContentLibrary library, IReadOnlyList<Item> items, TextFeatures features)
    {
        var topics = Lessons.TopicsOf(library);
        var lessons = Lessons.Of(library, items, topics);
        var rows = lessons.Select(lesson => features.WithMeanings(lesson.Words)).ToList();
        var known = KnownFeatures.In(rows);
        Known[][] vectors = [.. rows.Select(known.Of)];
        return new SearchModel(
            Finding.Syllabus.Of(library, items),
            known,
            TopicLearner.Learn(topics.Length, known.Names.Count, lessons, vectors),
            TopicLearner.Learn(2, known.Names.Count, Scope.Lessons(lessons, topics.Length - 1), vectors),
            [.. lessons.Zip(vectors, (lesson, vector) => new Phrase([.. lesson.Topics.Select(topic => (byte)topic)], lesson.Weight, [.. vector.Select(feature => feature.Id).Where(id => known.Names[id][0] == 'f')]))]);
    }
}
