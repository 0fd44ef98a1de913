namespace CommunityBot.Community.HostNotes;

/// <summary>A host's own line on a card, made fit for it. Pure.</summary>
public static class NoteText
{
    /// <summary>Two lines of a card on a phone.</summary>
    public const int LongestToKnow = 140;

    /// <summary>"uppgång B", "Storgatan 4, alla trappor".</summary>
    public const int LongestFor = 40;

    /// <summary>One line without control characters; null when nothing is left, or more than fits.</summary>
    public static string? Read(string words, int longest)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = string.Join(' ', new string([.. words.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || line.Length > longest ? null : line;
    }
}
