using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Calendar;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community;
using CommunityBot.Community.Meetups;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.Seats;

/// <summary>[Ja, jag tar platsen] [Nej tack]. Too late is no disaster: a free seat is theirs anyway, else they stand in line again.</summary>
internal sealed class OfferPress(SignUp signUp, AnswerParts parts, CalendarOffer calendar) : IHearPress
{
    public const string Action = "seat-offer";
    public const int Take = 1, PassOn = 2;

    public async Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var before = await PressStatements.AnswerOfAsync(turn.Transaction, token.Subject, turn.Speaker.Id, cancellation);
        if (token.Arg == PassOn && before is not { Answer: Answer.Waiting or Answer.Yes })
        {
            return Reply.Here(new Saying([Line.Of("seats.passed-on")]), DraftPress.MessageOf(turn));
        }

        if (token.Arg == Take && !await GroupsOf.HaveMeetupAsync(turn, token.Subject, cancellation))
        {
            return Reply.No(turn, new Refusal("group.not-in"));
        }

        var ask = new SignUpAsk(token.Subject, turn.Speaker, before?.Name ?? turn.Name, token.Arg == Take ? Answer.Yes : Answer.No, token.Arg == Take ? before?.Guests ?? 0 : 0);
        if ((await signUp.GiveAsync(turn.Db, ask, turn.Now, cancellation)).IsRefused(out var why, out var done))
        {
            return Reply.No(turn, why);
        }

        var line = done.Given.Answer switch
        {
            Answer.Yes => Line.Of("seats.yours", ("title", done.Meetup.Title), ("when", Moment.Of(done.Meetup))),
            Answer.Waiting => AnswerWords.InLine(done),
            _ => Line.Of("seats.passed-on"),
        };
        IReadOnlyList<IReadOnlyList<Button>> into = done.Given.Answer == Answer.Yes ? await calendar.ButtonsAsync(turn.Db, done.Meetup.Id, cancellation) : [];
        return await parts.AfterAsync(turn, done.Meetup, done.Given, Reply.Here(new Saying([line], into), DraftPress.MessageOf(turn)) with { Toast = line }, cancellation);
    }
}
