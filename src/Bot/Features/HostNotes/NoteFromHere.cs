using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Series;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>[Alla härifrån] after one time got a note, or lost it: the following have the same, those to come too.</summary>
internal sealed class NoteFromHere(SaveNote save) : IHearPress
{
    public const string Action = "note-from-here";

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var note = (Note)token.Arg;
        return EachFromHere.SetAsync(turn, token.Subject, (part, meetup) => save.ApplyAsync(turn, meetup, part.Group, note, Notes.On(part.First, note), cancellation), cancellation);
    }
}
