using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>For whom it is, and what is good to know, above [Jag kommer].</summary>
internal sealed class NotesOnCard : ICardPart
{
    public int Order => 15;

    public Task<CardPiece> WriteAsync(CommunityDb db, Meetup meetup, IReadOnlyCollection<Rsvp> answers, CancellationToken cancellation)
    {
        List<Line> lines = [.. Of(meetup, Note.OnlyFor), .. Of(meetup, Note.GoodToKnow)];
        return Task.FromResult(lines.Count == 0 ? CardPiece.None : CardPiece.Of([.. lines]));
    }

    /// <summary>The line of a note; none when nothing was said.</summary>
    public static IReadOnlyList<Line> Of(Meetup meetup, Note note) => Notes.On(meetup, note) is { } words ? [Notes.Line(note, words)] : [];
}
