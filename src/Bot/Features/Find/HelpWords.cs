using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Features.Lonely;
using CommunityBot.Bot.Features.Meeting;
using CommunityBot.Bot.Features.SmallSteps;
using CommunityBot.Community.Outbox;
using CommunityBot.Content.Understanding;

namespace CommunityBot.Bot.Features.Find;

/// <summary>In private no slash is needed: "jag känner mig ensam" is <c>/ensam</c>, "min granne är ensam" is <c>/mote</c>, "tips mot oro" is <c>/tips</c>.</summary>
internal sealed class HelpWords(Doors doors, AskWhatIsMissing lonely, MeetSomeone meeting, GiveTip tips, PickStep steps) : IHearWords
{
    public const int FirstOrder = 100;

    public async Task<Reply?> HearAsync(Turn turn, Happening.Said said, CancellationToken cancellation) => turn.InGroup || MessageReader.IsWish(said.Text) ? null : doors.Content.Openings.Hear(said.Text) switch
    {
        "lonely" => await lonely.HearAsync(turn, "", cancellation),
        "meeting" => await meeting.HearAsync(turn, said.Text, cancellation),
        "tips" => await tips.HearAsync(turn, Theme(said.Text), cancellation),
        "steps" => await steps.HearAsync(turn, "", cancellation),
        "thanks" when said.Text.Length < 40 => Reply.Here(new Saying([Line.Of("words.welcome")])),
        _ => null,
    };

    /// <summary>"tips" alone has no theme; "tips mot oro" has one.</summary>
    private static string Theme(string text) => text.Trim().Split(' ').Length == 1 ? "" : text;
}
