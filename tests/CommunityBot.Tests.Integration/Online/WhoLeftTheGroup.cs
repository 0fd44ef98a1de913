using CommunityBot.Bot.Features.Online;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Online;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Groups;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Online;

/// <summary>A second host who left the group.</summary>
public sealed class WhoLeftTheGroup
{
    /// <summary>They had it as a second host, to open the room.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_the_link_of_what_they_shared_no_longer(StoreEngine engine)
    {
        await using var town = await NoLongerAMember.TownAsync(engine);
        await town.SaysInGroupAsync("anna", "/traff Fika lördag 10");
        await town.PressesAsync("anna", "Stämmer");
        await town.Store.WriteAsync(async db =>
        {
            var bo = await db.Persons.SingleAsync(row => row.Address == "bo");
            var meetup = await db.Meetups.SingleAsync();
            meetup.Hybrid = true;
            db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = meetup.Id, PersonId = bo.Id, Name = "bo", Accepted = true, AskedAt = 1 });
            db.MeetupLinks.Add(new MeetupLink { MeetupId = meetup.Id, Url = "https://meet.example.org/x", UrlBy = meetup.HostId });
            await db.SaveChangesAsync();
            await new LinkMail(new Ids(TimeProvider.System)).SendAsync(db, meetup, bo, await db.MeetupLinks.SingleAsync(), Instant.FromUnixTimeMilliseconds(1), default);
            return 0;
        }, default);
        await town.AheadAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(town.Channel.Shown("bo", "bo"), shown => shown.What.Buttons.SelectMany(row => row).Any(button => button.Label == "Öppna länken"));

        await town.LeavesAsync("bo");

        Assert.DoesNotContain(town.Channel.Shown("bo", "bo"), shown => shown.What.Buttons.SelectMany(row => row).Any(button => button.Label == "Öppna länken"));
    }
}
