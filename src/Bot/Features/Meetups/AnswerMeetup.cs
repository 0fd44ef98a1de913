using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Seats;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;

namespace CommunityBot.Bot.Features.Meetups;

/// <summary>[Jag kommer] [Kanske] [Kan inte] [Jag tar med någon]: one person's answer, changed as often as they like.</summary>
internal sealed class AnswerMeetup(SignUp signUp, AnswerParts parts) : IHearPress
{
    public const string Action = "rsvp";

    /// <summary>The argument of [Jag tar med någon]; the others are <see cref="Answer"/>'s numbers.</summary>
    public const int Bring = 3;

    /// <summary>The arguments of [Jag är med på länk], and of [Kommer ändå] after a change: in the same way as before.</summary>
    public const int ByLink = 4, Anyway = 5;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        if (!await GroupsOf.HaveMeetupAsync(turn, token.Subject, cancellation))
        {
            return Reply.No(turn, new Refusal("group.not-in"));
        }

        var answer = token.Arg >= Bring ? Answer.Yes : (Answer)token.Arg;
        var ask = new SignUpAsk(token.Subject, turn.Speaker, turn.Name, answer, OneMore: token.Arg == Bring, ByLink: token.Arg == ByLink, AsBefore: token.Arg == Anyway);
        return (await signUp.GiveAsync(turn.Db, ask, turn.Now, cancellation)).IsRefused(out var why, out var done)
            ? Reply.No(turn, why)
            : await parts.AfterAsync(turn, done.Meetup, done.Given, AnswerWords.Of(turn, done), cancellation, first: done.Before?.Answer != Answer.Yes);
    }
}
