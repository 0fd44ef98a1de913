using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>[Bra att veta] and [För vilka] in the host's menu: the host writes one line in private, and the card has it. Near the start those who come hear of it at once.</summary>
internal sealed class WriteNote(SaveNote save) : IHearPress, IHearDraft
{
    public const string Action = "note";

    /// <summary>Added to a note's number: it is taken away.</summary>
    private const int Remove = 10;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var note = (Note)(token.Arg % Remove);
        if (token.Arg >= Remove)
        {
            return await SavedAsync(turn, found.Meetup, found.Group, note, null, cancellation);
        }

        var draft = await ManageMeetup.DraftAsync(turn, found.Meetup, found.Group, Notes.DraftOf(note), cancellation);
        return Managed.AskPrivately(turn, draft, Question(draft, found.Meetup, note));
    }

    public async Task<Reply> AnswerAsync(Turn turn, Draft draft, string words, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, draft.MeetupId ?? 0, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var note = Notes.Of(draft.Kind);
        if (Notes.Read(note, words) is not { } line)
        {
            var question = Question(draft, found.Meetup, note);
            return Reply.Here(question with { Lines = [Line.Of(note == Note.OnlyFor ? "note.for-too-long" : "note.too-long"), Line.Blank, .. question.Lines] });
        }

        turn.Db.Drafts.Remove(draft);
        return await SavedAsync(turn, found.Meetup, found.Group, note, line, cancellation);
    }

    private async Task<Reply> SavedAsync(Turn turn, Meetup meetup, Chat group, Note note, string? words, CancellationToken cancellation)
    {
        var unreachable = await save.ApplyAsync(turn, meetup, group, note, words, cancellation);
        var done = new Saying([words is null ? Line.Of("note.removed") : Line.Of("note.saved"), .. words is null ? [] : new[] { Notes.Line(note, words) }, .. WebGuests.Line(unreachable)]);
        return Reply.Here(await SameFromHere.AskAsync(turn, meetup, done, NoteFromHere.Action, (int)note, cancellation), DraftPress.MessageOf(turn));
    }

    private static Saying Question(Draft draft, Meetup meetup, Note note) => new(
        [.. NotesOnCard.Of(meetup, note), Line.Of(note == Note.OnlyFor ? "note.ask-for" : "note.ask")],
        [
            .. Notes.On(meetup, note) is null ? [] : (IReadOnlyList<Button>[])[[new Button(Line.Of(note == Note.OnlyFor ? "button.for-all" : "button.remove-note"), Action, meetup.Id, Remove + (int)note)]],
            Managed.NotNow(draft),
        ],
        AwaitsWords: true);
}
