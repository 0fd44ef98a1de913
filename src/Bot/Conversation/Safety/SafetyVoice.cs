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
    IEnumerable<IChannel> channels, Phrasebook phrases, Tongues tongues, HeardLately heard, GroupLines lines, SaidDirectly said, IOptions<CommunityOptions> options, TimeProvider clock,
    ILogger<SafetyVoice> log)
{
    /// <summary>The line in the group says whether something came in private; for that it doesn't wait longer.</summary>
    private static readonly TimeSpan LongestForPrivate = TimeSpan.FromSeconds(2);

    private const string InPrivateLine = "answer.in-private", HumanButtonLabel = "button.human", OpenPrivateLabel = "button.open-private";

    /// <summary>Says what has to be said, unless it has been said. Doesn't wait for the store, and needs nothing of it.</summary>
    public async Task SpeakAsync(Incoming incoming, CancellationToken cancellation)
    {
        var triage = SafetyDesk.Hear(incoming.What, tongues.OfSpeaker(incoming));
        if ((triage is null && !TalkToHuman.Asks(incoming.What)) || !said.Begin(incoming))
        {
            return;
        }

        var arrival = Arrival.None;
        try
        {
            var receipts = await SayAsync(incoming, triage, cancellation);
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
            return inGroup ? HumanInGroupAsync(incoming, human, own, cancellation) : HereAsync(incoming, human, own, HumanButtonLabel, cancellation);
        }

        if ((inGroup ? CrisisAnswer.InGroup(triage, tongues.OfGroup(incoming), own, reachable: true, Today) : CrisisAnswer.InPrivate(triage, own, Today)) is not { } answer)
        {
            return Nothing;
        }

        return heard.Judge(incoming, triage) switch
        {
            Repeat.First when inGroup => InGroupAsync(incoming, triage, answer, own, cancellation),
            Repeat.First => HereAsync(incoming, answer.Privately!, own, HumanButtonLabel, cancellation),
            Repeat.Anew when !inGroup => HereAsync(incoming, CrisisTexts.Numbers(own, Today), own, HumanButtonLabel, cancellation),
            Repeat.Anew when answer.Privately is not null => PrivatelyAsync(incoming, CrisisTexts.Numbers(own, Today), own, cancellation),
            _ => Nothing,
        };
    }

    private static Task<List<Receipt>> Nothing => Task.FromResult<List<Receipt>>([]);

    private async Task<List<Receipt>> InGroupAsync(Incoming incoming, Triage triage, CrisisAnswer answer, string own, CancellationToken cancellation)
    {
        var receipts = answer.Privately is { } privately ? await PrivatelyAsync(incoming, privately, own, cancellation) : [];
        var reached = receipts.Exists(receipt => receipt is Receipt.Delivered);
        var language = tongues.OfGroup(incoming);
        if (CrisisAnswer.InGroup(triage, language, own, reached, Today)?.Aloud is not { } line)
        {
            return receipts;
        }

        if (lines.MaySay(incoming, triage))
        {
            var aloud = await HereAsync(incoming, line, language, reached ? HumanButtonLabel : OpenPrivateLabel, cancellation);
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
        var receipts = await PrivatelyAsync(incoming, text, own, cancellation);
        return receipts.Exists(receipt => receipt is Receipt.Delivered) ? receipts : await AsideAsync(incoming, text, own, cancellation);
    }

    /// <summary>Who can't be written to: so that nobody else in the group sees it, or by the everyday line that shows the way to a private chat.</summary>
    private async Task<List<Receipt>> AsideAsync(Incoming incoming, string text, string own, CancellationToken cancellation)
    {
        if (incoming.Speaker is not { } speaker)
        {
            return [];
        }

        if (channels.First(channel => channel.Name == incoming.Channel).Traits is { CanAnswerPrivatelyInGroup: true, PrivateInGroupNeedsPress: false })
        {
            return [await SayAsync(incoming, new Destination(incoming.Place.Address, incoming.Place.Thread, speaker.Address), text, own, HumanButtonLabel, cancellation)];
        }

        var language = tongues.OfGroup(incoming);
        return await HereAsync(incoming, phrases.Say(language, InPrivateLine).Plain, language, OpenPrivateLabel, cancellation);
    }

    /// <summary>Who has opened a private chat isn't known without the store, so it is tried: a platform refuses what may not be.</summary>
    private async Task<List<Receipt>> PrivatelyAsync(Incoming incoming, string text, string language, CancellationToken cancellation)
    {
        if (incoming.Speaker is not { } speaker)
        {
            return [];
        }

        var sent = SayAsync(incoming, new Destination(speaker.Address), text, language, HumanButtonLabel, cancellation);
        return await Task.WhenAny(sent, Task.Delay(LongestForPrivate, TimeProvider.System, cancellation)) == sent ? [await sent] : [new Receipt.Unknown("slow")];
    }

    /// <summary>Where it was written; if nobody else saw those words, only the writer sees these.</summary>
    private async Task<List<Receipt>> HereAsync(Incoming incoming, string text, string language, string label, CancellationToken cancellation)
    {
        var whisper = (incoming.What as Happening.Said)?.Whisper;
        var here = new Destination(incoming.Place.Address, incoming.Place.Thread, whisper is null ? null : incoming.Speaker?.Address, whisper);
        return [await SayAsync(incoming, here, text, language, label, cancellation)];
    }

    /// <summary>Nothing can be signed or kept now, so the button is a link: it brings a command, which this voice answers as well.</summary>
    private async Task<Receipt> SayAsync(Incoming incoming, Destination to, string text, string language, string label, CancellationToken cancellation)
    {
        var channel = channels.First(candidate => candidate.Name == incoming.Channel);
        var words = new Utterance(
            new RichText([new Span.Plain(text)]), [[new ButtonFace(phrases.Say(language, label).Plain, null, $"start:{TalkToHuman.Start}")]], Silent: false);
        var receipt = await channel.SayAsync(to, words, cancellation);
        return receipt is Receipt.Moved moved ? await channel.SayAsync(to with { Address = moved.NewAddress }, words, cancellation) : receipt;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A crisis reply to {Channel} {UpdateId} was sent without the store: {Arrival}")]
    private partial void Spoke(string channel, string updateId, Arrival arrival);
}
