using System.Globalization;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Tests.Conversation;

public sealed class FillingALine
{
    [Fact]
    public void Takes_words_as_they_are_and_numbers_in_digits()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // A culture that writes another minus.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");

            var line = Line.Of("any.key", ("title", "Kör *och* fika"), ("n", 12), ("left", (int?)-3), ("id", 9_007_199_254_740_993L));

            Assert.Equal(["id=9007199254740993", "left=-3", "n=12", "title=Kör *och* fika"], line.Args!.Select(arg => $"{arg.Key}={arg.Value}").Order());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Leaves_out_what_is_not_known() => Assert.Empty(Line.Of("any.key", ("days", (int?)null), ("who", (string?)null)).Args!);
}
