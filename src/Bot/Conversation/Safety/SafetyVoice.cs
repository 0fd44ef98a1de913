using System.Collections.Concurrent;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// Speaks when nothing can be stored: with the database away or the disk full a crisis reply goes straight to the channel.
/// The platform will send the update again, so a later copy is possible; better twice than never.
/// </summary>
internal sealed partial class SafetyVoice(IEnumerable<IChannel> channels, Phrasebook phrases, TimeProvider clock, ILogger<SafetyVoice> log)
{
    /// <summary>The platform repeats an update that isn't acknowledged; within this time a person hears the direct reply to one kind of crisis once.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> spoken = new();

    public async Task SpeakAsync(Incoming incoming, CancellationToken cancellation)
    {
        var language = incoming.Speaker?.Language ?? Phrasebook.Fallback;
        var now = clock.GetUtcNow();
        var inGroup = incoming.Place.Kind == ChatKind.Group;
        var (text, occasion) = Words(incoming.What, language, inGroup, DateOnly.FromDateTime(now.UtcDateTime));
        if (text is null)
        {
            return;
        }

        var who = $"{incoming.Channel}:{incoming.Place.Address}:{incoming.Speaker?.Address}:{occasion ?? incoming.UpdateId}";
        if (spoken.TryGetValue(who, out var before) && now - before < Once)
        {
            return;
        }

        spoken[who] = now;

        // Nothing can be signed or kept now, so the button is a link: it brings a command, which this voice answers as well.
        var button = new ButtonFace(phrases.Say(language, inGroup ? "button.open-private" : "button.human").Plain, null, $"start:{TalkToHuman.Start}");
        var receipt = await channels.First(channel => channel.Name == incoming.Channel).SayAsync(
            new Destination(incoming.Place.Address, incoming.Place.Thread), new Utterance(new RichText([new Span.Plain(text)]), [[button]], Silent: false), cancellation);
        Spoke(incoming.Channel, incoming.UpdateId, receipt.GetType().Name);
    }

    /// <summary>The fixed text for a crisis, or for somebody who asks for a human; an occasion that is said once, or null when each asking is answered.</summary>
    private static (string? Text, string? Occasion) Words(Happening what, string language, bool inGroup, DateOnly today) =>
        SafetyDesk.Hear(what, language) is { Level: DistressLevel.Crisis } triage ? inGroup && triage.Faint ? (null, null) : (CrisisTexts.For(triage, language, inGroup, today, writtenPrivately: false), triage.Kind?.ToString())
        : what is Happening.Said said && TalkToHuman.Asks(said) ? (CrisisTexts.Human(language, today), null)
        : (null, null);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A crisis reply to {Channel} {UpdateId} was sent without the store: {Receipt}")]
    private partial void Spoke(string channel, string updateId, string receipt);
}
