using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>[Alla härifrån] after one time got a note, or lost it: the following have the same, those to come too.</summary>
internal sealed class NoteFromHere(SaveNote save) : IHearPress
{
    public const string Action = "note-from-here";

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await SeriesPart.LockAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var part))
        {
            return Reply.No(turn, why);
        }

        var note = (Note)token.Arg;
        foreach (var meetup in part.Meetups.Where(row => row.State == MeetupState.Planned && row.Id != part.First.Id))
        {
            await save.ApplyAsync(turn, meetup, part.Group, note, Notes.On(part.First, note), cancellation);
        }

        return Reply.Here(new Saying([Line.Of("series.same-done")]), DraftPress.MessageOf(turn));
    }
}
