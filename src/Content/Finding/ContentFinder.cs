using CommunityBot.Content.Library;

namespace CommunityBot.Content.Finding;

/// <summary>
/// Finds the tips and doors that fit what somebody wrote. First the topic (learned from everyday phrases), then the items
/// of the best topics and the items whose own words fit, then place and trust. In memory; safe for any number of threads;
/// never throws on any text; writes nothing down.
/// </summary>
public sealed class ContentFinder
{
    private const double NamedOutright = 0.45;   // an item whose own words fit this well is wanted, whatever else is said
    private const double ItsOwnName = 1.2;   // more than any belief alone, so that the named door comes first
    private readonly PlaceReader _places;
    private readonly TextFeatures _features;
    private readonly KnownFeatures _known;
    private readonly TopicReader _model;
    private readonly Scope _scope;
    private readonly WordIndex _index;
    private readonly IReadOnlyList<Item> _items;
    private readonly NamedDoors _names;
    private readonly string[] _topics;

    /// <summary>Indexes the library; content that no shipped model was learnt from is also learnt from now, which takes some seconds.</summary>
    public ContentFinder(ContentLibrary library)
    {
        _topics = Lessons.TopicsOf(library);
        _places = new PlaceReader(library.Places);
        _items = Shelf.Of(library, _places);
        _names = new NamedDoors(_items, library.Sayings);
        _features = Vocabulary.Features(library, _items);
        var learnt = SearchModel.Of(library, _items, _features);
        _known = learnt.Features;
        _model = new TopicReader(learnt.Topics, new PhraseEvidence(_topics.Length, learnt.Features.Uses, learnt.Phrases));
        _scope = new Scope(learnt.Ours, _topics.Length - 1);
        _index = new WordIndex(_features, _items);
    }

    /// <summary>At most three answers, the best first; empty = "I don't know".</summary>
    public IReadOnlyList<Found> Find(FindQuery query)
    {
        var question = _places.Read(query.Text, query.Area);
        if (question.Words.Count == 0)
        {
            return [];
        }

        var features = _known.Of(_features.WithMeanings(question.Words));
        var belief = _model.Read(features);
        var words = Named(question, _index.Score(_features.Of(question.Words)));
        return IsOutOfScope(features, belief, words) ? [] : Ranking.Best(_items, _topics, belief, words, question.Names, query.Without);
    }

    /// <summary>The municipality that a text is about, as it is written in places.yaml; null = it names none.</summary>
    public string? PlaceIn(string text) => _places.Read(text, area: null).Municipality;

    /// <summary>The topics of what somebody wrote, the likeliest first, at most three; empty = "I don't know".</summary>
    public IReadOnlyList<string> TopicsOf(FindQuery query)
    {
        var question = _places.Read(query.Text, query.Area);
        if (question.Words.Count == 0)
        {
            return [];
        }

        var features = _known.Of(_features.WithMeanings(question.Words));
        var belief = _model.Read(features);
        if (IsOutOfScope(features, belief, _index.Score(_features.Of(question.Words))))
        {
            return [.. _names.In(question.Words).SelectMany(at => _items[at].Topics).Distinct().Take(3)];
        }

        return
            [.. Enumerable.Range(0, _topics.Length - 1)
                .OrderByDescending(topic => belief[topic])
                .Take(3)
                .Where((topic, place) => place == 0 || belief[topic] > 0.2)
                .Select(topic => _topics[topic])];
    }

    private double[] Named(PlacedQuestion question, double[] words)
    {
        foreach (var at in _names.In(question.Words))
        {
            words[at] = Math.Max(words[at], ItsOwnName);
        }

        return words;
    }

    private bool IsOutOfScope(Known[] features, float[] belief, double[] words) =>
        words.DefaultIfEmpty().Max() < NamedOutright && _scope.IsOutside(features, belief);
}
