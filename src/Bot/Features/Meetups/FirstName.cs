using System.Globalization;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>The first name of how somebody calls themselves: all that two strangers who are to meet need.</summary>
internal static class FirstName
{
    private const int Longest = 24;

    public static string Of(string name)
    {
        var first = name.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? name;
        var text = new StringInfo(first);
        return text.LengthInTextElements <= Longest ? first : text.SubstringByTextElements(0, Longest);
    }
}
