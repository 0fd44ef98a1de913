using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Sharing;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;
using CommunityBot.Content.Library;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Starters;

/// <summary>The next question of a group's deck, as a message with [Ny fråga]. A group hears none twice before it has heard them all.</summary>
internal sealed class TableQuestions(Doors doors, PublicAddress address)
{
    public const int Light = 0, Deep = 1;
    private static readonly string[] Levels = ["light", "deep"];

    public async Task<Saying> NextAsync(CommunityDb db, Chat chat, int level, CancellationToken cancellation)
    {
        var deck = QuestionDeck.Of(doors.Content.Library.Starters, Levels[level], chat.Address);
        var starter = await DrawAsync(db, chat.Id, deck, cancellation);
        List<IReadOnlyList<Button>> buttons =
        [
            [new Button(Line.Of("button.new-question"), AskQuestion.Action, 0, level)],
            [level == Light ? new Button(Line.Of("button.deeper"), AskQuestion.Action, 0, Deep) : new Button(Line.Of("button.lighter"), AskQuestion.Action, 0, Light)],
        ];
        if (address.Of($"{TableCard.Path[1..]}?lang={chat.Language}") is { } card)
        {
            buttons[1] = [.. buttons[1], new Button(Line.Of("button.table-card"), "", Url: card)];
        }

        return new Saying([Line.Of("find.words", ("words", starter.Text.In(chat.Language)))], buttons);
    }

    /// <summary>Two who press at once get different questions: the row decides whose it is.</summary>
    private static async Task<Starter> DrawAsync(CommunityDb db, long chat, IReadOnlyList<Starter> deck, CancellationToken cancellation)
    {
        string[] ids = [.. deck.Select(starter => starter.Id)];
        var seen = await db.StartersSeen.AsNoTracking().Where(row => row.ChatId == chat && ids.Contains(row.StarterId)).Select(row => row.StarterId).ToListAsync(cancellation);
        foreach (var starter in deck.Where(starter => !seen.Contains(starter.Id)))
        {
            if (await db.Database.ExecuteSqlAsync($"INSERT INTO starters_seen (chat_id, starter_id) VALUES ({chat}, {starter.Id}) ON CONFLICT DO NOTHING", cancellation) == 1)
            {
                return starter;
            }
        }

        // All have been had: the deck begins anew, and not with the last one.
        await db.StartersSeen.Where(row => row.ChatId == chat && ids.Contains(row.StarterId)).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT INTO starters_seen (chat_id, starter_id) VALUES ({chat}, {deck[0].Id}) ON CONFLICT DO NOTHING", cancellation);
        return deck[0];
    }
}
