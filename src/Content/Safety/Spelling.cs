using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Safety;

/// <summary>One letter for each way of drawing it: compatibility forms, look-alikes, case, accents, invisible characters.</summary>
internal static class Spelling
{
    private const string LookAlikes =
        "аaеeоoрpсcуyхxіiѕsјjԁdһhкkмmтtвbнhгrӏlвbпnиuαaοoεeιiκkνvρpτtυuχxηnμmıiɩiɪiøöæäœöɑaɡgʟlßsłlđdʼ'’'‘'´'`'′'＇'ʹ'";

    private static readonly Dictionary<char, char> Plain = LookAlikes.Chunk(2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);

    /// <summary>What stands beyond is not read.</summary>
    private const int Longest = 8192;

    /// <summary>The halves of signs that two characters make, and what Normalize refuses as well.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>NFKC, lower case, look-alikes replaced, invisible marks dropped; å, ä and ö stay.</summary>
    public static string Normalise(string text)
    {
        var whole = text.Length <= Longest ? text : text[..Longest];
        var composed = WithoutLoneSurrogates(whole).Normalize(NormalizationForm.FormKC);
        var result = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            var kind = char.GetUnicodeCategory(c);
            if (kind is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            result.Append(Plain.GetValueOrDefault(lower, lower is 'å' or 'ä' or 'ö' ? lower : Bare(lower)));
        }

        return result.ToString();
    }

    /// <summary>The second form: å and ä as a, ö as o, for those without a Swedish keyboard.</summary>
    public static string Fold(string word) => word.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');

    /// <summary>Every run of a letter longer than <paramref name="longest"/> cut to that length; the word itself where there is none.</summary>
    public static string Squeeze(string word, int longest)
    {
        if (!HasRun(word, longest + 1))
        {
            return word;
        }

        var result = new StringBuilder(word.Length);
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= longest)
            {
                result.Append(word[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Some letter stands so many times in a row.</summary>
    public static bool HasRun(string word, int length)
    {
        for (int i = 1, run = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] ? run + 1 : 1;
            if (run == length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits and signs that stand for letters; <paramref name="one"/> is what the digit 1 stands for.</summary>
    public static string Unleet(string word, char one) => string.Create(word.Length, (word, one), static (into, from) =>
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = from.word[i] switch
            {
                '0' => 'o', '1' => from.one, '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', var c => c,
            };
        }
    });

    /// <summary>At most one letter added, lost, changed, or two neighbours swapped. A star stands for any letter.</summary>
    public static bool IsNear(string written, string meant)
    {
        var head = 0;
        while (head < written.Length && head < meant.Length && Same(written[head], meant[head]))
        {
            head++;
        }

        int left = written.Length - head, right = meant.Length - head;
        var swapped = left == right && left >= 2 && written[head] == meant[head + 1] && written[head + 1] == meant[head];
        return (swapped && SameTail(written, head + 2, meant, head + 2))
            || (left == right && (left == 0 || SameTail(written, head + 1, meant, head + 1)))
            || (left == right + 1 && SameTail(written, head + 1, meant, head))
            || (right == left + 1 && SameTail(written, head, meant, head + 1));
    }

    private static bool SameTail(string a, int i, string b, int j)
    {
        while (i < a.Length && j < b.Length && Same(a[i], b[j]))
        {
            i++;
            j++;
        }

        return i == a.Length && j == b.Length;
    }

    private static bool Same(char written, char meant) => written == meant || written == '*';

    private static char Bare(char c) => c < 128 || !char.IsLetter(c) ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];

    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else
            {
                result.Append(char.IsSurrogate(text[i]) || text[i] >= '\uFFFE' ? ' ' : text[i]);
            }
        }

        return result.ToString();
    }
}
