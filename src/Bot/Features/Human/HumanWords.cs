using System.Globalization;
using CommunityBot.Bot.Conversation;
using CommunityBot.Community.Groups;
using CommunityBot.Community.Human;
using CommunityBot.Community.Members;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Safety;

namespace CommunityBot.Bot.Features.Human;

/// <summary>What is said around a hand-over. The numbers stand in every message to the asker: a contact person is never instead of them.</summary>
internal static class HumanWords
{
    /// <summary>Under the helplines: one question for each group that has somebody, at most two, and a way out.</summary>
    public static Saying Offer(Saying lines, IReadOnlyList<Chat> groups) => lines with
    {
        Lines = [.. lines.Lines, Line.Blank, groups is [var only] ? Line.Of("human.offer", ("group", only.Title)) : Line.Of("human.offer-which")],
        Buttons =
        [
            .. groups.Select(group => (IReadOnlyList<Button>)
                [new Button(groups.Count == 1 ? Line.Of("button.human-yes") : Line.Of("button.words", ("words", group.Title)), AskForContact.Action, group.Id, AskForContact.Yes)]),
            [new Button(Line.Of("button.no-thanks"), AskForContact.Action, groups[0].Id, AskForContact.No)],
        ],
    };

    /// <summary>To the asker: who has been asked, how long they usually take; later on the numbers again.</summary>
    public static Saying Waiting(Contact contact, HandOver open, bool another, bool atNight, string numbers) => new(
        [
            Line.Of((another, contact.Name) switch
            {
                (false, null) => "human.asked",
                (false, _) => "human.asked-named",
                (true, null) => "human.asked-another",
                (true, _) => "human.asked-another-named",
            }, ("name", contact.Name), ("hours", Hours(contact))),
            .. atNight ? (Line[])[Line.Of("human.asked-at-night")] : [],
            .. another ? (Line[])[Line.Of("safety.text", ("text", numbers))] : [],
        ],
        [[new Button(Line.Of("button.human-withdraw"), AskForContact.Action, open.Id, AskForContact.Withdraw)]]);

    /// <summary>To the contact: who and where, never what was written or why. No link before they have said that they will get in touch.</summary>
    public static Saying Request(HandOver open, Chat group) => new(
        [Line.Of("human.request", ("name", open.AskerName), ("group", group.Title)), Line.Of("human.request-rules")],
        [[new Button(Line.Of("button.human-will"), AnswerHandOver.Action, open.Id, AnswerHandOver.Will), new Button(Line.Of("button.human-cannot"), AnswerHandOver.Action, open.Id, AnswerHandOver.Cannot)]]);

    /// <summary>The way to somebody's own chat, where the channel has one.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? WayTo(Person person, string name) =>
        person.Channel == "telegram" ? [[new Button(Line.Of("button.human-write", ("name", name)), "", Url: $"tg://user?id={person.Address}")]] : null;

    public static string Numbers(Chat chat, Person person, NodaTime.Instant now) =>
        CrisisTexts.Numbers(person.Language, DateOnly.FromDateTime(now.InZone(Turn.ZoneOf(chat)).ToDateTimeUnspecified()));

    private static string Hours(Contact contact) => contact.WithinHours.ToString(CultureInfo.InvariantCulture);
}
