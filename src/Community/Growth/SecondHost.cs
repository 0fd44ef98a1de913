using CommunityBot.Community.Meetups;

namespace CommunityBot.Community.Growth;

/// <summary>Hosts a meetup or a series together with its host, with the same rights; or has offered to.</summary>
public sealed class SecondHost
{
    public required long Id { get; init; }

    /// <summary>See <see cref="SubjectOf"/>.</summary>
    public required long SubjectId { get; set; }

    public required long PersonId { get; init; }

    /// <summary>As they called themselves; shown on the card.</summary>
    public required string Name { get; set; }

    /// <summary>False: has offered to, and the host hasn't said yes yet.</summary>
    public bool Accepted { get; set; }

    public required long AskedAt { get; init; }

    /// <summary>The same person for another series.</summary>
    public SecondHost Of(long subject, long id) => new() { Id = id, SubjectId = subject, PersonId = PersonId, Name = Name, Accepted = Accepted, AskedAt = AskedAt };

    /// <summary>What is shared: the whole series, or the meetup that happens once. Ids are never given twice, so the two can't meet.</summary>
    public static long SubjectOf(Meetup meetup)
    {
        ArgumentNullException.ThrowIfNull(meetup);
        return meetup.SeriesId ?? meetup.Id;
    }
}
