using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Meetups;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>What has been said so far about a poll for a time.</summary>
/// <param name="Slots">ISO local moments, soonest first.</param>
/// <param name="Days">ISO days that still lack their hour.</param>
/// <param name="ClosesAt">ISO local moment that the author said; null: two days.</param>
internal sealed record PollNotes(IReadOnlyList<string> Slots, IReadOnlyList<string> Days, string? ClosesAt = null)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public IReadOnlyList<LocalDateTime> Moments => [.. Slots.Select(slot => Moment.Parse(slot).Value)];

    public IReadOnlyList<LocalDate> LackHour => [.. Days.Select(day => LocalDatePattern.Iso.Parse(day).Value)];

    public LocalDateTime? Closes => ClosesAt is null ? null : Moment.Parse(ClosesAt).Value;

    public static PollNotes Of(Draft draft) => draft.Notes is null ? new PollNotes([], []) : JsonSerializer.Deserialize(draft.Notes, PollNotesJson.Default.PollNotes) ?? new PollNotes([], []);

    public static PollNotes Of(IEnumerable<LocalDateTime> slots, IEnumerable<LocalDate> days) =>
        new([.. slots.Take(Community.FindTime.TimePoll.MostSlots).Select(Meetup.Iso)], [.. days.Take(Community.FindTime.TimePoll.MostSlots).Select(LocalDatePattern.Iso.Format)]);

    public string ToJson() => JsonSerializer.Serialize(this, PollNotesJson.Default.PollNotes);
}

[JsonSerializable(typeof(PollNotes))]
internal sealed partial class PollNotesJson : JsonSerializerContext;
