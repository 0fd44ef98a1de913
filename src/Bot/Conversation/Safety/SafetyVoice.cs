using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Features.Human;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Phrases;
using CommunityBot.Content.Safety;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CommunityBot.Bot.Conversation.Safety;

/// <summary>
/// Speaks when nothing can be stored: with the database away or the disk full a crisis reply goes straight to the channel, in the words that the store's
/// way would have said. The platform brings the update again; <see cref="SaidDirectly"/> knows it then. Better twice than never.
/// </summary>
internal sealed partial class SafetyVoice(
    DirectLine line, PressVoice presses, Phrasebook phrases, Tongues tongues, HeardLately heard, GroupLines lines, SaidDirectly said, IOptions<CommunityOptions> options, TimeProvider clock,
    ILogger<SafetyVoice> log)
{
    private const string InPrivateLine = "answer.in-private";

    /// <summary>Says what has to be said, unless it has been said. Doesn't wait for the store, and needs nothing of it.</summary>
    public async Task SpeakAsync(Incoming incoming, CancellationToken cancellation)
    {
        var own = tongues.OfSpeaker(incoming);
        var triage = SafetyDesk.Hear(incoming.What, own);
        var press = presses.Read(incoming.What, own, Today);
        if ((triage is null && press is null && !TalkToHuman.Asks(incoming.What)) || !said.Begin(incoming))
        {
            return;
        }

        var arrival = Arrival.None;
        try
        {
            var receipts = await (press is null ? SayAsync(incoming, triage, cancellation) : presses.SayAsync(incoming, press, own, Today, cancellation));
            arrival = receipts.Count == 0 || receipts.Exists(receipt => receipt is Receipt.Delivered) ? Arrival.Delivered
                : receipts.Exists(receipt => receipt is Receipt.Unknown) ? Arrival.Uncertain : Arrival.None;
            if (receipts.Count > 0)
            {
                Spoke(incoming.Channel, incoming.UpdateId, arrival);
            }
        }
        finally
        {
            said.End(incoming, arrival);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(
        Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(options.Value.TimeZone) ?? DateTimeZone.Utc).ToDateTimeUnspecified());

    private Task<List<Receipt>> SayAsync(Incoming incoming, Triage? triage, CancellationToken cancellation)
    {
        var own = tongues.OfSpeaker(incoming);
        var inGroup = incoming.Place.Kind == ChatKind.Group;
        if (triage is null)
        {
            var human = CrisisTexts.Human(own, Today);
            return inGroup ? HumanInGroupAsync(incoming, human, own, cancellation) : HereAsync(incoming, human, own, DirectLine.HumanLabel, preview: null, cancellation);
        }

        if ((inGroup ? CrisisAnswer.InGroup(triage, tongues.OfGroup(incoming), own, reachable: true, Today) : CrisisAnswer.InPrivate(triage, own, Today)) is not { } answer)
        {
            return Nothing;
        }

        return heard.Judge(incoming, triage) switch
        {
            Repeat.First when inGroup => InGroupAsync(incoming, triage, answer, own, cancellation),
            Repeat.First => HereAsync(incoming, answer.Privately!, own, DirectLine.HumanLabel, answer.Preview, cancellation),
            Repeat.Anew when !inGroup => HereAsync(incoming, CrisisTexts.Numbers(own, Today), own, DirectLine.HumanLabel, answer.Preview, cancellation),
            Repeat.Anew when answer.Privately is not null => line.PrivatelyAsync(incoming, CrisisTexts.Numbers(own, Today), own, cancellation),
            _ => Nothing,
        };
    }

    private static Task<List<Receipt>> Nothing => Task.FromResult<List<Receipt>>([]);

    private async Task<List<Receipt>> InGroupAsync(Incoming incoming, Triage triage, CrisisAnswer answer, string own, CancellationToken cancellation)
    {
        var receipts = answer.Privately is { } privately ? await line.PrivatelyAsync(incoming, privately, own, cancellation) : [];
        var reached = receipts.Exists(receipt => receipt is Receipt.Delivered);
        var language = tongues.OfGroup(incoming);
        if (CrisisAnswer.InGroup(triage, language, own, reached, Today)?.Aloud is not { } words)
        {
            return receipts;
        }

        if (lines.MaySay(incoming, triage))
        {
            var aloud = await HereAsync(incoming, words, language, reached ? DirectLine.HumanLabel : DirectLine.OpenPrivateLabel, preview: null, cancellation);
            if (!aloud.Exists(receipt => receipt is Receipt.Delivered))
            {
                lines.NotSaid(incoming, triage);
            }

            return [.. receipts, .. aloud];
        }

        return reached || answer.Privately is null ? receipts : await AsideAsync(incoming, answer.Privately, own, cancellation);
    }

    private async Task<List<Receipt>> HumanInGroupAsync(Incoming incoming, string text, string own, CancellationToken cancellation)
    {
        var receipts = await line.PrivatelyAsync(incoming, text, own, cancellation);
        return receipts.Exists(receipt => receipt is Receipt.Delivered) ? receipts : await AsideAsync(incoming, text, own, cancellation);
    }

    /// <summary>Who can't be written to: so that nobody else in the group sees it, or by the everyday line that shows the way to a private chat.</summary>
    private async Task<List<Receipt>> AsideAsync(Incoming incoming, string text, string own, CancellationToken cancellation)
    {
        if (incoming.Speaker is not { } speaker)
        {
            return [];
        }

        if (line.ChannelOf(incoming).Traits is { CanAnswerPrivatelyInGroup: true, PrivateInGroupNeedsPress: false })
        {
            return [await line.SayAsync(incoming, new Destination(incoming.Place.Address, incoming.Place.Thread, speaker.Address), text, own, DirectLine.HumanLabel, preview: null, cancellation)];
        }

        var language = tongues.OfGroup(incoming);
        return await HereAsync(incoming, phrases.Say(language, InPrivateLine).Plain, language, DirectLine.OpenPrivateLabel, preview: null, cancellation);
    }

    /// <summary>Where it was written; if nobody else saw those words, only the writer sees these.</summary>
    private async Task<List<Receipt>> HereAsync(Incoming incoming, string text, string language, string label, string? preview, CancellationToken cancellation)
    {
        var whisper = (incoming.What as Happening.Said)?.Whisper;
        var here = new Destination(incoming.Place.Address, incoming.Place.Thread, whisper is null ? null : incoming.Speaker?.Address, whisper);
        return [await line.SayAsync(incoming, here, text, language, label, preview, cancellation)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A crisis reply to {Channel} {UpdateId} was sent without the store: {Arrival}")]
    private partial void Spoke(string channel, string updateId, Arrival arrival);
}
