using CommunityBot.Bot.Features.Groups;
using CommunityBot.Community.Groups;

namespace CommunityBot.Tests.Groups;

public sealed class ChangingSettings
{
    [Theory]
    [InlineData(SettingsChange.NextLanguage, 2)]
    [InlineData(SettingsChange.NextZone, 6)]
    [InlineData(SettingsChange.QuietFromNext, 4)]
    [InlineData(SettingsChange.QuietUntilNext, 5)]
    public void Comes_round_to_where_it_began(int change, int presses)
    {
        var group = Group();
        var before = State(group);

        for (var press = 1; press <= presses; press++)
        {
            SettingsChange.Apply(group, change);
            Assert.Equal(press == presses, before == State(group));
        }
    }

    [Fact]
    public void Never_goes_below_silence_nor_above_five_a_day()
    {
        var group = Group();

        for (var press = 0; press < 30; press++)
        {
            SettingsChange.Apply(group, SettingsChange.Quieter);
        }

        Assert.Equal((0, 0), (group.PostsPerDay, group.PostsPerWeek));
        for (var press = 0; press < 30; press++)
        {
            SettingsChange.Apply(group, SettingsChange.Livelier);
        }

        Assert.Equal((5, 20), (group.PostsPerDay, group.PostsPerWeek));
    }

    private static string State(Chat group) => $"{group.Language} {group.TimeZone} {group.QuietFrom} {group.QuietUntil}";

    private static Chat Group() => new() { Id = 1, Channel = "telegram", Address = "-1", Kind = ChatKind.Group, Language = "sv", TimeZone = "Europe/Stockholm" };
}
