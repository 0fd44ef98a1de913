using System.Collections.Concurrent;
using CommunityBot.Bot.Channels;
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
    /// <summary>The platform repeats an update that isn't acknowledged; within this time a person hears the direct reply once.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> spoken = new();

    public async Task SpeakAsync(Incoming incoming, CancellationToken cancellation)
    {
        var language = incoming.Speaker?.Language ?? Phrasebook.Fallback;
        var now = clock.GetUtcNow();
        var inGroup = incoming.Place.Kind == ChatKind.Group;
        if (SafetyDesk.Hear(incoming.What, language) is not { Level: DistressLevel.Crisis } triage
            || CrisisTexts.For(triage, language, inGroup, DateOnly.FromDateTime(now.UtcDateTime), writtenPrivately: false) is not { } text)
        {
            return;
        }

        var who = $"{incoming.Channel}:{incoming.Place.Address}:{incoming.Speaker?.Address}";
        if (spoken.TryGetValue(who, out var before) && now - before < Once)
        {
            return;
        }

        spoken[who] = now;
        IReadOnlyList<IReadOnlyList<ButtonFace>> buttons = inGroup ? [[new ButtonFace(phrases.Say(language, "button.open-private").Plain, null, "start:hej")]] : [];
        var receipt = await channels.First(channel => channel.Name == incoming.Channel).SayAsync(
            new Destination(incoming.Place.Address, incoming.Place.Thread), new Utterance(new RichText([new Span.Plain(text)]), buttons, Silent: false), cancellation);
        Spoke(incoming.Channel, incoming.UpdateId, receipt.GetType().Name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A crisis reply to {Channel} {UpdateId} was sent without the store: {Receipt}")]
    private partial void Spoke(string channel, string updateId, string receipt);
}
