using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;
using Heard = CommunityBot.Bot.Conversation.Heard;

namespace CommunityBot.Bot.Channels.Playground;

/// <summary>Carries what residents do to the bot, as a platform does: again when it wasn't stored.</summary>
internal sealed class PlaygroundHearing(
    PlaygroundTown town, Presence presence, PlaygroundChannel channel, IReception reception, EarlierRun earlier, Phrasebook phrases, IConfiguration configuration) : IDisposable
{
    /// <summary>Real time for which the bot is asked again: a first start, with its migrations, can take some seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim opening = new(1);
    private bool open;

    /// <summary>The language in which the town's groups are named.</summary>
    public string TownLanguage => configuration["Community:Language"] ?? Phrasebook.Fallback;

    public string TitleOf(TownGroup group) => phrases.Say(TownLanguage, group.TitleKey).Plain;

    /// <summary>The first time somebody looks at the town, the bot is added to its groups. False when it could not be told; the next look tries again.</summary>
    public async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation);
        try
        {
            if (!open)
            {
                var told = true;
                foreach (var group in Townsfolk.Groups)
                {
                    told = told && await HearAsync(PlaygroundTranslator.Added(town.NewHandle("u"), PlaceOf(group.Address)), cancellation) is Heard.Done;
                }

                if (told)
                {
                    await earlier.RememberAsync(cancellation);
                }

                // Last: whoever closes the page while the bot starts has told nobody.
                open = told;
            }

            return open;
        }
        finally
        {
            opening.Release();
        }
    }

    public Task<Heard> SayAsync(Resident resident, string chat, string text, bool answersBot, CancellationToken cancellation)
    {
        town.Write(chat, resident.Address, text);
        return HearAsync(PlaygroundTranslator.Said(town.NewHandle("u"), PlaceOf(chat), resident, text, answersBot), cancellation);
    }

    /// <summary>Opens the private chat; <paramref name="payload"/> is what the link that led there carried.</summary>
    public Task<Heard> StartAsync(Resident resident, string? payload, CancellationToken cancellation)
    {
        town.Start(resident.Address);
        town.Write(resident.Address, resident.Address, "/start");
        var text = string.IsNullOrEmpty(payload) ? "/start" : string.Create(CultureInfo.InvariantCulture, $"/start {payload}");
        return HearAsync(PlaygroundTranslator.Said(town.NewHandle("u"), PlaceOf(resident.Address), resident, text, false), cancellation);
    }

    public Task<Heard> PressAsync(Resident resident, string chat, string messageId, string data, CancellationToken cancellation) =>
        HearAsync(PlaygroundTranslator.Pressed(town.NewHandle("u"), PlaceOf(chat), resident, channel.NewPress(resident.Address), data, messageId, IsOnlyFor(resident, chat, messageId)), cancellation);

    public async Task<Heard> ComeOrGoAsync(Resident resident, TownGroup group, bool leaves, CancellationToken cancellation)
    {
        if (presence.Change(group, resident.Address, leaves))
        {
            town.TellAll(new TownNews.Members(group));
        }

        return await HearAsync(PlaygroundTranslator.CameOrWent(town.NewHandle("u"), PlaceOf(group.Address), resident, leaves), cancellation);
    }

    private bool IsOnlyFor(Resident resident, string chat, string messageId) =>
        chat != resident.Address && town.Seen(chat, resident.Address).Any(message => message.Id == messageId && message.OnlyFor is not null);

    public void Dispose() => opening.Dispose();

    private async Task<Heard> HearAsync(Incoming incoming, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var heard = await reception.HearAsync(incoming, cancellation);
        while (heard is Heard.Failed && TimeProvider.System.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(Pause, TimeProvider.System, cancellation);
            heard = await reception.HearAsync(incoming, cancellation);
        }

        if (heard is Heard.Done { Toast: { } toast } && incoming.What is Happening.Pressed press)
        {
            await channel.ToastAsync(press.PressId, toast, cancellation);
        }

        return heard;
    }

    private Place PlaceOf(string chat) => Townsfolk.FindGroup(chat) is { } group
        ? new Place(chat, ChatKind.Group, TitleOf(group))
        : new Place(chat, ChatKind.Private, "");
}
