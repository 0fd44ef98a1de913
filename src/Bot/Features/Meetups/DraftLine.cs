using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>A line that an author may write in words of their own before a meetup is posted: for whom it is, what is good to know, what it costs.</summary>
/// <param name="Number">Travels in buttons.</param>
/// <param name="Step">The draft waits for these words.</param>
/// <param name="Ask">The question.</param>
/// <param name="TooLong">Said when the words can't be taken.</param>
/// <param name="Without">The button for having no such words.</param>
/// <param name="None">What the draft then holds.</param>
/// <param name="Of">The words on a draft; null: nothing has been said.</param>
/// <param name="Write">Puts them there.</param>
/// <param name="Read">Null: empty, or too long.</param>
/// <param name="Show">As the card will have them.</param>
internal sealed record DraftLine(
    int Number, DraftStep Step, string Ask, string TooLong, string Without, string? None, Func<Draft, string?> Of, Action<Draft, string?> Write, Func<string, string?> Read, Func<string, Line> Show)
{
    /// <summary>In the order of the card.</summary>
    public static IReadOnlyList<DraftLine> All { get; } =
    [
        new((int)Note.OnlyFor, DraftStep.OnlyFor, "note.ask-for", "note.for-too-long", "button.for-all", null, draft => draft.OnlyFor, (draft, words) => draft.OnlyFor = words, words => Notes.Read(Note.OnlyFor, words), words => Notes.Line(Note.OnlyFor, words)),
        new((int)Note.GoodToKnow, DraftStep.GoodToKnow, "note.ask", "note.too-long", "button.remove-note", null, draft => draft.GoodToKnow, (draft, words) => draft.GoodToKnow = words, words => Notes.Read(Note.GoodToKnow, words), words => Notes.Line(Note.GoodToKnow, words)),
        new(Cost, DraftStep.Cost, "cost.ask", "cost.too-long", "button.cost-free", "", draft => draft.Cost, (draft, words) => draft.Cost = words, Costs, words => CostLine.Of(words)!),
    ];

    /// <summary>Beside the notes' numbers.</summary>
    public const int Cost = 3;

    public static DraftLine? At(DraftStep step) => All.FirstOrDefault(line => line.Step == step);

    /// <summary>What the confirm card has of them.</summary>
    public static IEnumerable<Line> Shown(Draft draft) => All.SelectMany(line => line.On(draft));

    public IEnumerable<Line> On(Draft draft) => Of(draft) is { } words ? [Show(words)] : [];

    private static string? Costs(string words) => CostReader.Read(words) is { Length: <= CostReader.Longest } cost ? cost : null;
}
