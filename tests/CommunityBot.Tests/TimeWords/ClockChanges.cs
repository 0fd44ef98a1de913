using CommunityBot.Content.TimeWords;
using NodaTime;

namespace CommunityBot.Tests.TimeWords;

public sealed class ClockChanges
{
    private static readonly LocalDateTime BeforeWinter = new(2027, 10, 30, 12, 0);

    private static readonly LocalDateTime BeforeSummer = new(2027, 3, 27, 12, 0);

    [Fact]
    public void Hours_are_elapsed_time_and_a_day_is_wall_time()
    {
        Assert.Equal(new LocalDateTime(2027, 10, 31, 11, 0), Start("om 24 timmar", BeforeWinter));
        Assert.Equal(new LocalDateTime(2027, 10, 31, 12, 0), Start("imorgon kl 12", BeforeWinter));
        Assert.Equal(new LocalDateTime(2027, 3, 28, 13, 0), Start("om 24 timmar", BeforeSummer));
        Assert.Equal(new LocalDateTime(2027, 3, 28, 12, 0), Start("om en dag", BeforeSummer));
    }

    [Fact]
    public void A_local_time_that_does_not_exist_is_left_as_said() =>
        Assert.Equal(new LocalDateTime(2027, 3, 28, 2, 30), Start("imorgon kl 02.30", BeforeSummer));

    [Fact]
    public void A_minute_from_now_is_never_early() =>
        Assert.Equal(new LocalDateTime(2026, 11, 21, 12, 2), Start("om 1 minut", new LocalDateTime(2026, 11, 21, 12, 0, 50)));

    private static LocalDateTime? Start(string text, LocalDateTime now) => TimeWordsReader.Read(text, "sv", now, Saying.Stockholm).Start;
}
