namespace CommunityBot.TrainTriage;

/// <summary>Messages once more as a hurried or unpractised hand writes them, so that the classifier learns which runs of letters survive it. Harmless ones too.</summary>
internal static class Misspelling
{
    private const double Share = 0.5;

    /// <summary>One misspelt copy of each; the same one every time.</summary>
    public static IEnumerable<Example> Of(IReadOnlyList<Example> examples) => examples.Select(example =>
    {
        var random = new Sequence((uint)Sequence.Hash(example.Text));
        return example with { Text = string.Join(' ', example.Text.Split(' ').Select(word => random.Next(10) < 4 ? Spoil(word, random) : word)), Weight = Share * example.Weight, Copy = true };
    });

    private static string Spoil(string word, Sequence random)
    {
        if (word.Length < 3)
        {
            return word;
        }

        var at = 1 + random.Next(word.Length - 2);
        return random.Next(6) switch
        {
            0 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            1 => word.Remove(at, 1),
            2 => word.Insert(at, word[at].ToString()),
            3 => word.Replace('å', 'o').Replace('ä', 'e').Replace('ö', 'o'),
            4 => word.Replace("ck", "k", StringComparison.Ordinal).Replace("tt", "t", StringComparison.Ordinal).Replace("ll", "l", StringComparison.Ordinal).Replace("nn", "n", StringComparison.Ordinal),
            _ => word.Replace("jag", "ja", StringComparison.Ordinal).Replace("inte", "itne", StringComparison.Ordinal).Replace("det", "de", StringComparison.Ordinal).Replace("och", "o", StringComparison.Ordinal).Replace("är", "e", StringComparison.Ordinal),
        };
    }
}
