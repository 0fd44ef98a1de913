using CommunityBot.Community.Drafts;
using CommunityBot.Community.HostNotes;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>What a host may say of a meetup in words of their own. The numbers travel in buttons.</summary>
internal enum Note
{
    /// <summary>Weather, clothes and the like (S33).</summary>
    GoodToKnow = 1,

    /// <summary>For one stairwell only (S41).</summary>
    OnlyFor = 2,
}

internal static class Notes
{
    public static DraftKind DraftOf(Note note) => note == Note.OnlyFor ? DraftKind.OnlyFor : DraftKind.GoodToKnow;

    public static Note Of(DraftKind kind) => kind == DraftKind.OnlyFor ? Note.OnlyFor : Note.GoodToKnow;

    public static string? On(Meetup meetup, Note note) => note == Note.OnlyFor ? meetup.OnlyFor : meetup.GoodToKnow;

    /// <summary>Null: empty, or too long.</summary>
    public static string? Read(Note note, string words) =>
        note == Note.OnlyFor ? NoteText.Read(OnlyForWords.Bare(words), NoteText.LongestFor) : NoteText.Read(words, NoteText.LongestToKnow);

    /// <summary>As a card shows it.</summary>
    public static Line Line(Note note, string words) =>
        note == Note.OnlyFor ? Community.Outbox.Line.Of("note.only-for", ("who", words)) : Community.Outbox.Line.Of("note.good-to-know", ("words", words));
}
