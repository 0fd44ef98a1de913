namespace CommunityBot.Content.Safety;

/// <summary>The words of one message, each looked up once however often it stands there and in both readings: an unknown one is compared with hundreds of others.</summary>
/// <param name="lexicon">Where they are looked up.</param>
/// <param name="about">How many there may be: room for all of them at once.</param>
internal sealed class MetWords(Lexicon lexicon, int about)
{
    private readonly Dictionary<string, WordSets> _met = new(about);

    /// <summary>How many sets there are.</summary>
    public int SetCount => lexicon.Count;

    public WordSets SetsOf(string form) => _met.TryGetValue(form, out var sets) ? sets : _met[form] = lexicon.SetsOf(form);
}
