using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Store;
using CommunityBot.Tests.Integration.Reliability;
using CommunityBot.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Tests.Integration.Sharing;

/// <summary>The real bot as a process on loopback, its clock on a Saturday at two, and a group whose meetups the test makes as rows.</summary>
internal sealed class PagesHouse : IAsyncDisposable
{
    public const long Group = 7, Host = 8;

    private readonly FreshStore fresh;
    private readonly HttpClient http;
    private long ids = 1_000;
    private int callers;

    private PagesHouse(FreshStore fresh, BotProcess bot)
    {
        (this.fresh, Bot) = (fresh, bot);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bot.Http.BaseAddress };
    }

    public BotProcess Bot { get; }

    public Uri Address => http.BaseAddress!;

    public CommunityStore Store => fresh.Store;

    public static async Task<PagesHouse> OpenAsync(StoreEngine engine = StoreEngine.Sqlite)
    {
        var fresh = await FreshStore.OnAsync(engine);
        await fresh.Store.WriteAsync(async db =>
        {
            db.Chats.Add(new Chat { Id = Group, Channel = "playground", Address = "group-neighbours", Kind = ChatKind.Group, Title = "Hemliga gruppen", Language = "sv", TimeZone = "Europe/Stockholm" });
            db.Lanes.Add(new Lane { ChatId = Group, Channel = "playground" });
            return await db.SaveChangesAsync();
        }, default);
        var bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Community"] = fresh.ConnectionString,
            ["Clock__Start"] = "2026-11-21T14:00:00+01:00",
        });
        return new PagesHouse(fresh, bot);
    }

    /// <summary>A planned walk on Thursday at six with a page, less what the test wants otherwise.</summary>
    public async Task<Meetup> WalkAsync(int? capacity = null, string title = "Promenad runt dammen", string? place = "vid bron", string local = "2026-11-26T18:00", bool page = true, Action<Meetup>? with = null)
    {
        var start = LocalDateTime.FromDateTime(DateTime.Parse(local, CultureInfo.InvariantCulture));
        var meetup = new Meetup
        {
            Id = Interlocked.Increment(ref ids), ChatId = Group, HostId = Host, HostName = "Värdinnan", Title = title, LocalStart = local, Zone = "Europe/Stockholm",
            StartsAt = Meetup.InstantOf(start, DateTimeZoneProviders.Tzdb["Europe/Stockholm"]).ToUnixTimeMilliseconds(), Place = place, Capacity = capacity,
            CreatedAt = 1_795_000_000_000, Code = page ? CommunityBot.Bot.Features.Sharing.PageCode.Make() : null,
        };
        with?.Invoke(meetup);
        await Store.WriteAsync(async db =>
        {
            db.Meetups.Add(meetup);
            db.Cards.Add(new Card { Id = Interlocked.Increment(ref ids), MeetupId = meetup.Id, ChatId = Group, MessageId = "gone" });
            return await db.SaveChangesAsync();
        }, default);
        return meetup;
    }

    public Task SeatAsync(Meetup meetup, string name, Answer answer = Answer.Yes, int guests = 0) => Store.WriteAsync(async db =>
    {
        db.Rsvps.Add(new Rsvp { MeetupId = meetup.Id, PersonId = Interlocked.Increment(ref ids), Answer = answer, Name = name, Guests = guests, AnsweredAt = 1_795_000_000_000 });
        return await db.SaveChangesAsync();
    }, default);

    public Task<List<Rsvp>> AnswersAsync(Meetup meetup) => Store.ReadAsync(db => db.Rsvps.Where(rsvp => rsvp.MeetupId == meetup.Id).OrderBy(rsvp => rsvp.AnsweredAt).ToListAsync(), default);

    public Task ChangeAsync(Meetup meetup, Action<Meetup> change) => Store.WriteAsync(async db =>
    {
        change(await db.Meetups.SingleAsync(row => row.Id == meetup.Id));
        return await db.SaveChangesAsync();
    }, default);

    /// <summary>Each call comes from an address of its own unless one is given, as behind a proxy.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? language = "sv", string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, language, from);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> form, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        return await SendAsync(request, "sv", from);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? language = "sv", string? from = null)
    {
        var caller = Interlocked.Increment(ref callers);
        request.Headers.Add("X-Forwarded-For", from ?? $"10.{caller / 65536}.{caller / 256 % 256}.{caller % 256}");
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        return await http.SendAsync(request);
    }

    public async Task<IHtmlDocument> PageAsync(string path, string? language = "sv")
    {
        using var response = await GetAsync(path, language);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await DocumentAsync(response);
    }

    public static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Opens a page, fills in its form as a person would, and sends it.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(string path, string name, string answer = "yes", int guests = 0) => await PostAsync(path, await FormAsync(path, name, answer, guests));

    public async Task<Dictionary<string, string>> FormAsync(string path, string name, string answer = "yes", int guests = 0) => new()
    {
        ["name"] = name,
        ["guests"] = guests.ToString(CultureInfo.InvariantCulture),
        ["answer"] = answer,
        ["website"] = "",
        ["form"] = (await PageAsync(path)).QuerySelector("input[name=form]")!.GetAttribute("value")!,
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Bot.DisposeAsync();
        await fresh.DisposeAsync();
    }
}
