using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Answering;
using CommunityBot.Bot.Features.Meetups;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;

namespace CommunityBot.Bot.Features.People;

/// <summary>When this person is reminded: the day before, two hours before, both, or not at all.</summary>
internal sealed class ChooseReminders : IHearCommand, IHearPress
{
    public const string Action = "reminders";
    private const int Show = 0, DayBefore = 1, TwoHours = 2, Both = 3, None = 4;

    public Task<Reply> HearAsync(Turn turn, string rest, CancellationToken cancellation) =>
        Task.FromResult(turn.Person is { } person ? Reply.OnlySpeaker(Menu(person)) : AnonymousAdministrator.Answer(turn));

    public Task<Reply> PressAsync(Turn turn, Token token, CancellationToken cancellation)
    {
        var person = turn.Speaker;
        if (token.Arg == Show)
        {
            return Task.FromResult(Reply.OnlySpeaker(Menu(person)));
        }

        (person.RemindDayBefore, person.RemindTwoHours) = (token.Arg is DayBefore or Both, token.Arg is TwoHours or Both);
        return Task.FromResult(Reply.Here(new Saying([State(person)]), DraftPress.MessageOf(turn)));
    }

    private static Saying Menu(Person person) => new(
        [State(person), Line.Of("reminders.which")],
        [
            [new Button(Line.Of("button.day-before"), Action, 0, DayBefore), new Button(Line.Of("button.two-hours"), Action, 0, TwoHours)],
            [new Button(Line.Of("button.both"), Action, 0, Both), new Button(Line.Of("button.no-reminders"), Action, 0, None)],
            [new Button(Line.Of("button.not-now"), Close.Action)],
        ]);

    private static Line State(Person person) => Line.Of((person.RemindDayBefore, person.RemindTwoHours) switch
    {
        (true, true) => "reminders.both",
        (true, false) => "reminders.day-before",
        (false, true) => "reminders.two-hours",
        _ => "reminders.none",
    });
}
