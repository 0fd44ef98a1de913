using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Suggestions;
using CommunityBot.Content.Activities;
using CommunityBot.Scheduling.Reminders;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.Suggestions;

/// <summary>Three want to do it together: the suggestion becomes a meetup without a host, and the three have said yes. Organisers can move or cancel it.</summary>
internal sealed class HostlessMeetup(ReminderPlan reminders)
{
    public async Task<Reply> BeginAsync(Turn turn, Suggestion suggestion, Activity what, IReadOnlyList<SuggestionVote> willing, CancellationToken cancellation)
    {
        var title = what.Name.In(turn.Chat.Language);
        var start = Instant.FromUnixTimeMilliseconds(suggestion.StartsAt);
        if (Meetup.Fault(title, start, null, null, turn.Now) is { } fault)
        {
            return Reply.No(turn, fault);
        }

        var meetup = new Meetup
        {
            Id = turn.Ids.Next(),
            ChatId = turn.Chat.Id,
            Thread = turn.Incoming.Place.Thread,
            HostId = Person.Nobody,
            HostName = "",
            Title = title,
            LocalStart = suggestion.LocalStart,
            Zone = turn.Chat.TimeZone,
            StartsAt = suggestion.StartsAt,
            CreatedAt = turn.NowMs,
        };
        var card = new Card { Id = turn.Ids.Next(), MeetupId = meetup.Id, ChatId = turn.Chat.Id, Thread = meetup.Thread };
        turn.Db.Meetups.Add(meetup);
        turn.Db.Cards.Add(card);
        turn.Db.Rsvps.AddRange(willing.Select(vote => new Rsvp { MeetupId = meetup.Id, PersonId = vote.PersonId, Answer = Answer.Yes, Name = vote.Name, AnsweredAt = turn.NowMs }));
        suggestion.MeetupId = meetup.Id;
        await turn.Db.SaveChangesAsync(cancellation);
        await turn.Db.SuggestionVotes.Where(row => row.SuggestionId == suggestion.Id).ExecuteDeleteAsync(cancellation);
        await reminders.PlanAsync(turn.Db, meetup, turn.Chat, turn.Now, cancellation);
        return await ConfirmDraft.AnnounceAsync(turn, meetup, turn.Chat, card, [], cancellation);
    }
}
