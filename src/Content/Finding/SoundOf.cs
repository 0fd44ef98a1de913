using System.Text;

namespace CommunityBot.Content.Finding;

/// <summary>
/// How a Swedish word sounds, roughly, so that "pangsionär", "selskap" and "jurnal" meet what they are written for: people who learn the
/// language, and many who grew up with it, write what they hear.
/// </summary>
internal static class SoundOf
{
    private const string Soft = "eiyäö";

    // The longer spelling first; $ is the sj sound, & the tj sound.
    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("ssion", "$on"), ("tion", "$on"), ("sion", "$on"), ("sch", "$"), ("skj", "$"), ("stj", "$"), ("sj", "$"), ("sh", "$"),
        ("tj", "&"), ("kj", "&"), ("hj", "j"), ("gj", "j"), ("lj", "j"), ("dj", "j"), ("ck", "k"), ("ch", "$"), ("ph", "f"), ("th", "t"), ("qu", "kv"),
        ("x", "ks"), ("z", "s"), ("w", "v"), ("q", "k"), ("ä", "e"), ("å", "o"), ("é", "e"), ("è", "e"), ("ü", "y"), ("dt", "t"),
    ];

    /// <param name="word">One word, lower case, å ä ö kept.</param>
    public static string Word(string word)
    {
        var heard = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (sound, length) = At(word, at);
            foreach (var letter in sound)
            {
                // "tapat" and "tappat": a doubled letter is a length, not a sound.
                if (heard.Length == 0 || heard[^1] != letter)
                {
                    heard.Append(letter);
                }
            }

            at += length;
        }

        return heard.ToString();
    }

    private static (string Sound, int Length) At(string word, int at)
    {
        foreach (var (written, heard) in Sounds)
        {
            if (string.CompareOrdinal(word, at, written, 0, written.Length) == 0)
            {
                return (heard, written.Length);
            }
        }

        var next = at + 1 < word.Length ? word[at + 1] : ' ';
        return word[at] switch
        {
            's' when next == 'k' && at + 2 < word.Length && Soft.Contains(word[at + 2]) => ("$", 2),
            'k' when at == 0 && Soft.Contains(next) => ("&", 1),
            'g' when at == 0 && Soft.Contains(next) => ("j", 1),
            'c' => (Soft.Contains(next) ? "s" : "k", 1),
            _ => (word[at].ToString(), 1),
        };
    }
}
