using CommunityBot.Bot.Conversation;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>Something an author can add before a meetup is posted: a button behind [Fler val] on the confirm card, which itself stays as simple as it was.</summary>
/// <param name="Order">Lower stands first.</param>
/// <param name="Label">The button's phrase.</param>
/// <param name="Action">The press; its subject is the draft. It ends with <see cref="DraftTalk.Next"/>, which shows the confirm card again.</param>
/// <param name="Arg">The press's argument.</param>
internal sealed record DraftOption(int Order, string Label, string Action, int Arg = 0)
{
    public static Saying Menu(Draft draft, IEnumerable<DraftOption> options) => new(
        [Line.Of("draft.more")],
        [
            .. options.OrderBy(option => option.Order).Select(option => new Button(Line.Of(option.Label), option.Action, draft.Id, option.Arg)).Chunk(2).Select(row => (IReadOnlyList<Button>)row),
            [Back(draft)],
        ]);

    /// <summary>The way back to the confirm card.</summary>
    public static Button Back(Draft draft) => new(Line.Of("button.back"), DraftPress.Action, draft.Id, DraftPress.Back);

    /// <summary>The speaker's own draft; asked at every press.</summary>
    public static async Task<Outcome<Draft>> FindAsync(Turn turn, long draftId, CancellationToken cancellation)
    {
        var draft = await turn.Db.Drafts.SingleOrDefaultAsync(row => row.Id == draftId && row.ExpiresAt > turn.NowMs, cancellation);
        if (draft is null || draft.PersonId != turn.Speaker.Id)
        {
            return new Refusal(draft is null ? "button.stale" : "button.not-yours");
        }

        draft.AskedIn = turn.Chat.Id;
        return draft;
    }
}

internal static class DraftOptionRegistration
{
    public static IServiceCollection AddDraftOption(this IServiceCollection services, int order, string label, string action, int arg = 0) =>
        services.AddSingleton(new DraftOption(order, label, action, arg));
}
