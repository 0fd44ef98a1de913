using CommunityBot.Bot.Channels;

namespace CommunityBot.Bot.Delivery;

/// <summary>A leaky bucket in two numbers (the generic cell rate algorithm): how far the pace is used up, and when the next send may go. Pure.</summary>
internal static class Pacing
{
    /// <param name="pace">Interval and burst.</param>
    /// <param name="pacedTo">How far earlier sends have used the pace, Unix milliseconds.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="sends">How many sends are taken.</param>
    public static (long FreeAt, long PacedTo) Take(Pace pace, long pacedTo, long now, int sends = 1)
    {
        var interval = (long)pace.Interval.TotalMilliseconds;
        var next = Math.Max(pacedTo, now) + (interval * sends);
        return (Math.Max(now, next - (interval * (pace.Burst - 1))), next);
    }

    /// <summary>How many sends may go now.</summary>
    public static int Allowed(Pace pace, long pacedTo, long now, int most)
    {
        var interval = (long)pace.Interval.TotalMilliseconds;
        return interval == 0 ? most : (int)Math.Clamp(((now + (interval * pace.Burst)) - Math.Max(pacedTo, now)) / interval, 0, most);
    }
}
