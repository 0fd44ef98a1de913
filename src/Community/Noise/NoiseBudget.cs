using NodaTime;

namespace CommunityBot.Community.Noise;

/// <summary>How often a group is spoken to unasked: so many posts on one of its own days, so many in any seven days. Pure.</summary>
/// <param name="perDay">Posts on one calendar day of the group's.</param>
/// <param name="perWeek">Posts in any seven times 24 hours.</param>
/// <param name="zone">The group's zone: it decides where a day ends.</param>
/// <param name="said">When something unasked was said, at least seven days back.</param>
/// <param name="promised">When something will be said that can't wait: room is kept for it.</param>
public sealed class NoiseBudget(int perDay, int perWeek, DateTimeZone zone, IReadOnlyCollection<Instant> said, IReadOnlyCollection<Instant> promised)
{
    public static readonly Duration Week = Duration.FromDays(7);

    public int PerDay => perDay;

    public int PerWeek => perWeek;

    public int Today(Instant now) => said.Count(at => DateOf(at) == DateOf(now));

    public int ThisWeek(Instant now) => said.Count(at => at > now - Week);

    /// <summary>Whether one more post at this moment keeps the day and every seven days that it lies in within the budget.</summary>
    public bool HasRoom(Instant at)
    {
        Instant[] all = [.. said, .. promised, at];
        return all.Count(post => DateOf(post) == DateOf(at)) <= perDay
            && all.Where(end => end >= at && end < at + Week).All(end => all.Count(post => post > end - Week && post <= end) <= perWeek);
    }

    /// <summary>The same without a promise that is kept at another moment.</summary>
    public NoiseBudget Without(Instant promise) => new(perDay, perWeek, zone, said, [.. promised.Where(at => at != promise)]);

    /// <summary>The first moment from <paramref name="from"/> on, before <paramref name="until"/>, at which there is room; null: none.</summary>
    /// <param name="from">Not before this.</param>
    /// <param name="until">Then it is no longer worth saying.</param>
    /// <param name="open">Moves a moment out of the quiet hours.</param>
    public Instant? FirstRoom(Instant from, Instant until, Func<Instant, Instant> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var tomorrow = DateOf(from).PlusDays(1);
        var days = Enumerable.Range(0, 8).Select(ahead => tomorrow.PlusDays(ahead).AtStartOfDayInZone(zone).ToInstant());
        var moments = days.Concat(said.Concat(promised).Select(at => at + Week)).Where(at => at > from).Prepend(from).Select(open);
        return moments.Where(at => at < until).Order().Cast<Instant?>().FirstOrDefault(at => HasRoom(at!.Value));
    }

    private LocalDate DateOf(Instant at) => at.InZone(zone).Date;
}
