using System.Globalization;

namespace CommunityBot.Community.Outbox;

/// <summary>Words that must fit a button, a card or a toast.</summary>
public static class Shortened
{
    /// <param name="text">Any words.</param>
    /// <param name="most">UTF-16 units at most, the ellipsis among them. They are cut between characters as people see them: half of one shows as a question mark.</param>
    public static string To(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next < most; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return text[..end] + "…";
    }
}
