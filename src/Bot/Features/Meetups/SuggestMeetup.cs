using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.HostNotes;
using CommunityBot.Community.Members;
using CommunityBot.Content.TimeWords;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary><c>/traff Promenad runt dammen torsdag 18 max 12 vid bron</c>: somebody proposes a meetup, in one line or step by step.</summary>
internal sealed class SuggestMeetup : IHearCommand
{
    /// <summary>Both readers know both languages.</summary>
    private const string EveryWeek = "varje vecka ";

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) => SuggestAsync(turn, rest, weekly: false, cancellation);

    /// <param name="turn">The turn.</param>
    /// <param name="rest">What, when, where.</param>
    /// <param name="weekly">Every week, unless the words say how it comes back.</param>
    /// <param name="cancellation">Stops the turn.</param>
    public static async Task<Reply> SuggestAsync(Turn turn, string rest, bool weekly, CancellationToken cancellation)
    {
        if (turn.Person is not { } person)
        {
            return AnonymousAdministrator.Answer(turn);
        }

        var groups = await GroupsOf.PersonAsync(turn, cancellation);
        if (groups.Count == 0)
        {
            return Reply.No(turn, new Refusal("meetup.no-group"));
        }

        var group = groups[0];
        var onlyFor = OnlyForWords.Take(ref rest);
        var line = Read(turn, group, rest);
        if (weekly && line.When is { Rule: null, Start: not null } && Read(turn, group, rest.Insert(line.When.MatchedStart, EveryWeek)) is { When.Rule: not null } repeated)
        {
            // "/serie Löpning tisdag 18 fem gånger": every week, and the count belongs to it.
            line = repeated;
        }

        if (DraftContents.Fault(line) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        await ForgetEarlierAsync(turn, person, cancellation);
        var draft = new Draft
        {
            Id = turn.Ids.Next(),
            PersonId = person.Id,
            GroupId = group.Id,
            AskedIn = turn.Chat.Id,
            Thread = turn.InGroup ? turn.Incoming.Place.Thread : null,
            Kind = DraftKind.NewMeetup,
            Step = DraftStep.Title,
            OnlyFor = onlyFor is null ? null : NoteText.Read(onlyFor, NoteText.LongestFor),
            Zone = group.TimeZone,
            ExpiresAt = turn.NowMs + (Draft.LivesHours * 3_600_000L),
        }.Fill(line);
        DraftTime.Take(draft, line.When);
        if (weekly)
        {
            DraftRepeats.Weekly(draft);
        }

        if (draft.Title.Length > 0 && DraftTime.Full(draft) is not null)
        {
            // Said in one line: what isn't in it wasn't wanted. The confirm card can still change it.
            draft.Place ??= "";
        }

        turn.Db.Drafts.Add(draft);
        return turn.InGroup || groups.Count == 1 ? DraftTalk.Next(turn, draft) : DraftTalk.AskGroup(turn, draft, groups);
    }

    private static MeetupLine Read(Turn turn, Chat group, string words) =>
        MeetupLineReader.Read(words, turn.InGroup ? group.Language : turn.Language, turn.Local(group), Turn.ZoneOf(group));

    /// <summary>One open draft a person: a new one takes the place of the old.</summary>
    private static Task<int> ForgetEarlierAsync(Turn turn, Person person, CancellationToken cancellation) =>
        turn.Db.Drafts.Where(draft => draft.PersonId == person.Id).ExecuteDeleteAsync(cancellation);
}
