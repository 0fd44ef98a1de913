using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary><c>/minadata</c>: all that is kept about the one who asks, in sentences, and for machines as JSON. Nobody else's, and never a secret.</summary>
internal sealed class ShowMyData(SealedStart links, DataInWords words) : IHearCommand, IHearPress
{
    public const string Action = "my-data";

    /// <summary>In a sealed link.</summary>
    public const char Letter = 'd';

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var messages = words.Say(turn, await OwnAsync(turn, cancellation), await SaidAsync(turn, cancellation));
        IReadOnlyList<IReadOnlyList<Button>> buttons = [[new Button(Line.Of("button.as-json"), Action, person.Id), new Button(Line.Of("button.forget-me"), ForgetMe.Action, person.Id, ForgetMe.Ask)]];
        var reply = new Reply([.. messages.Select((lines, number) => new Message(new Audience.OnlySpeaker(), new Saying(lines, number == messages.Count - 1 ? buttons : null)))]);
        return links.Privately(turn, reply, Letter, "");
    }

    /// <summary>As JSON, in as many messages as it takes; each is a whole document.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (token.Subject != turn.Speaker.Id)
        {
            return Reply.No(turn, new Refusal("button.not-yours"));
        }

        var parts = DataAsJson.Write(await OwnAsync(turn, cancellation), await SaidAsync(turn, cancellation), turn.Now);
        return new Reply([.. parts.Select(json => new Message(new Audience.OnlySpeaker(), new Saying([Line.Of("mydata.json", ("json", json))])))]).Forgotten();
    }

    private static async Task<IReadOnlyList<OwnRows>> OwnAsync(Turn turn, CancellationToken cancellation)
    {
        // What this very message has changed (their language, their private chat) is shown too.
        await turn.Db.SaveChangesAsync(cancellation);
        return await OwnRows.OfAsync(turn.Transaction, turn.Speaker.Id, cancellation);
    }

    /// <summary>How many messages to them are remembered.</summary>
    private static Task<int> SaidAsync(Turn turn, CancellationToken cancellation)
    {
        var (person, chat) = (turn.Speaker, turn.Speaker.PrivateChatId ?? 0);
        return turn.Db.Dispatch.CountAsync(row => row.ChatId == chat || (row.OnlyFor == person.Address && turn.Db.Chats.Any(where => where.Id == row.ChatId && where.Channel == person.Channel)), cancellation);
    }
}
