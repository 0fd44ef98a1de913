using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Bot.Features.Online;
using CommunityBot.Bot.Features.Series;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Growth;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CommunityBot.Bot.Features.Growth;

/// <summary>[Dela värdskapet] in the host's menu: asks the group for a second host, or ends the sharing.</summary>
internal sealed class ShareHosting(PrivateWord say, LinkOfSecondHost links) : IHearPress
{
    public const string Action = "share-hosting";
    private const int Ask = 1, Stop = 2;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if ((await Managed.FindAsync(turn, token.Subject, cancellation)).IsRefused(out var why, out var found))
        {
            return Reply.No(turn, why);
        }

        var subject = SecondHost.SubjectOf(found.Meetup);
        var second = await turn.Db.SecondHosts.AsNoTracking().SingleOrDefaultAsync(row => row.SubjectId == subject && row.Accepted, cancellation);
        return token.Arg switch
        {
            Stop when second is not null => await StopAsync(turn, found.Meetup, second, cancellation),
            _ when second is not null => Only(turn, Line.Of("cohost.is-shared", ("name", second.Name)), [[new Button(Line.Of("button.stop-sharing"), Action, token.Subject, Stop)], NotNow()]),
            Ask => await AskAsync(turn, found.Meetup, found.Group, cancellation),
            _ => Only(turn, Line.Of("cohost.really", ("title", found.Meetup.Title)), [[new Button(Line.Of("button.ask-group"), Action, token.Subject, Ask)], NotNow()]),
        };
    }

    /// <summary>What the occasion of the group's line begins with; the day follows.</summary>
    public static string OccasionOf(long subject) => string.Create(CultureInfo.InvariantCulture, $"share:{subject}:");

    /// <summary>The host answers whoever offers, in private; so they need a private chat.</summary>
    private static async Task<Reply> AskAsync(Turn turn, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (!await turn.Db.Persons.AnyAsync(row => row.Id == meetup.HostId && row.Reach == Reach.Open && row.PrivateChatId != null, cancellation))
        {
            return Only(turn, Line.Of("cohost.open-private"), [[new Button(Line.Of("button.open-private"), "", Url: "start:hej")]]);
        }

        var said = await turn.Db.SayOnceAsync(new Dispatch
        {
            Id = turn.Ids.Next(),
            ChatId = group.Id,
            Thread = meetup.Thread,
            Content = new Saying(
                [Line.Of("cohost.ask", ("host", meetup.HostName), ("title", meetup.Title))], [[new Button(Line.Of("button.share-gladly"), BecomeSecondHost.Action, meetup.Id)]]).ToJson(),
            DueAt = turn.NowMs,
            NotAfter = meetup.StartsAt,
            Priority = Priority.Answer,
            MeetupId = meetup.Id,
            DedupeKey = OccasionOf(SecondHost.SubjectOf(meetup)) + LocalDatePattern.Iso.Format(turn.Local(group).Date),
        }, cancellation);
        return Only(turn, Line.Of(said ? "cohost.asked" : "cohost.asked-today"), null);
    }

    private async Task<Reply> StopAsync(Turn turn, Meetup meetup, SecondHost second, CancellationToken cancellation)
    {
        // A series that changes from a later time on is two rows; to people it is one.
        var together = await SeriesChain.OfAsync(turn.Db, second.SubjectId, cancellation);
        await turn.Db.SecondHosts.Where(row => together.Contains(row.SubjectId) && row.PersonId == second.PersonId && row.Accepted).ExecuteDeleteAsync(cancellation);
        await BecomeSecondHost.ShowAsync(turn, together, cancellation);
        var own = await links.TakeBackAsync(turn.Db, together, second.PersonId, turn.Now, cancellation) ? new[] { Line.Of("cohost.your-link", ("host", meetup.HostName)) } : [];
        foreach (var (person, key) in new[] { (second.PersonId, "cohost.no-longer"), (meetup.HostId, "cohost.alone") }.Where(other => other.Item1 != turn.Speaker.Id))
        {
            // Whoever relied on the other hears it from somebody, and not by a button that says no.
            await say.SayAsync(
                turn.Db, person, new Saying([Line.Of(key, ("title", meetup.Title), ("name", second.Name), ("host", meetup.HostName)), .. person == second.PersonId ? own : []]), (turn.Now, null, Priority.Answer), null,
                string.Create(CultureInfo.InvariantCulture, $"second-host:{second.Id}:ended:{person}"), cancellation);
        }

        return Reply.OnlySpeaker(new Saying([Line.Of("cohost.stopped", ("title", meetup.Title)), .. second.PersonId == turn.Speaker.Id ? own : []]), DraftPress.MessageOf(turn));
    }

    private static IReadOnlyList<Button> NotNow() => [new Button(Line.Of("button.not-now"), Close.Action)];

    private static Reply Only(Turn turn, Line what, IReadOnlyList<IReadOnlyList<Button>>? buttons) => Reply.OnlySpeaker(new Saying([what], buttons), DraftPress.MessageOf(turn));
}
