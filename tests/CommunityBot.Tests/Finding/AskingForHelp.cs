using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Finding;

/// <summary>Which plain words count as a question for help: among neighbours fewer than in private.</summary>
public sealed class AskingForHelp
{
    [Theory]
    [InlineData("vart kan jag gå och fika?", Intent.FindHelp, Intent.None)]
    [InlineData("var hittar man ett språkcafé?", Intent.FindHelp, Intent.FindHelp)]
    [InlineData("vet någon var man kan få hjälp med sömnen?", Intent.FindHelp, Intent.FindHelp)]
    [InlineData("var finns det en sorggrupp?", Intent.FindHelp, Intent.FindHelp)]
    [InlineData("jag mår dåligt", Intent.Safety, Intent.None)]
    [InlineData("vart går sista bussen?", Intent.None, Intent.None)]
    [InlineData("where can I find a language café?", Intent.FindHelp, Intent.FindHelp)]
    public void Is_heard_less_eagerly_among_neighbours_than_in_private(string text, Intent inPrivate, Intent inGroup)
    {
        var now = new LocalDateTime(2026, 5, 5, 10, 0);
        var zone = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

        Assert.Equal((inPrivate, inGroup), (MessageReader.Read(text, "sv", now, zone, false).Intent, MessageReader.Read(text, "sv", now, zone, true).Intent));
    }
}
