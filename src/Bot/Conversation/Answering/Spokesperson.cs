using System.Globalization;
using CommunityBot.Bot.Channels;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Conversation.Answering;

/// <summary>Turns a reply into rows of the outbox, in the turn's own transaction, and climbs down the ladder of private answers.</summary>
internal sealed class Spokesperson
{
    /// <returns>The toast for a press, rendered in the presser's language; null: none.</returns>
    public static Toast? Queue(Turn turn, Reply reply)
    {
        var toast = reply.Toast;
        var start = reply.StartPayload;
        var number = 0;
        foreach (var message in reply.Messages)
        {
            var row = Address(turn, message, number++);
            if (row is not null)
            {
                turn.Db.Dispatch.Add(row);
            }
            else if (message.To is Audience.OnlySpeaker && turn.Incoming.What is Happening.Pressed)
            {
                toast ??= Line.Of("answer.open-private");
                start ??= reply.Resume ?? "hej";
            }
        }

        return toast is null ? null : new Toast(Cut(turn.Phrases.Say(turn.Language, toast.Key, toast.Args).Plain), reply.Alert, start);
    }

    private static Dispatch? Address(Turn turn, Message message, int number) => message.To switch
    {
        Audience.Here when turn.Incoming.What is Happening.Pressed { OnlySpeakerSees: true } pressed =>
            Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread, turn.Speaker.Address, pressed.PressId, turn.Language),
        Audience.Here => Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread),
        Audience.Group group => Row(turn, message, number, group.Chat.Id, group.Thread),
        Audience.PersonInPrivate person => Private(turn, message, number, person.Person),
        _ => Ladder(turn, message, number),
    };

    /// <summary>Private inside the group, then the private chat, then (for words) a neutral line with a way to open one.</summary>
    private static Dispatch? Ladder(Turn turn, Message message, int number)
    {
        if (!turn.InGroup || turn.Person is not { } person)
        {
            return Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread);
        }

        var pressId = (turn.Incoming.What as Happening.Pressed)?.PressId;
        if (turn.Traits.CanAnswerPrivatelyInGroup && (pressId is not null || !turn.Traits.PrivateInGroupNeedsPress))
        {
            return Row(turn, message, number, turn.Chat.Id, turn.Incoming.Place.Thread, person.Address, pressId, person.Language);
        }

        if (Private(turn, message with { Edits = null }, number, person) is { } privately)
        {
            return privately;
        }

        return pressId is not null ? null : Row(turn, message with { What = OpenPrivate, Edits = null }, number, turn.Chat.Id, turn.Incoming.Place.Thread);
    }

    private static readonly Saying OpenPrivate = new(
        [Line.Of("answer.in-private")], [[new Button(Line.Of("button.open-private"), "", Url: "start:hej")]]);

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
        DedupeKey = string.Create(CultureInfo.InvariantCulture, $"answer:{turn.Incoming.Channel}:{turn.Incoming.UpdateId}:{number}"),
    };

    /// <summary>A toast is at most 200 characters on Telegram.</summary>
    private static string Cut(string text) => text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 199), "…");
}
