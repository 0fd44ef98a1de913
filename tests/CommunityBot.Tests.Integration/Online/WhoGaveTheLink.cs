using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Online;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Series;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Tests.Integration.Online;

/// <summary>A link, and the number beside it, are of whoever wrote them, host or second host; and who no longer hosts has it no longer.</summary>
public sealed class WhoGaveTheLink
{
    private const long Second = 1;
    private const int Stop = 2;
    private const string Url = "https://meet.example.org/room", Phone = "08-123 456 78";

    /// <summary>The second host's own room: gone with them, although the host stays.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_the_link_along_when_they_are_forgotten(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var times = await LinkedAsync(town, urlBy: Second, phoneBy: Second);
        await town.AnswerAsync(times[0].Id, 2, Answer.Yes, byLink: true);

        await ForgetAsync(town, SeriesTown.Host);
        Assert.Equal(2, (await LinksAsync(town)).Count);
        await ForgetAsync(town, Second);

        Assert.Empty(await LinksAsync(town));
        Assert.Equal(["1002"], await town.HearersOfAsync("online.come-instead"));
    }

    /// <summary>Only the number is theirs: the link stays, and those who had both get it without.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_only_the_number_when_only_that_is_theirs(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 2);
        var times = await LinkedAsync(town, urlBy: SeriesTown.Host, phoneBy: Second);
        await town.AnswerAsync(times[0].Id, 2, Answer.Yes);
        await SendAsync(town, times[0], 2);

        await ForgetAsync(town, Second);

        Assert.All(await LinksAsync(town), link => Assert.Equal((Url, (string?)null), (link.Url, link.Phone)));
        var said = (await town.SaidAsync()).FindAll(row => row.ChatId == 1002);
        Assert.DoesNotContain(said, row => row.Content.Contains(Phone, StringComparison.Ordinal));
        Assert.Single(said, row => row.Edits == "m1" && row.Content.Contains("online.way-below", StringComparison.Ordinal));
        Assert.Single(said, row => row.Content.Contains(Url, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_noted_when_it_is_written_and_goes_on_to_later_times(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await ShareAsync(town, times[0]);

        await WriteAsync<SetLink>(town, Second, times[0], Community.Drafts.DraftKind.SetLink, Url);
        await WriteAsync<SetPhone>(town, SeriesTown.Host, times[0], Community.Drafts.DraftKind.PhoneIn, Phone);
        await town.PressAsync<LinkFromHere>(SeriesTown.Host, times[0].Id);

        Assert.All(await LinksAsync(town), link => Assert.Equal((Second, SeriesTown.Host), (link.UrlBy, link.PhoneBy)));
        Assert.Equal(times.Count, (await LinksAsync(town)).Count);
    }

    /// <summary>They had it to open the room; now only if they come.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_it_no_longer_when_they_no_longer_host(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await LinkedAsync(town, urlBy: SeriesTown.Host, phoneBy: 0);
        await ShareAsync(town, times[0]);
        await SendAsync(town, times[0], Second);
        await SendAsync(town, times[1], Second);
        await town.AnswerAsync(times[1].Id, Second, Answer.Yes);

        await town.PressAsync<ShareHosting>(SeriesTown.Host, times[0].Id, Stop);

        var taken = Assert.Single((await town.SaidAsync()).FindAll(row => row.Content.Contains("online.no-host", StringComparison.Ordinal)));
        Assert.Equal((1001, times[0].Id), (taken.ChatId, taken.MeetupId));
        Assert.DoesNotContain(await town.SaidAsync(), row => row.Content.Contains("cohost.your-link", StringComparison.Ordinal));
    }

    /// <summary>Those who come by it still need it; whose it is hears that it stays, and whom to ask.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_that_their_own_link_stays(StoreEngine engine)
    {
        await using var town = await SeriesTown.OpenAsync(engine, 1);
        var times = await LinkedAsync(town, urlBy: Second, phoneBy: 0);
        await ShareAsync(town, times[0]);

        var reply = await town.PressAsync<ShareHosting>(Second, times[0].Id, Stop);

        Assert.Equal(["cohost.stopped", "cohost.your-link"], reply.Messages.Single().What.Lines.Select(line => line.Key));
        Assert.Equal(2, (await LinksAsync(town)).Count);
    }

    private static async Task<List<Meetup>> LinkedAsync(SeriesTown town, long urlBy, long phoneBy)
    {
        var times = await town.MeetupsAsync((await town.StartAsync("varje onsdag 18")).Id);
        await town.Store.WriteAsync(async db =>
        {
            foreach (var id in times.Take(2).Select(row => row.Id))
            {
                db.MeetupLinks.Add(new MeetupLink { MeetupId = id, Url = Url, Phone = phoneBy == 0 ? null : Phone, UrlBy = urlBy, PhoneBy = phoneBy });
                await db.Meetups.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Hybrid, true));
            }

            return await db.SaveChangesAsync();
        }, default);
        return times;
    }

    private static Task<int> ShareAsync(SeriesTown town, Meetup meetup) => town.Store.WriteAsync(db =>
    {
        db.SecondHosts.Add(new SecondHost { Id = 5, SubjectId = SecondHost.SubjectOf(meetup), PersonId = Second, Name = "P1", Accepted = true, AskedAt = 1 });
        return db.SaveChangesAsync();
    }, default);

    private static async Task WriteAsync<T>(SeriesTown town, long person, Meetup meetup, Community.Drafts.DraftKind kind, string words) where T : Bot.Conversation.IHearDraft
    {
        await town.TurnAsync(person, async turn =>
        {
            var draft = await ManageMeetup.DraftAsync(turn, meetup, turn.Chat, kind, default);
            await turn.Db.SaveChangesAsync();
            return await town.Get<T>().AnswerAsync(turn, draft, words, default);
        });
    }

    private static Task<int> SendAsync(SeriesTown town, Meetup meetup, long person) => town.Store.WriteAsync(async db =>
    {
        await new LinkMail(town.Get<Ids>()).SendAsync(db, meetup, await db.Persons.SingleAsync(row => row.Id == person), await db.MeetupLinks.SingleAsync(row => row.MeetupId == meetup.Id), town.Now, default);
        await db.SaveChangesAsync();
        return await db.Dispatch.Where(row => row.MeetupId == meetup.Id && row.ChatId == 1000 + person).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DispatchState.Sent).SetProperty(row => row.MessageId, "m1"));
    }, default);

    private static Task<List<MeetupLink>> LinksAsync(SeriesTown town) => town.Store.ReadAsync(db => db.MeetupLinks.ToListAsync(), default);

    private static Task<int> ForgetAsync(SeriesTown town, long person) => town.Store.WriteAsync(async db =>
    {
        await new LinkGone(new PrivateWord(town.Get<Ids>()), new LinkMail(town.Get<Ids>()), town.Get<Ids>()).ForgetAsync(db, person, town.Now, default);
        return await db.SaveChangesAsync();
    }, default);
}
