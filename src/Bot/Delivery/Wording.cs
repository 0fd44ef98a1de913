using System.Data.Common;
using CommunityBot.Bot.Channels;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Outbox;
using CommunityBot.Community.Store;

namespace CommunityBot.Bot.Delivery;

/// <summary>A claimed row with its words; null words: there is nothing to say any more, and why.</summary>
internal sealed record Worded(Leased Row, Utterance? Words, int CardVersion, string? Why = null);

/// <summary>Puts a claimed row into words, just before it is sent: a card from the meetup as it is now, all else from its phrases.</summary>
internal sealed partial class Wording(CommunityStore store, MeetupCard cards, Rendering rendering, TimeProvider clock, ILogger<Wording> log)
{
    /// <summary>Why there are no words: the moment for them has passed.</summary>
    public const string TooLate = "too-late";

    /// <summary>Why there are no words: this release doesn't know them.</summary>
    public const string Unsayable = "unsayable";

    public async Task<Worded> OfAsync(DbConnection open, Leased row, CancellationToken cancellation)
    {
        if (row.NotAfter <= clock.GetUtcNow().ToUnixTimeMilliseconds())
        {
            return new Worded(row, null, 0, TooLate);
        }

        // A reminder or a change makes a sound; an answer and a card do not (telegram.md 2: quiet by default).
        var silent = row.Priority is not (Priority.Reminder or Priority.Change) || row.CardId is not null;
        try
        {
            if (row.CardId is not { } cardId)
            {
                return await ByNowAsync(open, row, Saying.FromJson(row.Content), cancellation) is { } said
                    ? new Worded(row, rendering.Render(said, row.Language, row.ChatId, silent), 0)
                    : new Worded(row, null, 0, LateReminder.Overtaken);
            }

            await using var db = store.On(open);
            return await cards.ReadAsync(db, cardId, cancellation) is { } card
                ? new Worded(row, rendering.Render(card.Words, row.Language, row.ChatId, silent), card.Version)
                : new Worded(row, null, 0, "meetup-gone");
        }
        catch (Exception mistake) when (mistake is KeyNotFoundException or InvalidDataException or FormatException or System.Text.Json.JsonException)
        {
            // One row that can't be put into words (another release's phrase, say) must not hold up the others.
            WithoutWords(row.Id, mistake.GetType().Name);
            return new Worded(row, null, 0, Unsayable);
        }
    }

    private async Task<Saying?> ByNowAsync(DbConnection open, Leased row, Saying saying, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (!LateReminder.Is(row, saying, now))
        {
            return saying;
        }

        await using var db = store.On(open);
        return await LateReminder.ByNowAsync(db, row, saying, now, cancellation);
    }

    /// <summary>The words of a card that is behind; null: its meetup is gone.</summary>
    public async Task<(CardBehind Card, Utterance Words)?> OfCardAsync(CardBehind card, CancellationToken cancellation)
    {
        var written = await store.ReadAsync(db => cards.ReadAsync(db, card.CardId, cancellation), cancellation);
        return written is { } now ? (card with { Version = now.Version }, rendering.Render(now.Words, card.Language, card.ChatId, silent: true)) : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dispatch {Id} can't be put into words: {Failure}")]
    private partial void WithoutWords(long id, string failure);
}
