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
    private const long Suggestion = 4_000_001;

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_them_in_the_whole_database(StoreEngine engine)
    {
        await using var town = await LivedInAsync(engine);
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
        await using var town = await LivedInAsync(engine);
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

    /// <summary>Somebody who hosts, comes, waits, is always in, picks a step, reports a door; and a row by hand where that leads nowhere.</summary>
    internal static async Task<HelpTown> LivedInAsync(StoreEngine engine)
    {
        var town = await HelpTown.OpenAsync(engine);
        town.Called[Canary.Address] = Canary.Name;
        foreach (var person in new[] { Canary.Address, "bo", "cia", "eva" })
        {
            await town.SaysAsync(person, "/start");
            await town.SaysInGroupAsync(person, "/halsa");
        }

        await SuggestAsync(town, Canary.Address, $"/traff {Canary.First}s fika lördag 10 hos {Canary.First}");
        await SuggestAsync(town, "bo", "/serie Dans onsdag 19");
        await SuggestAsync(town, "bo", "/traff Middag fredag 18 max 2");
        await town.PressesAsync(Canary.Address, "Jag kommer", "Middag");
        await town.PressesAsync("eva", "Jag kommer", "Middag");
        await town.PressesAsync("cia", "Ställ mig på kö", "Middag");
        await town.PressesAsync(Canary.Address, "Alltid med", "Dans");
        await town.PressesAsync("bo", "Jag kommer", "fika");
        await town.SaysAsync(Canary.Address, "/hitta studiecirkel");
        await town.PressesAsync(Canary.Address, "1 stämmer inte?");
        await town.SaysAsync(Canary.Address, "/smasteg");
        await town.PressesAsync(Canary.Address, "Röra på mig");
        await town.PressesAsync(Canary.Address, "Jag provar");
        await town.SaysInGroupAsync(Canary.Address, "/tid Kaffe tors/lör kl 15");
        await town.PressesAsync(Canary.Address, "Låt gruppen välja");
        var (id, bo) = (await Canary.IdOfAsync(town, Canary.Address), await Canary.IdOfAsync(town, "bo"));
        var about = await AboutAsync(town);
        await Canary.ExecuteAsync(town, $"INSERT INTO suggestions (id, chat_id, activity, local_start, starts_at, made_at) VALUES ({Suggestion}, {about["chat_id"]}, 'walk', '2030-01-01T10:00', 4000000000000, 1)");
        await Canary.FillAsync(town, id, bo, about);
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO timers (id, kind, subject, due_at, attempts, occasion) VALUES (1, 'met', 1, 4000000000000, 0, 'met:1:{id}')"));
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO set_aside (channel, update_id, attempts, reason, at) VALUES ('timer', 'met:1:{id}', 3, 'x', 1790000000000)"));
        await Canary.SpeakOfAsync(town, id, about["chat_id"]);
        await Canary.ExecuteAsync(town, string.Create(CultureInfo.InvariantCulture, $"UPDATE hand_overs SET asked = '77 {id} 88' WHERE asker_id = {bo}"));
        return town;
    }

    private static async Task SuggestAsync(HelpTown town, string host, string line)
    {
        await town.SaysInGroupAsync(host, line);
        await town.PressesAsync(host, "Stämmer");
    }

    private static Task<Dictionary<string, long>> AboutAsync(HelpTown town) => town.Store.ReadAsync(async db =>
    {
        var series = await db.Series.Select(row => row.Id).FirstAsync();
        return new Dictionary<string, long>
        {
            ["chat_id"] = await db.Chats.Where(chat => chat.Address == HelpTown.Group).Select(chat => chat.Id).SingleAsync(),
            ["meetup_id"] = await db.Meetups.Where(row => row.Title == "Middag").Select(row => row.Id).SingleAsync(),
            ["series_id"] = series,
            ["subject_id"] = series,
            ["suggestion_id"] = Suggestion,
            ["poll_id"] = await db.TimePolls.Select(row => row.Id).FirstOrDefaultAsync(),
        };
    }, default);

    private static List<string> Traces(List<string> dump, long id) =>
        [.. dump.Where(line => new[] { Canary.First, "Kvarn", Canary.Guest, Canary.Address, id.ToString(CultureInfo.InvariantCulture) }.Any(trace => line.Contains(trace, StringComparison.OrdinalIgnoreCase)))];
}
