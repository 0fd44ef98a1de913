namespace CommunityBot.Content.TimeWords;

/// <summary>How a time of day was said, which decides what it can mean.</summary>
internal enum Said
{
    /// <summary>"18.30", "07:15", "6 pm": one meaning.</summary>
    Exactly,

    /// <summary>"kl 8": as said, unless a part of the day moves it; below seven the afternoon or evening comes first.</summary>
    InDigits,

    /// <summary>"kl 6.30" in Swedish, where minutes in figures go with twenty-four hours: as said from five on.</summary>
    WithMinutes,

    /// <summary>"halv sju", "at 8": morning or evening; the meetup window 07-21 decides which comes first.</summary>
    Loosely,
}

/// <summary>A time of day as said; minutes since midnight, 1440 for midnight at the end of the day.</summary>
internal readonly record struct ClockTime(int Minutes, Said Said)
{
    private const int HalfDay = 12 * 60;

    /// <summary>Nobody calls a neighbourhood together before 07.</summary>
    private const int EarliestMeetup = 7 * 60;

    /// <summary>Who writes 6.30 means the morning; 4.30 may be a slip for the afternoon.</summary>
    private const int EarliestWritten = 5 * 60;

    /// <summary>The last hour that starts a meetup is the one before 21.</summary>
    private const int LatestMeetup = 21 * 60;

    /// <summary>What was said, as minutes since midnight, the most plausible first.</summary>
    public int[] Readings(int part) => Said == Said.Exactly || Minutes >= HalfDay + 60 ? [Minutes]
        : part != DayPart.None ? [Within(part)]
        : Minutes >= HalfDay ? [Minutes]
        : Said == Said.InDigits && Minutes >= EarliestMeetup ? [Minutes]
        : Said == Said.WithMinutes && Minutes >= EarliestWritten ? [Minutes]
        : Minutes + HalfDay < LatestMeetup ? [Minutes + HalfDay, Minutes]
        : [Minutes, Minutes + HalfDay];

    private int Within(int part) => part switch
    {
        DayPart.Afternoon => Minutes < HalfDay ? Minutes + HalfDay : Minutes,
        DayPart.Evening => Minutes < 4 * 60 ? Minutes + (2 * HalfDay) : Minutes < HalfDay ? Minutes + HalfDay : Minutes + HalfDay,
        DayPart.Night => Minutes < 6 * 60 ? Minutes + (2 * HalfDay) : Minutes + HalfDay,
        DayPart.Noon => Minutes < 3 * 60 ? Minutes + HalfDay : Minutes,
        _ => Minutes,
    };

    public ClockTime As(Said said) => this with { Said = said };

    /// <summary>The same time with am (1) or pm (2) said beside it.</summary>
    public ClockTime Half(int amPm) => Minutes >= HalfDay + 60 ? As(Said.Exactly)
        : new((Minutes % HalfDay) + (amPm == 2 ? HalfDay : 0), Said.Exactly);
}
