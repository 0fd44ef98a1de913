using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Conversation.Answering;

/// <summary>Turns a reply into rows of the outbox, in the turn's own transaction, and climbs down the ladder of private answers.</summary>
internal static class Spokesperson
{
    /// <returns>The toast for a press, rendered in the presser's language; null: none.</returns>
    public static async Task<Toast?> QueueAsync(Turn turn, Reply reply, CancellationToken cancellation)
    {
        var toast = reply.Toast;
        var start = reply.StartPayload;
        var number = 0;
        var held = new List<Saying>();
        var rows = new List<Dispatch>();
        foreach (var message in reply.Messages)
        {
            if (Address(turn, message, number++, held) is { } row)
            {
                rows.Add(row);
                if (turn.InGroup && turn.Incoming.What is Happening.Pressed && row.ChatId != turn.Chat.Id && message is { To: Audience.Here or Audience.OnlySpeaker, What.AwaitsWords: true })
                {
                    // Pressed here, asked there: said, or nothing would seem to happen.
                    toast ??= Line.Of("manage.asked-privately");
                }
            }
            else if (message.To is Audience.OnlySpeaker && turn.Incoming.What is Happening.Pressed)
            {
                toast ??= Line.Of("answer.open-private");
                start ??= reply.Resume ?? "hej";
            }
        }

        if (held.Count > 0 && reply.Resume is null && await HeldBack.KeepAsync(turn, held, cancellation) && turn.Incoming.What is Happening.Said && rows.TrueForAll(row => row.Content != HeldBack.TheWay.ToJson()))
        {
            rows.Add(Row(turn, new Message(new Audience.Here(), HeldBack.TheWay), number, turn.Chat.Id, turn.Incoming.Place.Thread));
        }

        if (held.Count > 0 && reply.Resume is { } resume && turn.Incoming.What is Happening.Said)
        {
            // Nothing of it is kept: the link itself carries on.
            rows.Add(Row(turn, new Message(new Audience.Here(), HeldBack.TheWayTo(resume)), number, turn.Chat.Id, turn.Incoming.Place.Thread));
        }

        await turn.Db.SayOnceAsync(rows, cancellation);
        return toast is null ? null : new Toast(Cut(turn.Phrases.Say(turn.Language, toast.Key, toast.Args).Plain), reply.Alert, start);
    }

    /// <param name="turn">The turn.</param>
    /// <param name="message">One message of the reply.</param>
    /// <param name="number">Its place in the reply.</param>
    /// <param name="held">Takes what can't be said anywhere yet.</param>
    private static Dispatch? Address(Turn turn, Message message, int number, List<Saying> held) => message.To switch
    {
        Audience.Here when turn.Person is not null && WhisperOf(turn, onlyOnWhispers: true) is { } handle => Whisper(turn, message, number, handle, held),
        Audience.Here => Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread),
        Audience.Group group => Row(turn, message, number, group.Chat.Id, group.Thread),
        Audience.PersonInPrivate person => Private(turn, message, number, person.Person),
        _ => Ladder(turn, message, number, held),
    };

    /// <summary>
    /// To a press: private inside the group, then the private chat, then a toast that leads there. To words: the private chat, where the answer can be
    /// found again, then private inside the group, then it waits behind a neutral line with the way to a private chat.
    /// </summary>
    private static Dispatch? Ladder(Turn turn, Message message, int number, List<Saying> held)
    {
        if (!turn.InGroup || turn.Person is not { } person)
        {
            return Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread);
        }

        var privately = Private(turn, message with { Edits = null }, number, person);
        if (WhisperOf(turn, onlyOnWhispers: false) is { } handle && (privately is null || turn.Incoming.What is Happening.Pressed || !turn.Traits.PrivateInGroupNeedsPress))
        {
            return Whisper(turn, message, number, handle, held);
        }

        if (privately is null)
        {
            held.Add(message.What);
        }

        return privately;
    }

    /// <summary>The handle for an answer that only the speaker sees in the group; empty where the channel needs none, null where it can't.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="onlyOnWhispers">Only where what is answered was itself seen by nobody else.</param>
    private static string? WhisperOf(Turn turn, bool onlyOnWhispers) => turn.Incoming.What switch
    {
        _ when !turn.InGroup || !turn.Traits.CanAnswerPrivatelyInGroup => null,
        Happening.Pressed pressed when pressed.OnlySpeakerSees || !onlyOnWhispers => pressed.PressId,
        Happening.Said { Whisper: { } handle } => handle,
        Happening.Said when !onlyOnWhispers && !turn.Traits.PrivateInGroupNeedsPress => "",
        _ => null,
    };

    /// <summary>Where a whisper needs a press, words that answer it aren't heard: a question for words is asked in the private chat, or waits for it.</summary>
    private static Dispatch Whisper(Turn turn, Message message, int number, string handle, List<Saying> held)
    {
        if (message.What.AwaitsWords && turn.Traits.PrivateInGroupNeedsPress)
        {
            if (Private(turn, message with { Edits = null }, number, turn.Speaker) is { } privately)
            {
                HeldBack.AskIn(turn, privately.ChatId);
                return privately;
            }

            held.Add(message.What);
            message = message with { What = HeldBack.TheWay };
        }

        return Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread, turn.Speaker.Address, handle.Length == 0 ? null : handle, turn.Language);
    }

    private static Dispatch? Private(Turn turn, Message message, int number, Person person) =>
        person is { Reach: Reach.Open, PrivateChatId: { } chat } ? Row(turn, message, number, chat, null) : null;

    private static Dispatch Row(
        Turn turn, Message message, int number, long chatId, string? thread, string? onlyFor = null, string? pressId = null, string? language = null) => new()
    {
        Id = turn.Ids.Next(),
        ChatId = chatId,
        Thread = thread,
        OnlyFor = onlyFor,
        PressId = pressId,
        Edits = message.Edits,
        Content = message.What.ToJson(),
        DueAt = turn.NowMs,
        Priority = Priority.Answer,
        MeetupId = message.MeetupId,
        CardId = message.CardId,
        Language = language,
        Forget = message.Forget,
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"answer:{turn.Incoming.Channel}:{turn.Incoming.UpdateId}:{number}"),
    };

    /// <summary>A toast is at most 200 characters on Telegram.</summary>
    private static string Cut(string text) => text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 199), "…");
}
