using CommunityBot.Community.Drafts;
using CommunityBot.Community.HostNotes;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>For whom it is, said in the words that say what ("Fika för uppgång B"): it belongs on the card's own line, not in the title.</summary>
internal static class ForWhom
{
    /// <summary>What is left of the words. When nothing is left of them they were a title all the same.</summary>
    public static string TakenFrom(string words, Draft draft)
    {
        var rest = words;
        if (OnlyForWords.Take(ref rest) is not { } who || rest.Length == 0)
        {
            return words;
        }

        draft.OnlyFor = NoteText.Read(who, NoteText.LongestFor);
        return rest;
    }
}
