using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Series;

/// <summary>[Alla härifrån] under the question whether to cancel.</summary>
internal sealed class CancelSeries(AllFromHere all) : IHearPress
{
    public const string Action = "series-cancel";

    /// <summary>The row of buttons that a series adds to the question; empty for a meetup that happens once.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Buttons(Meetup meetup) =>
        meetup.SeriesId is null ? [] : [[new Button(Line.Of("button.all-from-here"), Action, meetup.Id)]];

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation) => all.CancelAsync(turn, token.Subject, cancellation);
}
