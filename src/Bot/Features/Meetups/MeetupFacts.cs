using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>
/// What a meetup is, in words: what, when, where, for whom only, what is good to know and what it costs. Whoever is asked to say yes reads all of it first,
/// so a message with [Jag kommer] takes its lines from here.
/// </summary>
internal static class MeetupFacts
{
    /// <summary>All of it, under its own title.</summary>
    public static IReadOnlyList<Line> Of(Meetup meetup) => [Title(meetup), .. Below(meetup)];

    /// <summary>All but the title, for a message that has named it.</summary>
    public static IReadOnlyList<Line> Below(Meetup meetup) => [When(meetup), .. Rest(meetup)];

    /// <summary>All but title and time, for a message whose first line has said both.</summary>
    public static IReadOnlyList<Line> Rest(Meetup meetup) => [.. Place(meetup), .. OnlyFor(meetup), .. NotesOnCard.Of(meetup, Note.GoodToKnow), .. Cost(meetup)];

    /// <summary>Which one it is, for those who know it.</summary>
    public static IReadOnlyList<Line> Brief(Meetup meetup) => [Title(meetup), When(meetup), .. Place(meetup)];

    public static Line Title(Meetup meetup) => Line.Of("card.title", ("title", meetup.Title));

    public static Line When(Meetup meetup) => Line.Of("meetup.when", ("when", Moment.Of(meetup)));

    public static IReadOnlyList<Line> Place(Meetup meetup) => meetup.Place is { Length: > 0 } place ? [Line.Of("meetup.place", ("place", place))] : [];

    public static IReadOnlyList<Line> OnlyFor(Meetup meetup) => NotesOnCard.Of(meetup, Note.OnlyFor);

    public static IReadOnlyList<Line> Cost(Meetup meetup) => CostLine.Of(meetup.Cost) is { } cost ? [cost] : [];

    /// <summary>Which of <see cref="Rest"/> a line says; null: none of them.</summary>
    public static string? FactOf(Line line) => line.Key switch
    {
        "meetup.place" or "note.only-for" or "note.good-to-know" => line.Key,
        "cost.free" or "cost.sum" or "cost.other" => "cost",
        _ => null,
    };
}
