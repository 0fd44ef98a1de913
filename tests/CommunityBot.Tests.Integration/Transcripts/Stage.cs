using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;
using CommunityBot.Scheduling.Clock;
using CommunityBot.Tests.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CommunityBot.Tests.Integration.Transcripts;

/// <summary>Plays a transcript against the real host: its services, a SQLite file, its pump; only the channel is fake and the clock simulated.</summary>
internal sealed class Stage(Transcript transcript, FakeChannel channel, IServiceProvider services)
{
    /// <summary>The commands that Telegram, as the bot asks it to, shows to nobody else in a group.</summary>
    private readonly HashSet<string?> whispered = [.. TelegramCommandLists.Lists.SelectMany(list => list.Scope == "all_private_chats" ? [] : list.Commands).Where(TelegramCommandLists.IsWhispered)
        .SelectMany(command => new[] { "sv", "en" }.Select(language => services.GetRequiredService<Phrasebook>().Say(language, $"telegram.command.{command}.name").Plain))];

    private const string FirstAddress = "-100", NewAddress = "-200";

    private readonly IReception reception = services.GetRequiredService<IReception>();
    private readonly StageTime time = new(services, DateTimeZoneProviders.Tzdb[transcript.Cast.Zone]);
    private readonly Dictionary<string, string> offered = [];
    private string group = FirstAddress;
    private int updates;

    /// <summary>What the bot said to each step that has been played.</summary>
    public List<(Step Step, IReadOnlyList<Words> Actual)> Played { get; } = [];

    /// <summary>Stops at the first step that differs unless told to go on.</summary>
    public async Task PlayAsync(bool toTheEnd)
    {
        foreach (var step in transcript.Steps)
        {
            var toasts = await DoAsync(step);
            await SettleAsync();
            foreach (var said in channel.TakeNew())
            {
                Remember(said);
                toasts.Add(Words.Of(said, transcript.Cast));
            }

            Played.Add((step, toasts));
            if (channel.Faults is [var fault, ..])
            {
                throw new Xunit.Sdk.XunitException($"line {step.Line}: {step.Text}\n    the channel refused {fault}");
            }

            if (!toTheEnd && Comparison.Difference(step, step.Expected, toasts) is not null)
            {
                break;
            }
        }
    }

    private async Task<List<Words>> DoAsync(Step step)
    {
        try
        {
            return await (step.Act switch
            {
                Act.Until until => time.PassAsync(until.Local),
                Act.Off off => time.SleepAsync(off.Local),
                Act.Types types => TypeAsync(types),
                Act.Presses presses => PressAsync(presses),
                Act.PressesForged forged => PressedAsync(Human(forged.Who), Group(), new string('A', 43), channel.Shown(group, Human(forged.Who).Address) is [var newest, ..] ? newest.MessageId : null),
                Act.OpensPrivate opens => OpenPrivateAsync(Human(opens.Who)),
                Act.AddsBot adds => HappensAsync(Group(), Human(adds.Who), new Happening.Added(), () => channel.Open(group)),
                Act.RemovesBot removes => HappensAsync(Group(), Human(removes.Who), new Happening.Removed(), () => channel.Close(group)),
                Act.LeavesGroup leaves => HappensAsync(Group(), null, new Happening.Left(Human(leaves.Who).Address)),
                Act.ComesBack comes => HappensAsync(Group(), null, new Happening.Came([Human(comes.Who).Address])),
                Act.BlocksBot blocks => HappensAsync(Private(Human(blocks.Who)), Human(blocks.Who), new Happening.Removed(), () => channel.Close(Human(blocks.Who).Address)),
                Act.UnblocksBot back => HappensAsync(Private(Human(back.Who)), Human(back.Who), new Happening.Returned(), () => channel.OpenPrivate(Human(back.Who).Address)),
                Act.GroupMoves => MoveAsync(),
                _ => throw new FormatException("nobody knows how to do this"),
            });
        }
        catch (FormatException odd)
        {
            throw new FormatException($"line {step.Line}: {step.Text}\n    {odd.Message}", odd);
        }
    }

    private Task<List<Words>> TypeAsync(Act.Types types)
    {
        var text = types.Text;
        var command = text.StartsWith('/') ? text[1..].Split([' ', '\n'], 2)[0].Split('@')[0].ToLowerInvariant() : null;
        var toBot = types.InPrivate || types.AnswersBot || command is not null || text.Contains("@communitybot", StringComparison.OrdinalIgnoreCase);
        var human = Human(types.Who);
        return HappensAsync(types.InPrivate ? Private(human) : Group(), human, new Happening.Said(text, command, toBot, Whisper: types.Aloud || types.InPrivate || !whispered.Contains(command) ? null : "whisper"), () =>
        {
            if (types.InPrivate)
            {
                channel.OpenPrivate(human.Address);
            }
        });
    }

    private Task<List<Words>> PressAsync(Act.Presses presses)
    {
        var human = Human(presses.Who);
        var seer = presses.SeenOnlyBy is null ? human : Human(presses.SeenOnlyBy);
        var message = channel.Said.Select(said => said.MessageId).Reverse().Distinct()
            .Select(id => channel.Shown(group, seer.Address).Concat(channel.Shown(seer.Address, seer.Address)).FirstOrDefault(shown => shown.MessageId == id))
            .FirstOrDefault(shown => shown is not null && Button(shown, presses.Label) is not null
                && (presses.Under is null || shown.What.Text.Plain.Contains(presses.Under, StringComparison.Ordinal)))
            ?? throw new FormatException($"{seer.Name} sees no message with a button [{presses.Label}]");
        var button = Button(message, presses.Label)!;
        if (button.Data is null)
        {
            return button.Url!.StartsWith("start:", StringComparison.Ordinal) ? OpenPrivateAsync(human) : throw new FormatException($"[{presses.Label}] leads to {button.Url}");
        }

        var place = message.To.Address.StartsWith('-') ? Group() : Private(human);
        return PressedAsync(human, place, button.Data, message.MessageId, onlySpeakerSees: message.To.OnlyFor == human.Address);
    }

    private Task<List<Words>> PressedAsync(Human human, Place place, string data, string? message, bool onlySpeakerSees = false) =>
        HappensAsync(place, human, new Happening.Pressed($"press-{updates}", data, message, onlySpeakerSees));

    private Task<List<Words>> OpenPrivateAsync(Human human)
    {
        channel.OpenPrivate(human.Address);
        var text = offered.Remove(human.Name, out var payload) ? $"/start {payload}" : "/start";
        return HappensAsync(Private(human), human, new Happening.Said(text, "start", ToBot: true));
    }

    private async Task<List<Words>> MoveAsync()
    {
        channel.Move(FirstAddress, NewAddress);
        var words = await HappensAsync(Group(), null, new Happening.Moved(NewAddress));
        group = NewAddress;
        return words;
    }

    private async Task<List<Words>> HappensAsync(Place place, Human? human, Happening what, Action? before = null)
    {
        before?.Invoke();
        var speaker = human is null ? null : new Speaker(human.Address, human.Name, human.Language);
        var heard = await reception.HearAsync(new Incoming(channel.Name, $"{++updates}", place, speaker, what), default);
        if (heard is not Heard.Done done)
        {
            throw new FormatException("the bot could not take this in; its log says why");
        }

        if (done.Toast?.StartPayload is { } payload)
        {
            offered[human!.Name] = payload;
        }

        return done.Toast is null ? [] : [Words.Of(done.Toast, human!)];
    }

    /// <summary>A link into the private chat is remembered for whoever sees it.</summary>
    private void Remember(SaidByBot said)
    {
        foreach (var url in said.What.Buttons.SelectMany(row => row).Select(button => button.Url).Where(url => url?.StartsWith("start:", StringComparison.Ordinal) == true))
        {
            foreach (var human in transcript.Cast.People.Where(human => (said.To.OnlyFor ?? human.Address) == human.Address))
            {
                offered[human.Name] = url!["start:".Length..];
            }
        }
    }

    private async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        foreach (var work in services.GetServices<IDueWork>())
        {
            await work.SettleAsync(patience.Token);
        }
    }

    private static ButtonFace? Button(SaidByBot message, string label) => message.What.Buttons.SelectMany(row => row).FirstOrDefault(button => button.Label == label);

    private Human Human(string name) => transcript.Cast.Find(name);

    private Place Group() => new(group, ChatKind.Group, transcript.Cast.Group);

    private static Place Private(Human human) => new(human.Address, ChatKind.Private, "");
}
