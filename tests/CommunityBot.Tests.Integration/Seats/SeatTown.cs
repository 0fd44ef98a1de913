using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Tests.Integration.Seats;

/// <summary>Two groups, some people, and the rules of seats over a real store; no host, no channel, a clock that is handed in.</summary>
internal sealed class SeatTown : IAsyncDisposable
{
    public const long Host = 900;
    private readonly ServiceProvider services;
    private readonly FreshStore fresh;

    private SeatTown(FreshStore fresh)
    {
        this.fresh = fresh;
        services = new ServiceCollection().AddSingleton(Ids).AddSingleton<PrivateWord>().AddSeats().BuildServiceProvider();
    }

    public Ids Ids { get; } = new(TimeProvider.System);

    public CommunityStore Store => fresh.Store;

    /// <summary>Noon on a Tuesday in Stockholm; meetups start four days later.</summary>
    public Instant Now { get; set; } = Instant.FromUtc(2026, 5, 5, 10, 0);

    public static Instant Start { get; } = Instant.FromUtc(2026, 5, 9, 10, 2);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <param name="engine">Where.</param>
    /// <param name="people">Persons 1 to this number.</param>
    /// <param name="unreached">Those who never opened a private chat.</param>
    public static async Task<SeatTown> OpenAsync(StoreEngine engine, int people, params int[] unreached)
    {
        var town = new SeatTown(await FreshStore.OnAsync(engine));
        await town.Store.WriteAsync(db =>
        {
            db.Chats.AddRange(Group(71), Group(72));
            foreach (var id in Enumerable.Range(1, people).Append((int)Host))
            {
                var reached = !unreached.Contains(id);
                db.Persons.Add(new Person { Id = id, Channel = "fake", Address = $"p{id}", Language = "sv", Reach = reached ? Reach.Open : Reach.Unknown, PrivateChatId = reached ? 1000 + id : null });
            }

            return Task.FromResult(0);
        }, default);
        return town;
    }

    public Task<int> MeetAsync(long id, int? capacity, long group = 71, Action<Meetup>? with = null) => Store.WriteAsync(async db =>
    {
        var meetup = new Meetup
        {
            Id = id, ChatId = group, HostId = Host, HostName = "Värd", Title = "Bastu", LocalStart = "2026-05-09T12:02", Zone = "Europe/Stockholm", StartsAt = Start.ToUnixTimeMilliseconds(), Capacity = capacity, CreatedAt = 0,
        };
        with?.Invoke(meetup);
        db.Meetups.Add(meetup);
        db.Cards.Add(new Card { Id = id + 5000, MeetupId = id, ChatId = group, MessageId = "m" });
        await Get<SeatPlan>().PlanAsync(db, meetup, await db.Chats.SingleAsync(chat => chat.Id == group), Now, default);
        return 0;
    }, default);

    public Task<SignedUp?> AnswerAsync(long meetup, long person, Answer answer, int guests = 0, bool oneMore = false, bool byLink = false, bool asBefore = false) => Store.WriteAsync(async db =>
    {
        var who = await db.Persons.AsNoTracking().SingleAsync(row => row.Id == person);
        return (await Get<SignUp>().GiveAsync(db, new SignUpAsk(meetup, who, $"P{person}", answer, guests, oneMore, byLink, asBefore), Now, default)).IsRefused(out _, out var done) ? null : done;
    }, default);

    /// <summary>Persons 1 to this number have been to both groups before.</summary>
    public Task<int> KnowAsync(int regulars) => Store.WriteAsync(db =>
    {
        foreach (var (meetup, group) in new[] { (11L, 71L), (12L, 72L) })
        {
            db.Meetups.Add(new Meetup
            {
                Id = meetup, ChatId = group, HostId = Host, HostName = "Värd", Title = "Bastu", LocalStart = "2026-05-01T12:00", Zone = "Europe/Stockholm", StartsAt = Instant.FromUtc(2026, 5, 1, 10, 0).ToUnixTimeMilliseconds(), CreatedAt = 0,
            });
            db.Rsvps.AddRange(Enumerable.Range(1, regulars).Select(person => new Rsvp { MeetupId = meetup, PersonId = person, Answer = Answer.Yes, Name = $"P{person}", AnsweredAt = 0 }));
        }

        return Task.FromResult(0);
    }, default);

    /// <param name="meetup">The meetup.</param>
    /// <param name="by">0: the host.</param>
    public Task<bool> NameAsync(long meetup, int by) => Store.WriteAsync(async db =>
    {
        var who = await db.Persons.AsNoTracking().SingleAsync(row => row.Id == (by == 0 ? Host : by));
        return !(await Get<NameGuest>().AddAsync(db, meetup, who, asHost: by == 0, "Greta", Now, default)).IsRefused(out _, out _);
    }, default);

    public Task<bool> UnnameAsync(long meetup) => Store.WriteAsync(async db =>
    {
        var first = await db.Rsvps.Where(row => row.MeetupId == meetup && row.BroughtBy != null).OrderBy(row => row.PersonId).Select(row => row.PersonId).FirstOrDefaultAsync();
        return await Get<NameGuest>().RemoveAsync(db, meetup, first, Now, default);
    }, default);

    public Task<bool> SetAsync(long meetup, int what, int? value) => Store.WriteAsync(async db =>
        !(await Get<ChangeSeats>().ApplyAsync(db, meetup, what, value, Now, default)).IsRefused(out _, out _), default);

    /// <summary>What the card's own lines say, and its version.</summary>
    public Task<(int Coming, int InLine, int Version)> CardAsync(long id) => Store.ReadAsync(async db =>
    {
        var meetup = await db.Meetups.SingleAsync(row => row.Id == id);
        var answers = await db.Rsvps.Where(row => row.MeetupId == id).ToListAsync();
        ICardPart[] parts = [new CardComing(), new CardLine()];
        var lines = new List<Community.Outbox.Line>();
        foreach (var part in parts)
        {
            lines.AddRange((await part.WriteAsync(db, meetup, answers, default)).Lines);
        }

        int Said(string key) => lines.SingleOrDefault(line => line.Key.StartsWith(key, StringComparison.Ordinal)) is { } line ? int.Parse(line.Args!["n"], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return (Said("card.coming"), Said("card.in-line"), (await db.Cards.SingleAsync(card => card.MeetupId == id)).Version);
    }, default);

    /// <summary>The clock moves on; what falls due on the way rings at its moment.</summary>
    public async Task PassAsync(Duration time)
    {
        var until = Now + time;
        while (await Store.ReadAsync(db => db.Timers.OrderBy(ring => ring.DueAt).FirstOrDefaultAsync(), default) is { } next && next.DueAt <= until.ToUnixTimeMilliseconds())
        {
            Now = Instant.Max(Now, Instant.FromUnixTimeMilliseconds(next.DueAt));
            await Store.WriteAsync(db => RingAsync(db, next), default);
        }

        Now = until;
    }

    public Task<Meetup> MeetupAsync(long id) => Store.ReadAsync(db => db.Meetups.SingleAsync(row => row.Id == id), default);

    /// <summary>Who comes, who has an offer, who waits in which order.</summary>
    public Task<List<Rsvp>> AnswersAsync(long meetup) => Store.ReadAsync(db => db.Rsvps.Where(row => row.MeetupId == meetup).ToListAsync(), default);

    /// <summary>To which chats something of this occasion has been said or will be.</summary>
    public Task<List<long>> ToldAsync(string occasion) => Store.ReadAsync(db => db.Dispatch.Where(row => row.DedupeKey.StartsWith(occasion)).Select(row => row.ChatId).OrderBy(chat => chat).ToListAsync(), default);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await fresh.DisposeAsync();
    }

    private async Task<int> RingAsync(CommunityDb db, Ring ring)
    {
        await db.Timers.Where(row => row.Id == ring.Id).ExecuteDeleteAsync();
        if (services.GetServices<RingRoute>().SingleOrDefault(route => route.Kind == ring.Kind)?.Handler is { } handler)
        {
            await ((IRing)services.GetRequiredService(handler)).RingAsync(db, ring, Now, default);
        }

        return 0;
    }

    private static Chat Group(long id) => new() { Id = id, Channel = "fake", Address = $"-{id}", Kind = ChatKind.Group, Title = "Grannar", Language = "sv", TimeZone = "Europe/Stockholm" };
}
