namespace CommunityBot.Content.Library;

/// <summary>Words that mean nearly the same to the search, so that what is taught about one holds for the others.</summary>
/// <param name="Name">For those who edit; the search doesn't read it.</param>
/// <param name="Words">A word in any form; <c>begins*</c>; <c>two_words</c> that stand side by side.</param>
internal sealed record Meaning(string Name, IReadOnlyList<string> Words)
{
    /// <summary>A shorter beginning would hold too many words.</summary>
    public const int ShortestStart = 3;

    /// <summary>Reads one block and says what can't be understood in it.</summary>
    public static Meaning Read(YamlRecord record)
    {
        var meaning = new Meaning(record.Text("name"), record.Text("words").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        record.EndOfFields();
        foreach (var word in meaning.Words.Where(word => !IsSound(word)))
        {
            record.Fault($"\"{word}\": a word, begins* with at least {ShortestStart} letters, or two_words.", "words");
        }

        foreach (var word in meaning.Words.GroupBy(word => word).Where(same => same.Count() > 1))
        {
            record.Fault($"\"{word.Key}\" is there twice.", "words");
        }

        return meaning;
    }

    private static bool IsSound(string word) => word.EndsWith('*')
        ? word.Length > ShortestStart && word[..^1].All(char.IsLetterOrDigit)
        : word.Split('_') is { Length: <= 2 } parts && parts.All(part => part.Length > 0 && part.All(letter => char.IsLetterOrDigit(letter) || letter is '\''));
}
