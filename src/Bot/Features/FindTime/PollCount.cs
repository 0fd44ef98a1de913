using CommunityBot.Community.FindTime;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.FindTime;

/// <summary>One of the times and how many it suits.</summary>
internal sealed record SlotCount(int Slot, LocalDateTime Local, Instant Start, int Yes, int IfNeedBe);

/// <summary>The votes as they stand. Counts only: who can't is nobody's business.</summary>
internal sealed record PollCount(TimePoll Poll, IReadOnlyList<SlotCount> Slots, int People)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Poll.Zone) ?? DateTimeZone.Utc;

    /// <summary>The time that most can, among those the one with most yes, among those the first; null: none suits anybody.</summary>
    public SlotCount? Best(Instant now) => Slots.Where(slot => slot.Start > now && slot.Yes + slot.IfNeedBe > 0)
        .OrderByDescending(slot => slot.Yes + slot.IfNeedBe).ThenByDescending(slot => slot.Yes).ThenBy(slot => slot.Start).FirstOrDefault();

    public static async Task<PollCount?> OfAsync(CommunityDb db, long pollId, CancellationToken cancellation)
    {
        var poll = await db.TimePolls.AsNoTracking().SingleOrDefaultAsync(row => row.Id == pollId, cancellation);
        if (poll is null)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(poll.Zone) ?? DateTimeZone.Utc;
        var slots = await db.TimeSlots.AsNoTracking().Where(row => row.PollId == pollId).OrderBy(row => row.Slot).ToListAsync(cancellation);
        var votes = await db.TimeVotes.AsNoTracking().Where(row => row.PollId == pollId).ToListAsync(cancellation);
        var counts = slots.Select(slot =>
        {
            var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(slot.LocalStart).Value;
            return new SlotCount(
                slot.Slot, local, Meetup.InstantOf(local, zone), votes.Count(vote => vote.Slot == slot.Slot && vote.Vote == Vote.Yes), votes.Count(vote => vote.Slot == slot.Slot && vote.Vote == Vote.IfNeedBe));
        });
        return new PollCount(poll, [.. counts], votes.Select(vote => vote.PersonId).Distinct().Count());
    }

    public Line LineOf(SlotCount slot) => Line.Of(
        slot.IfNeedBe > 0 ? "time.slot-need" : "time.slot", ("when", Moment.Of(slot.Local, Zone)), ("n", slot.Yes), ("need", slot.IfNeedBe));
}
