using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>
/// Finds the tips and doors that fit what somebody wrote. First the topic (learned from everyday phrases), then the items
/// of the best topics and the items whose own words fit, then place and trust. In memory; safe for any number of threads;
/// never throws on any text; writes nothing down.
/// </summary>
public sealed class ContentFinder
{
    private const string NoTopic = "none";
    private const double NamedOutright = 0.45;   // an item whose own words fit this well is wanted, whatever else is said
    private const float NotOurs = 0.8f;
    private const float TooVague = 0.12f;
    private readonly PlaceReader _places;
    private readonly TopicReader _model;
    private readonly WordIndex _index;
    private readonly IReadOnlyList<Item> _items;
    private readonly string[] _topics;

    /// <summary>Indexes the library and trains the topic layer; takes under a second, do it once.</summary>
    public ContentFinder(ContentLibrary library)
    {
        _topics = [.. library.Topics.Select(topic => topic.Code), NoTopic];
        _places = new PlaceReader(library.Places);
        _items = Shelf.Of(library, _places);
        var features = new TextFeatures(new CompoundSplitter(Vocabulary.Of(library)), new SpellingGuess(Vocabulary.InUse(library, _items)));
        var lessons = Lessons.Of(library, _items, _topics);
        _model = new TopicReader(new TopicModel(features, _topics.Length, lessons), new PhraseEvidence(features, _topics.Length, lessons));
        _index = new WordIndex(features, _items);
    }

    /// <summary>At most three answers, the best first; empty = "I don't know".</summary>
    public IReadOnlyList<Found> Find(FindQuery query)
    {
        var question = _places.Read(query.Text, query.Area);
        if (question.Words.Count == 0)
        {
            return [];
        }

        var belief = _model.Read(question.Words);
        var words = _index.Score(question.Words);
        return IsOutOfScope(belief, words) ? [] : Ranking.Best(_items, _topics, belief, words, question.Names);
    }

    /// <summary>The topics of what somebody wrote, the likeliest first, at most three; empty = "I don't know".</summary>
    public IReadOnlyList<string> TopicsOf(FindQuery query)
    {
        var question = _places.Read(query.Text, query.Area);
        if (question.Words.Count == 0)
        {
            return [];
        }

        var belief = _model.Read(question.Words);
        return IsOutOfScope(belief, _index.Score(question.Words))
            ? []
            : [.. Enumerable.Range(0, _topics.Length - 1)
                .OrderByDescending(topic => belief[topic])
                .Take(3)
                .Where((topic, place) => place == 0 || belief[topic] > 0.2)
                .Select(topic => _topics[topic])];
    }

    /// <summary>For the report: how much is believed of each topic, "none" last.</summary>
    internal IReadOnlyList<(string Topic, float Belief)> Explain(string text) =>
        [.. _topics.Zip(_model.Read(_places.Read(text, null).Words)).OrderByDescending(pair => pair.Second)];

    // Thresholds chosen by cross-validation on the example phrases and the dev set; see docs/finding-report.md.
    private static bool IsOutOfScope(float[] belief, double[] words)
    {
        var best = belief.AsSpan(0, belief.Length - 1).ToArray().Max();
        return words.DefaultIfEmpty().Max() < NamedOutright && (belief[^1] > NotOurs * best || best < TooVague);
    }
}
