using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Find;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Privacy;
using CommunityBot.Community.Store;
using CommunityBot.Content.Phrases;
using Microsoft.EntityFrameworkCore;

namespace CommunityBot.Bot.Features.Privacy;

/// <summary>Forgets the speaker in the turn's own transaction: hands over what they hold, gives back what they have, forgets every row, and has the cards written anew without them.</summary>
internal sealed class Goodbye(LinkGone links, StepDown stepDown, GiveBack giveBack, ReportDoor reports, Farewell farewell, Phrasebook phrases)
{
    public async Task SayAsync(Turn turn, CancellationToken cancellation)
    {
        var (db, person) = (turn.Db, turn.Speaker);
        await db.SaveChangesAsync(cancellation);
        var shown = await CardsAsync(db, person.Id, cancellation);
        var eraser = await Eraser.BeginAsync(turn.Transaction, person, turn.Name, language => phrases.Say(language, "forget.neighbour").Plain, cancellation);
        await stepDown.RunAsync(db, person.Id, turn.Now, cancellation, unlinked: await links.ForgetAsync(db, person.Id, turn.Now, cancellation));
        await giveBack.RunAsync(db, person, turn.Now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await reports.ForgetAsync(db, person.Id, cancellation);
        await eraser.EndAsync(cancellation);
        await MarkAsync(turn, shown, cancellation);
        await LeaveChatAsync(turn, cancellation);
        await db.SaveChangesAsync(cancellation);

        // What the context still tracks of them has no row any more.
        db.ChangeTracker.Clear();
        person.LanguageChosen = false;
    }

    /// <summary>Meetups and polls whose cards say, or could say, the name.</summary>
    private static async Task<IReadOnlyList<long>> CardsAsync(CommunityDb db, long person, CancellationToken cancellation)
    {
        var meetups = await db.Meetups.AsNoTracking()
            .Where(row => row.HostId == person || db.Rsvps.Any(rsvp => rsvp.MeetupId == row.Id && (rsvp.PersonId == person || rsvp.BroughtBy == person)) || db.Sweepers.Any(last => last.MeetupId == row.Id && last.PersonId == person)
                || db.SecondHosts.Any(second => second.PersonId == person && second.Accepted && second.SubjectId == (row.SeriesId ?? row.Id)))
            .Select(row => row.Id).ToListAsync(cancellation);
        var polls = await db.TimePolls.AsNoTracking().Where(row => row.AuthorId == person || db.TimeVoters.Any(voter => voter.PollId == row.Id && voter.PersonId == person)).Select(row => row.Id).ToListAsync(cancellation);
        return [.. meetups, .. polls];
    }

    /// <summary>Cards of what is to come are posted anew where they have no message; of what has been, only what is seen is rewritten.</summary>
    private static async Task MarkAsync(Turn turn, IReadOnlyList<long> shown, CancellationToken cancellation)
    {
        var ahead = await turn.Db.Meetups.AsNoTracking().Where(row => shown.Contains(row.Id) && row.State == MeetupState.Planned && row.StartsAt > turn.NowMs).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var meetup in ahead)
        {
            await LivingCards.MarkAsync(turn.Db, turn.Ids, meetup, turn.NowMs, cancellation);
        }

        var past = shown.Except(ahead).ToList();
        await turn.Db.Cards.Where(card => past.Contains(card.MeetupId) && card.MessageId != null).ExecuteUpdateAsync(set => set.SetProperty(card => card.Version, card => card.Version + 1), cancellation);
    }

    /// <summary>The private chat is where the last word is said; it goes after that. Where nothing is said there it goes at once.</summary>
    private async Task LeaveChatAsync(Turn turn, CancellationToken cancellation)
    {
        var person = turn.Speaker;
        var chats = await turn.Db.Chats.AsNoTracking().Where(chat => chat.Kind == ChatKind.Private && chat.Channel == person.Channel && chat.Address == person.Address).Select(chat => chat.Id).ToListAsync(cancellation);
        foreach (var chat in chats)
        {
            if (chat == turn.Chat.Id)
            {
                await farewell.PlanAsync(turn.Db, chat, turn.Now, cancellation);
            }
            else
            {
                await Farewell.CloseAsync(turn.Db, chat, cancellation);
            }
        }
    }
}
