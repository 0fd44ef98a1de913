using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CommunityBot.Bot.Features.HostNotes;

/// <summary>Puts a note on a meetup. What is good to know is told to those who come when they may have had their reminder already; before that the reminder brings it.</summary>
internal sealed class SaveNote(ChangeNotice notice)
{
    /// <summary>From here on somebody may be packing their bag.</summary>
    public static readonly Duration Late = Duration.FromHours(24);

    /// <param name="turn">The turn; the speaker's right has been asked.</param>
    /// <param name="before">The meetup until now.</param>
    /// <param name="group">Its group.</param>
    /// <param name="note">Which.</param>
    /// <param name="words">Null: it is taken away.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many of those concerned answered on the web: nobody can write to those.</returns>
    public async Task<int> ApplyAsync(Turn turn, Meetup before, Chat group, Note note, string? words, CancellationToken cancellation)
    {
        if (words == Notes.On(before, note))
        {
            return 0;
        }

        var row = turn.Db.Meetups.Where(meetup => meetup.Id == before.Id);
        _ = note == Note.OnlyFor
            ? await row.ExecuteUpdateAsync(set => set.SetProperty(meetup => meetup.OnlyFor, words).SetProperty(meetup => meetup.Version, meetup => meetup.Version + 1), cancellation)
            : await row.ExecuteUpdateAsync(set => set.SetProperty(meetup => meetup.GoodToKnow, words).SetProperty(meetup => meetup.Version, meetup => meetup.Version + 1), cancellation);
        var meetup = await turn.Db.Meetups.AsNoTracking().SingleAsync(changed => changed.Id == before.Id, cancellation);
        await LivingCards.MarkAsync(turn, meetup, cancellation);
        await WaitingWords.FollowAsync(turn.Db, meetup, cancellation);
        var late = Instant.FromUnixTimeMilliseconds(meetup.StartsAt) - turn.Now < Late;
        return note == Note.GoodToKnow && words is not null && late
            ? await notice.TellAsync(turn, meetup, group, Line.Of("change.good-to-know", ("title", meetup.Title), ("when", Moment.Of(meetup)), ("words", words)), cancellation)
            : 0;
    }
}
