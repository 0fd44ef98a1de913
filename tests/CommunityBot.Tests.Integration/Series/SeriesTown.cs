using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Afterchat;
using CommunityBot.Bot.Features.Cost;
using CommunityBot.Bot.Features.FindTime;
using CommunityBot.Bot.Features.Greeting;
using CommunityBot.Bot.Features.Growth;
using CommunityBot.Bot.Features.HostNotes;
using CommunityBot.Bot.Features.Library;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Runs;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Bot.Features.Suggestions;
using CommunityBot.Bot.Features.Visits;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Community.Timers;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling.Timers;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Tests.Integration.Series;

/// <summary>One group, its people, and everything a series does over a real store; no host, no channel, a clock that is handed in.</summary>
internal sealed class SeriesTown : IAsyncDisposable
{
    public const long Group = 71, Host = 900;
    public static readonly DateTimeZone Stockholm = DateTimeZoneProviders.Tzdb["Europe/Stockholm"];

    private readonly ServiceProvider services;
    private readonly FreshStore fresh;

    /// <summary>Nobody administers the group.</summary>
    private readonly Roster roster = new([new FakeChannel()], TimeProvider.System);
    private int updates;

    private SeriesTown(FreshStore fresh)
    {
        this.fresh = fresh;
        services = new ServiceCollection().AddSingleton(new Ids(TimeProvider.System)).AddMeetups().AddSeats().AddSeries().AddGrowth().AddSuggestions().AddLibrary().AddOnline().AddCost().AddRuns().AddAfterchat().AddVisits().AddHostNotes().AddGreeting().AddFindTime().BuildServiceProvider();
    }

    /// <summary>Monday noon in Stockholm.</summary>
    public Instant Now { get; set; } = At(new LocalDateTime(2026, 11, 23, 12, 0));

    public CommunityStore Store => fresh.Store;

    public static Instant At(LocalDateTime local) => local.InZoneLeniently(Stockholm).ToInstant();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <param name="engine">Where.</param>
    /// <param name="people">Persons 1 to this number, and the host; all have a private chat.</param>
    public static async Task<SeriesTown> OpenAsync(StoreEngine engine, int people)
    {
        var town = new SeriesTown(await FreshStore.OnAsync(engine));
        await town.Store.WriteAsync(db =>
        {
            db.Chats.Add(new Chat { Id = Group, Channel = "fake", Address = "-71", Kind = ChatKind.Group, Title = "Grannar", Language = "sv", TimeZone = "Europe/Stockholm" });
            foreach (var id in Enumerable.Range(1, people).Append((int)Host))
            {
                db.Persons.Add(new Person { Id = id, Channel = "fake", Address = $"p{id}", Language = "sv", Reach = Reach.Open, PrivateChatId = 1000 + id });
                db.Memberships.Add(new Membership { ChatId = Group, PersonId = id });
            }

            return Task.FromResult(0);
        }, default);
        return town;
    }

    /// <summary>The host suggests it in these words and confirms.</summary>
    public async Task<MeetupSeries> StartAsync(string when, int? capacity = null, Action<Draft>? with = null)
    {
        await TurnAsync(Host, async turn =>
        {
            var draft = Draft(turn, DraftKind.NewMeetup, null);
            draft.Capacity = capacity;
            with?.Invoke(draft);
            Assert.True(DraftTime.TryTake(draft, when, "sv", turn.Local(turn.Chat), Stockholm), when);
            turn.Db.Drafts.Add(draft);
            return await Get<StartSeries>().StartAsync(turn, draft, turn.Chat, DraftTime.Full(draft)!.Value, default);
        });
        return (await SeriesAsync())[^1];
    }

    public Task<Reply> PressAsync<T>(long person, long subject, int arg = 0) where T : IHearPress =>
        TurnAsync(person, turn => Get<T>().PressAsync(turn, new Token(0, subject, arg, DateTimeOffset.UnixEpoch), default));

    public Task<SignedUp?> AnswerAsync(long meetup, long person, Answer answer, bool byLink = false) => Store.WriteAsync(async db =>
        (await Get<SignUp>().GiveAsync(db, new SignUpAsk(meetup, await db.Persons.SingleAsync(row => row.Id == person), $"P{person}", answer, ByLink: byLink), Now, default)).IsRefused(out _, out var done) ? null : done, default);

    /// <summary>The host moves one occurrence, or all from it, to a time said in words.</summary>
    public Task<Reply> MoveAsync(Meetup meetup, string to, bool all, long by = Host) => TurnAsync(by, async turn =>
    {
        var draft = await ManageMeetup.DraftAsync(turn, meetup, turn.Chat, DraftKind.MoveMeetup, default);
        Assert.True(DraftTime.TryTake(draft, to, "sv", turn.Local(turn.Chat), Stockholm), to);
        await turn.Db.SaveChangesAsync();
        return all ? await Get<AllFromHere>().ApplyAsync(turn, draft, default) : await Get<ChangeMeetup>().ApplyAsync(turn, draft, turn.Chat, default);
    });

    public Task<Reply> CancelAsync(Meetup meetup, bool all) => TurnAsync(Host, turn => all ? Get<AllFromHere>().CancelAsync(turn, meetup.Id, default) : Get<ChangeMeetup>().CancelAsync(turn, meetup.Id, default));

    public async Task<Reply> TurnAsync(long person, Func<Turn, Task<Reply>> happens) => await Store.WriteAsync(async db =>
    {
        var who = await db.Persons.SingleAsync(row => row.Id == person);
        await roster.AskAsync("fake", "-71", default);
        var turn = new Turn
        {
            Incoming = new Incoming("fake", $"{++updates}", new Place("-71", ChatKind.Group, "Grannar"), new Speaker(who.Address, $"P{person}", "sv"), new Happening.Pressed("p", "", $"m{updates}")),
            Db = db, Transaction = db.Database.CurrentTransaction!.GetDbTransaction(), Chat = await db.Chats.SingleAsync(chat => chat.Id == Group), Person = who,
            Traits = new FakeChannel().Traits, Phrases = Phrasebook.Load(), Ids = Get<Ids>(), Now = Now, Rights = new Rights(db, roster),
        };
        return await happens(turn);
    }, default);

    /// <summary>The clock moves on to a local time; what falls due on the way rings at its moment.</summary>
    public async Task UntilAsync(LocalDateTime local)
    {
        var until = At(local);
        while (await Store.ReadAsync(db => db.Timers.OrderBy(ring => ring.DueAt).FirstOrDefaultAsync(), default) is { } next && next.DueAt <= until.ToUnixTimeMilliseconds())
        {
            Now = Instant.Max(Now, Instant.FromUnixTimeMilliseconds(next.DueAt));
            await Store.WriteAsync(db => RingAsync(db, next), default);
        }

        Now = until;
    }

    public Task<List<MeetupSeries>> SeriesAsync() => Store.ReadAsync(db => db.Series.OrderBy(row => row.Id).ToListAsync(), default);

    public Task<List<Meetup>> MeetupsAsync(long series) => Store.ReadAsync(db => db.Meetups.Where(row => row.SeriesId == series).OrderBy(row => row.Occurrence).ToListAsync(), default);

    public Task<List<Rsvp>> AnswersAsync(long person) => Store.ReadAsync(db => db.Rsvps.Where(row => row.PersonId == person).ToListAsync(), default);

    /// <summary>What is, or will be, said: to whom, on what, when; cards apart.</summary>
    public Task<List<Dispatch>> SaidAsync() => Store.ReadAsync(db => db.Dispatch.Where(row => row.CardId == null && row.State != DispatchState.Cancelled).OrderBy(row => row.Id).ToListAsync(), default);

    /// <summary>The chats that get this phrase, in order.</summary>
    public async Task<List<string>> HearersOfAsync(string key) =>
        [.. (await SaidAsync()).Where(row => Saying.FromJson(row.Content).Lines[0].Key == key).Select(row => row.ChatId.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await fresh.DisposeAsync();
    }

    private Draft Draft(Turn turn, DraftKind kind, long? meetup) => new()
    {
        Id = turn.Ids.Next(), PersonId = turn.Speaker.Id, GroupId = Group, AskedIn = Group, Kind = kind, Step = DraftStep.Confirm, MeetupId = meetup, Title = "Fika", Place = "", Zone = "Europe/Stockholm", ExpiresAt = turn.NowMs + 1000,
    };

    private async Task<int> RingAsync(CommunityDb db, Ring ring)
    {
        await db.Timers.Where(row => row.Id == ring.Id).ExecuteDeleteAsync();
        if (services.GetServices<RingRoute>().FirstOrDefault(route => route.Kind == ring.Kind)?.Handler is { } handler)
        {
            await ((IRing)services.GetRequiredService(handler)).RingAsync(db, ring, Now, default);
        }

        return 0;
    }
}
