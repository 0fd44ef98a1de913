using CommunityBot.Content.Library;
using NodaTime;

namespace CommunityBot.Content.Activities;

/// <summary>Something that people like to do together. A coordinator edits the list in <c>Data/activities.yaml</c>.</summary>
/// <param name="Id">Kept with a person's interests: never given to another activity.</param>
/// <param name="Name">A short name: a button, and a meetup's title.</param>
/// <param name="Wish">As it is said after "fem vill".</param>
/// <param name="Outdoor">Needs daylight or weather; either is not outdoor.</param>
/// <param name="Months">The months in which it fits.</param>
/// <param name="Slots">When people usually can.</param>
/// <param name="Words">The words by which it is known.</param>
public sealed record Activity(string Id, LocalText Name, LocalText Wish, bool Outdoor, IReadOnlyList<int> Months, IReadOnlyList<Slot> Slots, WordList Words);

/// <summary>A weekday and an hour of a group's own week.</summary>
public readonly record struct Slot(IsoDayOfWeek Day, LocalTime Time);
