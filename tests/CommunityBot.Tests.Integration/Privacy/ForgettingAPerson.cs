using System.Globalization;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>The proof: a person in every table that can hold one, and nothing of them in any column of any table afterwards.</summary>
public sealed class ForgettingAPerson
{
    private const string Yes = "Ja, glöm mig";

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_them_in_the_whole_database(StoreEngine engine)
    {
        await using var town = await LivedIn.OpenAsync(engine);
        var id = await Canary.IdOfAsync(town, Canary.Address);
        foreach (var held in PersonalData.All)
        {
            Assert.True(await Canary.CountAsync(town, held, id) > 0, $"The canary isn't in {held.Table}.{held.Person}, so nothing is proved of it.");
        }

        var tables = Traces(await Canary.DumpAsync(town, engine), id).Select(line => line.Split(':')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "chats", "dispatch", "timers", "set_aside", "rsvps", "meetups", "small_steps" }, tables);
        await town.SaysAsync(Canary.Address, "/glommig");

        await town.PressesAsync(Canary.Address, Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(10));

        Assert.Equal([], Traces(await Canary.DumpAsync(town, engine), id));
        Assert.Equal((true, "en granne"), await Canary.StillToBeSaidAsync(town));
        Assert.Contains(town.Channel.Said, said => said.To.Address == Canary.Address && said.What.Text.Plain.StartsWith("Nu har jag glömt dig.", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_on_what_others_wait_for(StoreEngine engine)
    {
        await using var town = await LivedIn.OpenAsync(engine);
        await town.SaysAsync(Canary.Address, "/glommig");

        await town.PressesAsync(Canary.Address, Yes);

        Assert.Contains(town.Channel.Said, said => said.To.Address == "cia" && said.What.Text.Plain.StartsWith("En plats är ledig på Middag", StringComparison.Ordinal));
        var asked = Assert.Single(town.Channel.Said, said => said.To.Address == HelpTown.Group && said.What.Text.Plain.StartsWith("Ingen håller i en grannes fika", StringComparison.Ordinal));
        var card = town.Channel.Shown(HelpTown.Group, "bo").First(said => said.What.Text.Plain.StartsWith("en grannes fika", StringComparison.Ordinal));
        Assert.Contains("hos en granne", card.What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("Bo är värd", town.Channel.Shown(HelpTown.Group, "bo").First(said => said.What.Text.Plain.StartsWith("Middag", StringComparison.Ordinal)).What.Text.Plain, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(asked.What.Buttons.SelectMany(row => row), button => button.Label == "Jag håller i den här gången");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Twice_is_harmless_and_makes_nobody_known_again(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        var question = await town.SaysAsync("anna", "/glommig");
        await town.PressesAsync("anna", Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(10));
        Assert.Equal((0, 0), await KnownAsync(town));

        await town.PressesAgainAsync("anna", question, Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(10));

        Assert.Equal((0, 0), await KnownAsync(town));
    }

    /// <summary>The first press has only just been answered: the chat is still there, and its buttons are genuine.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Twice_at_once_is_harmless_too(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        var question = await town.SaysAsync("anna", "/glommig");
        await town.PressesAsync("anna", Yes);

        await town.PressesAgainAsync("anna", question, Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(10));

        Assert.Equal((0, 0), await KnownAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_undone_by_closing_the_chat(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/glommig");
        await town.PressesAsync("anna", Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(10));

        await town.BlocksAsync("anna");

        Assert.Equal((0, 0), await KnownAsync(town));
    }

    /// <summary>Words that need a human come first, whatever else they ask for.</summary>
    [Theory, OnSqlite]
    public async Task Waits_while_somebody_is_in_danger(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);

        foreach (var words in new[] { "/glommig jag orkar inte leva längre", "/minadata jag vill dö", "glöm mig, jag vill inte leva" })
        {
            var answer = await town.SaysAsync("anna", words);

            Assert.Contains("90101", answer.What.Text.Plain, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.What.Buttons.SelectMany(row => row), button => button.Label == Yes);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Makes_them_a_stranger_when_they_write_again(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysInGroupAsync("anna", "/halsa");
        await town.SaysAsync("anna", "/glommig");
        var before = await Canary.IdOfAsync(town, "anna");
        await town.PressesAsync("anna", Yes);

        var known = await town.SaysAsync("anna", "/minadata");
        await town.AheadAsync(TimeSpan.FromSeconds(90));

        Assert.NotEqual(before, await Canary.IdOfAsync(town, "anna"));
        Assert.DoesNotContain("Grannar", known.What.Text.Plain, StringComparison.Ordinal);
        Assert.Equal((1, 1), await KnownAsync(town));
    }

    /// <summary>A platform that is away is not waited for: the address goes with the minute.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_the_private_chat_for_a_minute_at_most(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/glommig");
        await town.Store.WriteAsync(async db => await db.Lanes.ExecuteUpdateAsync(set => set.SetProperty(lane => lane.FreeAt, 4_000_000_000_000)), default);

        await town.PressesAsync("anna", Yes);
        await town.AheadAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((0, 1), await KnownAsync(town));
        await town.AheadAsync(TimeSpan.FromSeconds(40));

        Assert.Equal((0, 0), await KnownAsync(town));
    }

    internal static async Task<(int Persons, int PrivateChats)> KnownAsync(HelpTown town) => await town.Store.ReadAsync(
        async db => (await db.Persons.CountAsync(), await db.Chats.CountAsync(chat => chat.Kind == Community.Groups.ChatKind.Private)), default);

    private static List<string> Traces(List<string> dump, long id) =>
        [.. dump.Where(line => new[] { Canary.First, "Kvarn", Canary.Guest, Canary.Address, id.ToString(CultureInfo.InvariantCulture) }.Any(trace => line.Contains(trace, StringComparison.OrdinalIgnoreCase)))];
}
