using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Drafts;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Beginning;

/// <summary>Something has begun: whoever began it gets a few small steps and an invitation to pass on, in private; once, also for a series.</summary>
internal sealed class BeginBirth(PrivateWord say) : IBirth
{
    public const string Origin = "begin:";

    public async Task BornAsync(Turn turn, Draft draft, Meetup meetup, Chat group, CancellationToken cancellation)
    {
        if (draft.Notes?.StartsWith(Origin, StringComparison.Ordinal) != true)
        {
            return;
        }

        var shared = draft.Notes == Origin + BeginSomething.Shared.ToString(CultureInfo.InvariantCulture);
        List<Line> steps = [Line.Of("begin.steps", ("title", meetup.Title)), Line.Of("begin.step-ask"), Line.Of(shared ? "begin.step-share" : "begin.step-small"), Line.Of("begin.step-poster"), Line.Of("begin.step-welcome"), Line.Of("begin.help")];
        List<Line> invitation = [Line.Of("begin.pass-on"), Line.Blank, Line.Of("begin.invitation", ("title", meetup.Title), ("when", Moment.Of(meetup)))];
        invitation.AddRange(meetup.Place is { } place ? [Line.Of("meetup.place", ("place", place))] : []);
        await SayAsync(turn, draft, meetup, new Saying(steps, [[new Button(Line.Of("button.manage"), ManageMeetup.Action, meetup.Id)]]), "steps", cancellation);
        await SayAsync(turn, draft, meetup, new Saying(invitation), "invitation", cancellation);
    }

    private async Task SayAsync(Turn turn, Draft draft, Meetup meetup, Saying what, string which, CancellationToken cancellation) => await say.SayAsync(
        turn.Db, meetup.HostId, what, (turn.Now, null, Priority.Answer), meetup.Id, string.Create(CultureInfo.InvariantCulture, $"begin:{which}:{draft.Id}"), cancellation);
}
