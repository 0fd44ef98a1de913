using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>[Bra att veta] and [För vilka] behind [Fler val]: said before the meetup is posted. Ends at the confirm card.</summary>
internal sealed class DraftNote : IHearPress
{
    public const string Action = "draft-note";

    /// <summary>Added to a note's number: it is taken away.</summary>
    private const int Remove = 10;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await DraftOption.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var draft))
        {
            return Reply.No(turn, why);
        }

        var note = (Note)(token.Arg % Remove);
        if (token.Arg >= Remove)
        {
            Set(draft, note, null);
            return DraftTalk.Next(turn, draft);
        }

        draft.Step = note == Note.OnlyFor ? DraftStep.OnlyFor : DraftStep.GoodToKnow;
        return Reply.Here(Question(draft, note), DraftPress.MessageOf(turn));
    }

    /// <summary>The answer in words.</summary>
    public static Reply Answer(Turn turn, Draft draft, string words)
    {
        var note = draft.Step == DraftStep.OnlyFor ? Note.OnlyFor : Note.GoodToKnow;
        if (Notes.Read(note, words) is not { } line)
        {
            var question = Question(draft, note);
            return Reply.Here(question with { Lines = [Line.Of(note == Note.OnlyFor ? "note.for-too-long" : "note.too-long"), Line.Blank, .. question.Lines] });
        }

        Set(draft, note, line);
        return DraftTalk.Next(turn, draft);
    }

    /// <summary>The lines of a draft's notes, as the card will have them.</summary>
    public static IReadOnlyList<Line> LinesOf(Draft draft) =>
        [.. new[] { Note.OnlyFor, Note.GoodToKnow }.Where(note => On(draft, note) is not null).Select(note => Notes.Line(note, On(draft, note)!))];

    private static string? On(Draft draft, Note note) => note == Note.OnlyFor ? draft.OnlyFor : draft.GoodToKnow;

    private static void Set(Draft draft, Note note, string? words) =>
        (draft.OnlyFor, draft.GoodToKnow) = note == Note.OnlyFor ? (words, draft.GoodToKnow) : (draft.OnlyFor, words);

    private static Saying Question(Draft draft, Note note) => new(
        [.. On(draft, note) is { } words ? [Notes.Line(note, words)] : Array.Empty<Line>(), Line.Of(note == Note.OnlyFor ? "note.ask-for" : "note.ask")],
        [
            .. On(draft, note) is null ? [] : (IReadOnlyList<Button>[])[[new Button(Line.Of(note == Note.OnlyFor ? "button.for-all" : "button.remove-note"), Action, draft.Id, Remove + (int)note)]],
            [DraftOption.Back(draft)],
        ],
        AwaitsWords: true);
}
