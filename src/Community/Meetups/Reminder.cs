namespace CommunityBot.Community.Meetups;

public enum ReminderKind
{
    /// <summary>The same wall time the day before.</summary>
    DayBefore = 0,

    /// <summary>Two elapsed hours before.</summary>
    TwoHours = 1,

    /// <summary>The evening before, because two hours before would fall in the quiet hours; stands in for both.</summary>
    EveningBefore = 2,
}

/// <summary>A meetup's reminder that has not been spread to its people yet. Unique per meetup, start and kind.</summary>
public sealed class Reminder
{
    public required long Id { get; init; }
    public required long MeetupId { get; init; }

    /// <summary>The start it reminds of, Unix milliseconds: a moved meetup gets new reminders.</summary>
    public required long StartsAt { get; init; }

    public required ReminderKind Which { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public required long DueAt { get; init; }
}
