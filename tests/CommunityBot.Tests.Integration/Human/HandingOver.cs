using CommunityBot.Community.Human;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Human;

/// <summary>Somebody asks for a person, and a neighbour who said yes to that is asked; silence moves it on, and in the end the truth is said.</summary>
public sealed class HandingOver
{
    private const string Ask = "Ja, gärna", Will = "Jag hör av mig";

    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_when_the_contact_gets_in_touch(StoreEngine engine)
    {
        await using var town = await TownAsync(engine, ("bo", 1));
        await town.PressesAsync("anna", Ask);

        await town.PressesAsync("bo", Will);

        Assert.Contains(town.Channel.Said, said => said.To.Address == "anna" && said.What.Text.Plain.StartsWith("Kontaktpersonen hör av", StringComparison.Ordinal));
        Assert.Equal(0, await OpenAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_to_the_second_when_the_first_is_silent(StoreEngine engine)
    {
        await using var town = await TownAsync(engine, ("bo", 1), ("cia", 4));
        await town.PressesAsync("anna", Ask);
        Assert.DoesNotContain(town.Channel.Said, said => said.To.Address == "cia" && Requests(said));

        await town.AheadAsync(TimeSpan.FromMinutes(61));

        Assert.Contains(town.Channel.Said, said => said.To.Address == "cia" && Requests(said));
        Assert.Contains("90390", Newest(town, "anna"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_honestly_that_nobody_could(StoreEngine engine)
    {
        await using var town = await TownAsync(engine, ("bo", 1));
        await town.PressesAsync("anna", Ask);

        await town.AheadAsync(TimeSpan.FromMinutes(61));

        Assert.StartsWith("Vi hann inte.", Newest(town, "anna"), StringComparison.Ordinal);
        Assert.Contains("112", Newest(town, "anna"), StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync(town));
    }

    /// <summary>However many contacts keep silent for a day each: after five days the asker is told, and the row isn't swept away before.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Says_so_after_five_days_though_some_were_never_asked(StoreEngine engine)
    {
        await using var town = await TownAsync(engine, ("bo", 24), ("cia", 24), ("dan", 24), ("eva", 24), ("filip", 24), ("gun", 24), ("hugo", 24));
        await town.PressesAsync("anna", Ask);
        for (var day = 1; day <= 4; day++)
        {
            await town.AheadAsync(TimeSpan.FromDays(1));
        }

        Assert.DoesNotContain("Vi hann inte.", Newest(town, "anna"), StringComparison.Ordinal);
        var ends = await town.Store.ReadAsync(async db => (await db.HandOvers.SingleAsync()).EndsAt, default);
        await town.Store.WriteAsync(db => Retention.RunAsync(db, ends + 3_600_000, default), default);
        Assert.Equal(1, await OpenAsync(town));

        await town.AheadAsync(TimeSpan.FromDays(1.1));

        Assert.StartsWith("Vi hann inte.", Newest(town, "anna"), StringComparison.Ordinal);
        Assert.Equal(0, await OpenAsync(town));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_offered_where_nobody_is_named(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);

        var lines = town.Channel.Said[^1];

        Assert.Contains("90390", lines.What.Text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain(lines.What.Buttons.SelectMany(row => row), button => button.Label == Ask);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_ask_somebody_who_has_stopped_meanwhile(StoreEngine engine)
    {
        await using var town = await TownAsync(engine, ("bo", 1), ("cia", 4));
        await town.PressesAsync("anna", Ask);
        await town.Store.WriteAsync(async db => await db.Contacts.Where(contact => contact.WithinHours == 4).ExecuteDeleteAsync(), default);

        await town.AheadAsync(TimeSpan.FromMinutes(61));

        Assert.DoesNotContain(town.Channel.Said, said => said.To.Address == "cia" && Requests(said));
        Assert.StartsWith("Vi hann inte.", Newest(town, "anna"), StringComparison.Ordinal);
    }

    /// <summary>Decision 12: others in the group don't read that somebody wants to talk, nor any number meant for them.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_never_spoken_of_before_the_group(StoreEngine engine)
    {
        await using var town = await HelpTown.OpenAsync(engine);

        await town.SaysInGroupAsync("dan", "/manniska");

        var line = Assert.Single(town.Channel.Said);
        Assert.DoesNotMatch(@"\d", line.What.Text.Plain);
        Assert.Contains(line.What.Buttons.SelectMany(row => row), button => button.Url is "start:manniska");
        Assert.StartsWith("Det är bra att du frågar", (await town.SaysAsync("dan", "/start manniska")).What.Text.Plain, StringComparison.Ordinal);
    }

    /// <summary>Anna has asked for a human in private; the group has these contacts, by the hours within which they answer.</summary>
    private static async Task<HelpTown> TownAsync(StoreEngine engine, params (string Person, int Hours)[] contacts)
    {
        var town = await HelpTown.OpenAsync(engine);
        foreach (var person in contacts.Select(contact => contact.Person).Append("anna"))
        {
            await town.SaysAsync(person, "/hjalp");
            await town.SaysInGroupAsync(person, "/halsa");
        }

        await town.Store.WriteAsync(
            async db =>
            {
                var group = await db.Chats.SingleAsync(chat => chat.Address == HelpTown.Group);
                foreach (var (person, hours) in contacts)
                {
                    db.Contacts.Add(new Contact { ChatId = group.Id, PersonId = (await db.Persons.SingleAsync(row => row.Address == person)).Id, WithinHours = hours });
                }

                return 0;
            },
            default);
        await town.SaysAsync("anna", "/manniska");
        return town;
    }

    private static bool Requests(SaidByBot said) => said.What.Buttons.SelectMany(row => row).Any(button => button.Label == Will);

    private static string Newest(HelpTown town, string person) => town.Channel.Said.Last(said => said.To.Address == person).What.Text.Plain;

    private static Task<int> OpenAsync(HelpTown town) => town.Store.ReadAsync(db => db.HandOvers.CountAsync(), default);
}
