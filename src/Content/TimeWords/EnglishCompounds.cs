namespace CommunityBot.Content.TimeWords;

/// <summary>English endings on hours: "sevenish", "noonish".</summary>
internal static class EnglishCompounds
{
    public static Meaning? Read(string word, Lexicon words) =>
        word.Length > 5 && word.EndsWith("ish", StringComparison.Ordinal) && words.FindWord(word[..^3]) is { Sense: Sense.Number, Value: >= 1 and <= 12 } hour
            ? new Meaning(Sense.HourWord, hour.Value * 60, 2)
            : null;
}
