using CommunityBot.Bot.Channels.Telegram;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CommunityBot.Bot.Features.Starters;

/// <summary><c>/snacka</c>: one question at a time for the table, light or deep. A group hears none twice before it has heard them all.</summary>
internal sealed class AskQuestion(Doors doors, IOptions<TelegramOptions> telegram) : IHearCommand, IHearPress
{
    public const string Action = "starter";
    private const int Light = 0, Deep = 1;
    private static readonly string[] Levels = ["light", "deep"];

    public async Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) =>
        Reply.Here(await NextAsync(turn, rest.StartsWith("djup", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("deep", StringComparison.OrdinalIgnoreCase) ? Deep : Light, cancellation));

    /// <summary>[Ny fråga] takes the place of the question before: thirty questions are one message.</summary>
    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => token.Arg is Light or Deep
        ? Reply.Here(await NextAsync(turn, token.Arg, cancellation), DraftPress.MessageOf(turn))
        : Reply.No(turn, new Refusal("button.stale"));

    private async Task<Saying> NextAsync(Turn turn, int level, CancellationToken cancellation)
    {
        var deck = QuestionDeck.Of(doors.Content.Library.Starters, Levels[level], turn.Chat.Address);
        var starter = await DrawAsync(turn, deck, cancellation);
        List<IReadOnlyList<Button>> buttons =
        [
            [new Button(Line.Of("button.new-question"), Action, 0, level)],
            [level == Light ? new Button(Line.Of("button.deeper"), Action, 0, Deep) : new Button(Line.Of("button.lighter"), Action, 0, Light)],
        ];
        if (CardAddress(turn.Chat.Language) is { } address)
        {
            buttons[1] = [.. buttons[1], new Button(Line.Of("button.table-card"), "", Url: address)];
        }

        return new Saying([Line.Of("find.words", ("words", starter.Text.In(turn.Chat.Language)))], buttons);
    }

    /// <summary>Two who press at once get different questions: the row decides whose it is.</summary>
    private static async Task<Starter> DrawAsync(Turn turn, IReadOnlyList<Starter> deck, CancellationToken cancellation)
    {
        var chat = turn.Chat.Id;
        string[] ids = [.. deck.Select(starter => starter.Id)];
        var seen = await turn.Db.StartersSeen.AsNoTracking().Where(row => row.ChatId == chat && ids.Contains(row.StarterId)).Select(row => row.StarterId).ToListAsync(cancellation);
        foreach (var starter in deck.Where(starter => !seen.Contains(starter.Id)))
        {
            if (await turn.Db.Database.ExecuteSqlAsync($"INSERT INTO starters_seen (chat_id, starter_id) VALUES ({chat}, {starter.Id}) ON CONFLICT DO NOTHING", cancellation) == 1)
            {
                return starter;
            }
        }

        // All have been had: the deck begins anew, and not with the last one.
        await turn.Db.StartersSeen.Where(row => row.ChatId == chat && ids.Contains(row.StarterId)).ExecuteDeleteAsync(cancellation);
        await turn.Db.Database.ExecuteSqlAsync($"INSERT INTO starters_seen (chat_id, starter_id) VALUES ({chat}, {deck[0].Id}) ON CONFLICT DO NOTHING", cancellation);
        return deck[0];
    }

    /// <summary>The table card's address, where the bot has an address of its own.</summary>
    private string? CardAddress(string language) =>
        Uri.TryCreate(telegram.Value.PublicUrl, UriKind.Absolute, out var own) && own.Scheme == Uri.UriSchemeHttps ? new Uri(own, $"{TableCard.Path}?lang={language}").ToString() : null;
}
