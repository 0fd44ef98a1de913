using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Delivery;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Store;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Tests.Integration.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Tests.Integration.Find;

/// <summary>The real host over a fresh store of either engine, with a fake channel: residents type and press, and the rows can be looked at.</summary>
internal sealed class HelpTown : WebApplicationFactory<IReception>
{
    public const string Group = "-100";
    private readonly FreshStore fresh;
    private readonly string[] coordinators;
    private int updates;

    private HelpTown(FreshStore fresh, string[] coordinators) => (this.fresh, this.coordinators) = (fresh, coordinators);

    public FakeChannel Channel { get; } = new();

    public CommunityStore Store => fresh.Store;

    /// <summary>The toast that the last press was answered with.</summary>
    public string? Toast { get; private set; }

    /// <summary>What people are called whose name isn't their address.</summary>
    public Dictionary<string, string> Called { get; } = [];

    public static async Task<HelpTown> OpenAsync(StoreEngine engine, params string[] coordinators)
    {
        var town = new HelpTown(await FreshStore.OnAsync(engine), coordinators);
        await town.Services.GetRequiredService<Readiness>().OpenedAsync(default);
        return town;
    }

    /// <summary>Types in private; the newest thing said to them afterwards.</summary>
    public Task<SaidByBot> SaysAsync(string person, string text)
    {
        Channel.OpenPrivate(person);
        return HappensAsync(person, new Place(person, ChatKind.Private, ""), Said(text));
    }

    /// <param name="whisper">Set: nobody else in the group saw these words.</param>
    public Task<SaidByBot> SaysInGroupAsync(string person, string text, string? whisper = null) => HappensAsync(person, InGroup, Said(text) with { Whisper = whisper });

    /// <summary>Presses the newest such button they see.</summary>
    public async Task<SaidByBot> PressesAsync(string person, string label, string? under = null)
    {
        var message = Channel.Said.Reverse().Select(said => said.MessageId).Distinct()
            .Select(id => Channel.Shown(person, person).Concat(Channel.Shown(Group, person)).FirstOrDefault(shown => shown.MessageId == id && ButtonOf(shown, label) is not null))
            .First(shown => shown is not null && (under is null || shown.What.Text.Plain.Contains(under, StringComparison.Ordinal)))!;
        var place = message.To.Address == Group ? InGroup : new Place(person, ChatKind.Private, "");
        return await HappensAsync(person, place, new Happening.Pressed($"press-{updates}", ButtonOf(message, label)!.Data!, message.MessageId, message.To.OnlyFor == person));
    }

    /// <summary>Presses a button of a message as it once was.</summary>
    /// <param name="person">Who.</param>
    /// <param name="message">The message.</param>
    /// <param name="label">The button.</param>
    /// <param name="inChatOf">Whose private chat it says it is pressed in; null: their own.</param>
    public Task<SaidByBot> PressesAgainAsync(string person, SaidByBot message, string label, string? inChatOf = null) =>
        HappensAsync(person, new Place(inChatOf ?? person, ChatKind.Private, ""), new Happening.Pressed($"press-{updates}", ButtonOf(message, label)!.Data!, message.MessageId));

    /// <summary>Closes the private chat with the bot.</summary>
    public Task<SaidByBot> BlocksAsync(string person) => HappensAsync(person, new Place(person, ChatKind.Private, ""), new Happening.Removed());

    /// <summary>They leave the group, or are thrown out; or come back.</summary>
    public async Task LeavesAsync(string person, bool comesBack = false)
    {
        var heard = await Services.GetRequiredService<IReception>().HearAsync(
            new Incoming(Channel.Name, $"{++updates}", InGroup, null, comesBack ? new Happening.Came([person]) : new Happening.Left(person)), default);
        Assert.IsType<Heard.Done>(heard);
        await SettleAsync();
    }

    public async Task AheadAsync(TimeSpan time)
    {
        await Services.GetRequiredService<TimeJump>().AheadAsync(time, default);
        await SettleAsync();
    }

    /// <summary>Rows of every table that could tell of a person; not what was heard and what was said.</summary>
    public Task<Dictionary<string, int>> RowsAsync() => Store.ReadAsync(async db =>
    {
        var rows = new Dictionary<string, int>();
        foreach (var table in db.Model.GetRelationalModel().Tables.Select(table => table.Name).Where(name => name is not ("inbox" or "dispatch")).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The model's own names.
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
#pragma warning restore CA2100
            rows[table] = Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return rows;
    }, default);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await fresh.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Community", fresh.ConnectionString);
        builder.UseSetting("Clock:Start", "2026-05-05T10:00:00+02:00");
        builder.ConfigureTestServices(services =>
        {
            var options = new CommunityOptions();
            coordinators.ToList().ForEach(person => options.Coordinators.Add($"{Channel.Name}:{person}"));
            services.RemoveAll<IChannel>().AddSingleton<IChannel>(Channel).AddSingleton(Options.Create(options));
        });
    }

    private static Place InGroup => new(Group, ChatKind.Group, "Grannar");

    private static Happening.Said Said(string text) => new(text, text.StartsWith('/') ? text[1..].Split(' ')[0] : null, ToBot: true);

    private static ButtonFace? ButtonOf(SaidByBot message, string label) => message.What.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label == label);

    private async Task<SaidByBot> HappensAsync(string person, Place place, Happening what)
    {
        var heard = await Services.GetRequiredService<IReception>().HearAsync(new Incoming(Channel.Name, $"{++updates}", place, new Speaker(person, Called.GetValueOrDefault(person, person), "sv"), what), default);
        Toast = Assert.IsType<Heard.Done>(heard).Toast?.Text;
        await SettleAsync();
        Assert.Empty(Channel.Faults);
        return Channel.Said[^1];
    }

    private async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var work in Services.GetServices<IDueWork>())
        {
            await work.SettleAsync(patience.Token);
        }
    }
}
