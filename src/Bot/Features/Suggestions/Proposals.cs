using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Content.Understanding;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>Turns what was understood of somebody's words into a draft that they confirm or change.</summary>
internal static class Proposals
{
    /// <summary>A draft of the speaker's with what, when, where and for how many; an earlier open draft of theirs goes.</summary>
    public static async Task<Draft> DraftAsync(Turn turn, Chat group, Understood understood, DraftKind kind, CancellationToken cancellation)
    {
        var line = understood.Line;
        var draft = await EmptyAsync(turn, group, kind, "", cancellation);
        _ = line is null ? draft : draft.Fill(line);
        DraftTime.Take(draft, understood.When);
        if (draft.Title.Length > 0 && DraftTime.Full(draft) is not null)
        {
            // Said in one breath: what isn't in it wasn't wanted. The confirm card can still change it.
            draft.Place ??= "";
        }

        return draft;
    }

    /// <summary>A new draft of the speaker's; an earlier one goes.</summary>
    public static async Task<Draft> EmptyAsync(Turn turn, Chat group, DraftKind kind, string title, CancellationToken cancellation)
    {
        await turn.Db.Drafts.Where(row => row.PersonId == turn.Speaker.Id).ExecuteDeleteAsync(cancellation);
        var draft = new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = turn.Speaker.Id,
            GroupId = group.Id,

            // An offer that nobody pressed takes nobody's words.
            AskedIn = kind == DraftKind.Offered ? 0 : turn.Chat.Id,
            Thread = turn.InGroup ? turn.Incoming.Place.Thread : null,
            Kind = kind,
            Step = DraftStep.Title,
            Title = Cut(title, Meetup.LongestTitle),
            Zone = group.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        };
        turn.Db.Drafts.Add(draft);
        return draft;
    }

    /// <summary>The author wants it: the offer becomes a draft to confirm.</summary>
    public static async Task<Draft> TakenUpAsync(Turn turn, Draft offered, Chat group, CancellationToken cancellation)
    {
        turn.Db.Entry(offered).State = EntityState.Detached;
        var draft = await EmptyAsync(turn, group, DraftKind.NewMeetup, offered.Title, cancellation);
        (draft.Thread, draft.LocalStart, draft.Alternatives, draft.Repeats) = (offered.Thread, offered.LocalStart, offered.Alternatives, offered.Repeats);
        draft.Fill(offered);
        return draft;
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
