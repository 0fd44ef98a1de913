namespace CommunityBot.Content.TimeWords;

/// <summary>What a line like "Promenad runt dammen torsdag 18 max 12 vid bron, samlas 17.50" says.</summary>
/// <param name="When">The time; kind None when the line has none.</param>
/// <param name="Title">What is left of the line, first letter large; empty when nothing is left.</param>
/// <param name="Place">With its preposition as written ("vid bron"), without it after <c>@</c>; null when no place was said.</param>
/// <param name="Capacity">1-9999, from "max 12", "högst 12", "12 platser"; null when none was said.</param>
/// <param name="GatherAt">When people gather before the start, as HH:mm ("17:50"); null when that was not said apart from the start.</param>
/// <param name="Cost">As written ("30 kr", "självkostnad 50 kr"), empty when it is free; null when none was said.</param>
/// <param name="Least">2-100: it goes ahead only if so many come ("blir av om tre kommer"); null when that was not said.</param>
/// <param name="Held">1-100: seats kept for newcomers ("håll 2 platser för nya"); null when none were.</param>
/// <param name="NamesHidden">"dölj namnen".</param>
public sealed record MeetupLine(TimeReading When, string Title, string? Place, int? Capacity, string? GatherAt, string? Cost = null, int? Least = null, int? Held = null,
    bool NamesHidden = false);
