using CommunityBot.Community.Groups;
using CommunityBot.Community.Human;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Find;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Groups;

/// <summary>Whoever left a group, or was thrown out of it, has no part in it any more.</summary>
public sealed class NoLongerAMember
{
    private const string Will = "Jag hör av mig", Poll = "/tid Fika hos Greta tors/lör/sön kl 15";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_neither_organiser_nor_contact_nor_always_in(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await town.SaysInGroupAsync("anna", "/traff Löpning varje lördag 10");
        await town.PressesAsync("anna", "Stämmer");
        await town.Store.WriteAsync(async db =>
        {
            var (group, bo) = await OfAsync(db);
            var series = await db.Series.SingleAsync();
            db.Organisers.Add(new Organiser { ChatId = group, PersonId = bo, NamedBy = bo, NamedAt = 1 });
            db.Contacts.Add(new Contact { ChatId = group, PersonId = bo, WithinHours = 1 });
            db.Standings.Add(new Standing { Id = 77, SeriesId = series.Id, PersonId = bo, Name = "bo", Since = 1, CoversUntil = long.MaxValue });
            return 0;
        }, default);

        await town.LeavesAsync("bo");

        Assert.All(await town.Store.ReadAsync(async db => new[]
        {
            await db.Organisers.CountAsync(), await db.Contacts.CountAsync(), await db.Standings.CountAsync(),
            await db.Memberships.CountAsync(row => db.Persons.Any(person => person.Id == row.PersonId && person.Address == "bo")),
        }, default), left => Assert.Equal(0, left));
    }

    /// <summary>Somebody in distress has been told that Bo is asked: the next one is, and Bo isn't told who it is.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_of_nobody_who_asks_for_a_human(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await town.Store.WriteAsync(async db =>
        {
            var (group, bo) = await OfAsync(db);
            db.Contacts.Add(new Contact { ChatId = group, PersonId = bo, WithinHours = 1 });
            db.Contacts.Add(new Contact { ChatId = group, PersonId = (await db.Persons.SingleAsync(row => row.Address == "cia")).Id, WithinHours = 4 });
            return 0;
        }, default);
        await town.SaysAsync("anna", "/manniska");
        await town.PressesAsync("anna", "Ja, gärna");
        var asked = town.Channel.Said.Last(said => said.To.Address == "bo" && said.What.Buttons.SelectMany(row => row).Any(button => button.Label == Will));

        await town.LeavesAsync("bo");

        Assert.Contains(town.Channel.Said, said => said.To.Address == "cia" && said.What.Buttons.SelectMany(row => row).Any(button => button.Label == Will));
        Assert.DoesNotContain("anna", (await town.PressesAgainAsync("bo", asked, Will)).What.Text.Plain, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where a membership ended in another way than by being told of it: what was begun before asks again when it acts.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Puts_nothing_into_the_group_by_what_was_begun_before(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await town.SaysAsync("bo", "/traff Promenad lördag 10");
        var draft = town.Channel.Said.Last(said => said.To.Address == "bo");
        await town.Store.WriteAsync(db => db.Memberships.ExecuteDeleteAsync(), default);
        var before = town.Channel.Said.Count(said => said.To.Address == HelpTown.Group);

        await town.PressesAgainAsync("bo", draft, "Stämmer");

        Assert.Equal(before, town.Channel.Said.Count(said => said.To.Address == HelpTown.Group));
        Assert.Equal(0, await town.Store.ReadAsync(db => db.Meetups.CountAsync(), default));
    }

    /// <summary>What [Mina uppgifter] says of groups, in each language, is what happens.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_remembered_in_the_group_until_then_as_they_were_told(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        Assert.Contains("Grannar", (await WhatIsKeptAsync(town, "sv", "tills du lämnar den")).What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("Grannar", (await WhatIsKeptAsync(town, "en", "until you leave it")).What.Text.Plain, StringComparison.Ordinal);
        Assert.Contains("Grannar", (await WhatIsKeptAsync(town, "sv-lattlast", "när du lämnar den")).What.Text.Plain, StringComparison.Ordinal);

        await town.LeavesAsync("bo");
        town.Channel.TakeNew();
        await town.SaysAsync("bo", "/minadata");

        Assert.DoesNotContain(town.Channel.TakeNew(), said => said.What.Text.Plain.Contains("Grannar", StringComparison.Ordinal));
    }

    private static async Task<SaidByBot> WhatIsKeptAsync(HelpTown town, string language, string words)
    {
        await town.Store.WriteAsync(db => db.Persons.Where(row => row.Address == "bo").ExecuteUpdateAsync(set => set.SetProperty(row => row.Language, language).SetProperty(row => row.LanguageChosen, true)), default);
        await town.SaysAsync("bo", "/minadata");
        return town.Channel.Said.Last(said => said.To.Address == "bo" && said.What.Text.Plain.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>A poll of theirs is the group's organisers' to settle; their own votes don't count.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Decides_no_time_for_the_group(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await town.SaysAsync("bo", Poll);
        await town.PressesAsync("bo", "Låt gruppen välja");
        await town.Store.WriteAsync(async db =>
        {
            var (_, bo) = await OfAsync(db);
            var poll = await db.TimePolls.SingleAsync();
            db.TimeVoters.Add(new Community.FindTime.TimeVoter { PollId = poll.Id, PersonId = bo, Name = "bo" });
            db.TimeVotes.Add(new Community.FindTime.TimeVote { PollId = poll.Id, PersonId = bo, Slot = 0, Vote = Community.FindTime.Vote.Yes });
            return 0;
        }, default);

        await town.LeavesAsync("bo");

        Assert.All(await town.Store.ReadAsync(async db => new[]
        {
            await db.TimePolls.CountAsync(poll => poll.AuthorId != 0 || poll.AuthorName != ""), await db.TimeVoters.CountAsync(), await db.TimeVotes.CountAsync(),
        }, default), left => Assert.Equal(0, left));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keeps_what_is_in_other_groups_and_what_others_have_here(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        await town.SaysInGroupAsync("anna", "/traff Fika lördag 10");
        await town.PressesAsync("anna", "Stämmer");
        await town.PressesAsync("cia", "Jag kommer");
        await town.Store.WriteAsync(async db =>
        {
            var (_, bo) = await OfAsync(db);
            var meetup = await db.Meetups.AsNoTracking().SingleAsync();
            db.Chats.Add(new Chat { Id = 900, Channel = town.Channel.Name, Address = "-900", Kind = ChatKind.Group, Title = "Andra", Language = "sv", TimeZone = "Europe/Stockholm" });
            await db.SaveChangesAsync();
            db.Memberships.Add(new Community.Members.Membership { ChatId = 900, PersonId = bo });
            db.Meetups.Add(new Meetup { Id = 901, ChatId = 900, HostId = bo, HostName = "bo", Title = "Annat", LocalStart = meetup.LocalStart, Zone = meetup.Zone, StartsAt = meetup.StartsAt, CreatedAt = 1 });
            return 0;
        }, default);

        await town.LeavesAsync("bo");

        Assert.Equal("bo", (await town.Store.ReadAsync(db => db.Meetups.AsNoTracking().SingleAsync(row => row.Id == 901), default)).HostName);
        Assert.Equal("anna", (await town.Store.ReadAsync(db => db.Meetups.AsNoTracking().SingleAsync(row => row.Id != 901), default)).HostName);
        Assert.Equal("cia", (await town.Store.ReadAsync(db => db.Rsvps.AsNoTracking().SingleAsync(), default)).Name);
        Assert.Equal(900, (await town.Store.ReadAsync(db => db.Memberships.AsNoTracking().SingleAsync(row => db.Persons.Any(person => person.Id == row.PersonId && person.Address == "bo")), default)).ChatId);
    }

    /// <summary>Of somebody who was never seen here nothing is noted down, neither when they come nor when they go.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_nobody_whom_the_bot_never_knew(StoreEngine engine)
    {
        await using var town = await TownAsync(engine);
        var before = await town.RowsAsync();

        await town.LeavesAsync("stranger", comesBack: true);
        await town.LeavesAsync("stranger");

        Assert.Equal(before, await town.RowsAsync());
    }

    internal static async Task<HelpTown> TownAsync(StoreEngine engine)
    {
        var town = await HelpTown.OpenAsync(engine);
        foreach (var person in (string[])["anna", "bo", "cia"])
        {
            await town.SaysAsync(person, "/hjalp");
            await town.SaysInGroupAsync(person, "/halsa");
        }

        return town;
    }

    private static async Task<(long Group, long Bo)> OfAsync(CommunityDb db) =>
        ((await db.Chats.SingleAsync(chat => chat.Address == HelpTown.Group)).Id, (await db.Persons.SingleAsync(row => row.Address == "bo")).Id);
}
