using System.Globalization;
using CommunityBot.Content.TimeWords;
using CommunityBot.Tests.TimeWords;

namespace CommunityBot.Tests.FindTime;

/// <summary>Said on Saturday 2026-11-21 at 12:00.</summary>
public sealed class ReadingSlots
{
    [Theory]
    [InlineData("Fika tis 18, tors 18 eller lör 10", "sv", "Fika", "24 18:00 26 18:00 28 10:00", "")]
    [InlineData("fika tis/tors/lör", "sv", "Fika", "", "24 26 28")]
    [InlineData("fika tis/tors/fre 15", "sv", "Fika", "24 15:00 26 15:00 27 15:00", "")]
    [InlineData("Fika och prat tisdag 18 och torsdag 19", "sv", "Fika och prat", "24 18:00 26 19:00", "")]
    [InlineData("Bokcirkel 24/11 kl 18; 26/11 kl 18", "sv", "Bokcirkel", "24 18:00 26 18:00", "")]
    [InlineData("imorgon 9\nmåndag 9", "sv", "", "22 09:00 23 09:00", "")]
    [InlineData("Coffee Tuesday 6pm, Thursday 6pm or Saturday 10am", "en", "Coffee", "24 18:00 26 18:00 28 10:00", "")]
    [InlineData("Fika varje tisdag 18, torsdag 18", "sv", "Fika", "26 18:00", "")]
    [InlineData("Fika idag/imorgon 10", "sv", "Fika", "22 10:00", "")] // ten o'clock today has been
    [InlineData("Fika", "sv", "Fika", "", "")]
    [InlineData("", "sv", "", "", "")]
    public void Takes_each_time_by_itself(string text, string language, string title, string slots, string days)
    {
        var line = SlotsReader.Read(text, language, Saying.Now, Saying.Stockholm);

        Assert.Equal(title, line.Title);
        Assert.Equal(slots, string.Join(' ', line.Slots.Select(slot => slot.ToString("dd HH:mm", CultureInfo.InvariantCulture))));
        Assert.Equal(days, string.Join(' ', line.Days.Select(day => day.ToString("dd", CultureInfo.InvariantCulture))));
    }
}
