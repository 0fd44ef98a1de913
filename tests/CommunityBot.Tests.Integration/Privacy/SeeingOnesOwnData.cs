using System.Text.Json;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;

namespace CommunityBot.Tests.Integration.Privacy;

/// <summary>Whoever asks is shown all that is kept about them, and nobody else is; nothing in it is a secret or another's.</summary>
public sealed class SeeingOnesOwnData
{
    private static readonly Phrasebook Phrases = Phrasebook.Load();

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_every_kind_in_words_and_as_JSON(StoreEngine engine)
    {
        await using var town = await LivedIn.OpenAsync(engine);
        await town.SaysAsync(Canary.Address, "/minadata");
        var words = string.Join('\n', New(town, Canary.Address));

        await town.PressesAsync(Canary.Address, "Som JSON");
        var files = New(town, Canary.Address);

        foreach (var held in PersonalData.All.Where(held => held is { Kind: not null, OnlyInFile: false }))
        {
            Assert.Contains(Phrases.Say("sv", $"mydata.kind-{held.Kind}", new Dictionary<string, string> { ["days"] = "7" }).Plain.Split('.')[0], words, StringComparison.Ordinal);
        }

        var kinds = files.Select(file => JsonDocument.Parse(file).RootElement.GetProperty("kept")).SelectMany(kept => kept.EnumerateObject()).ToList();
        Assert.Equal(PersonalData.All.Select(held => held.Kind).OfType<string>().Order(StringComparer.Ordinal), kinds.Select(kind => kind.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(kinds.Where(kind => kind.Name == "answers").SelectMany(kind => kind.Value.EnumerateArray()), row => row.GetProperty("title").GetString() == "Middag" && row.GetProperty("name").GetString() == Canary.Name);
        Assert.DoesNotContain(Canary.Secret, words + string.Concat(files), StringComparison.Ordinal);
        Assert.All(files, file => Assert.InRange(file.Length, 2, 4096));
    }

    /// <summary>Bo would like to keep in touch with her, asks for her help, and voted; she is told none of it.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_nothing_of_anybody_else(StoreEngine engine)
    {
        await using var town = await LivedIn.OpenAsync(engine);
        var bo = await Canary.IdOfAsync(town, "bo");
        await town.SaysAsync(Canary.Address, "/minadata");
        await town.PressesAsync(Canary.Address, "Som JSON");

        var told = string.Join('\n', New(town, Canary.Address));

        Assert.DoesNotContain(bo.ToString(System.Globalization.CultureInfo.InvariantCulture), told, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bbo\b", told);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_never_answered_before_the_group(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("anna", "/start");
        town.Channel.TakeNew();

        await town.SaysInGroupAsync("anna", "/minadata");
        await town.SaysInGroupAsync("anna", "/glömmig");

        Assert.All(town.Channel.TakeNew(), said => Assert.True(said.To.Address == "anna" || said.To.OnlyFor == "anna"));
    }

    /// <summary>In the group stands one line that tells nothing; the way to the private chat goes on there.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_in_private_for_whoever_never_wrote_there(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        town.Channel.Traits = town.Channel.Traits with { CanAnswerPrivatelyInGroup = false };

        var line = await town.SaysInGroupAsync("dan", "/mydata");
        var link = Assert.Single(line.What.Buttons.SelectMany(row => row)).Url!;

        Assert.DoesNotContain("data", line.What.Text.Plain + link, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Det här har jag sparat om dig.", (await town.SaysAsync("dan", "/start " + link["start:".Length..])).What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("sparat om dig", (await town.SaysAsync("eva", "/start " + link["start:".Length..])).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>A genuine button of hers, carried into another's chat, or pressed by another.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_nobody_a_way_to_anothers(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);
        await town.SaysAsync("bo", "/start");
        var shown = await town.SaysAsync("anna", "/minadata");
        var question = await town.SaysAsync("anna", "/glommig");
        town.Channel.TakeNew();

        await town.PressesAgainAsync("bo", shown, "Som JSON");
        await town.PressesAgainAsync("bo", question, "Ja, glöm mig");
        await town.PressesAgainAsync("bo", question, "Ja, glöm mig", inChatOf: "anna");
        await town.PressesAgainAsync("bo", shown, "Som JSON", inChatOf: "anna");

        Assert.Empty(town.Channel.TakeNew());
        Assert.Equal((2, 2), await ForgettingAPerson.KnownAsync(town));
    }

    private static List<string> New(HelpTown town, string person) => [.. town.Channel.TakeNew().Where(said => said.To.Address == person).Select(said => said.What.Text.Plain)];
}
