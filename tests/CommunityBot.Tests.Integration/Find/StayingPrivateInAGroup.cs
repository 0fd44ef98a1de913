using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Find;

/// <summary>What somebody asks for in a group is never answered to the group: the ladder of the architecture, for each command of the help features.</summary>
public sealed class StayingPrivateInAGroup
{
    private static readonly string[] Commands = ["/ensam", "/lonely", "/hitta sorggrupp", "/find grief", "/tips oro", "/mote min granne", "/meeting my neighbour", "/smasteg", "/smallsteps", "/hjalp jag kan inte sova"];

    [Theory, OnSqlite]
    public async Task Whispers_where_the_platform_can(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        foreach (var command in Commands)
        {
            var answer = await town.SaysInGroupAsync("anna", command, whisper: "handle");

            Assert.True(answer.To.OnlyFor == "anna", command);
        }
    }

    /// <summary>The same neutral line whatever was asked, with no word of it.</summary>
    [Theory, OnSqlite]
    public async Task Says_one_neutral_line_where_it_can_not(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Traits = town.Channel.Traits with { CanAnswerPrivatelyInGroup = false };
        foreach (var command in Commands)
        {
            var answer = await town.SaysInGroupAsync("anna", command);

            Assert.Equal(HelpTown.Group, answer.To.Address);
            Assert.Equal("Det svarar jag på privat. Öppna en chatt med mig.", answer.What.Text.Plain);
        }
    }

    /// <summary>Somebody with a private chat is answered there, and the group hears nothing of it.</summary>
    [Theory, OnSqlite]
    public async Task Goes_to_the_private_chat_that_is_open(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Traits = town.Channel.Traits with { CanAnswerPrivatelyInGroup = false };
        await town.SaysAsync("anna", "/start");
        foreach (var command in Commands)
        {
            var answer = await town.SaysInGroupAsync("anna", command);

            Assert.True(answer.To.Address == "anna", command);
        }
    }
}
