using CommunityBot.Community.Groups;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Conversation;

/// <summary>The groups in which a person can do something from here: the group itself, or in private those where they have been seen.</summary>
internal static class GroupsOf
{
    public static async Task<IReadOnlyList<Chat>> PersonAsync(Turn turn, CancellationToken cancellation) => turn.InGroup
        ? [turn.Chat]
        : await turn.Db.Chats.Where(chat => chat.Kind == ChatKind.Group && chat.State == ChatState.Active
                && turn.Db.Memberships.Any(row => row.ChatId == chat.Id && row.PersonId == turn.Speaker.Id))
            .OrderBy(chat => chat.Title).ToListAsync(cancellation);

    /// <summary>Whether the speaker is in a group now: what was begun or offered while they were must ask again when it acts.</summary>
    public static async Task<bool> HaveAsync(Turn turn, long group, CancellationToken cancellation) =>
        turn.Chat.Id == group || await turn.Db.Memberships.AnyAsync(row => row.ChatId == group && row.PersonId == turn.Speaker.Id, cancellation);

    /// <summary>The same for the group of a meetup; a meetup that isn't there is nobody's secret.</summary>
    public static async Task<bool> HaveMeetupAsync(Turn turn, long meetup, CancellationToken cancellation) => turn.InGroup
        || await turn.Db.Meetups.AllAsync(row => row.Id != meetup || turn.Db.Memberships.Any(member => member.ChatId == row.ChatId && member.PersonId == turn.Speaker.Id), cancellation);
}
