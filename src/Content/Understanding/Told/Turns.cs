using CommunityBot.Content.Activities;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Content.Understanding.Told;

/// <summary>What the rules of understanding hear in a message, by name: each is a clue to whether its time is proposed or told.</summary>
internal static class Turns
{
    public static IEnumerable<string> In(string text, TimeReading reading)
    {
        var plain = PlainLine.Of(text);
        var activities = ActivityList.Load();
        var activity = activities.In(plain.Line, plain.Words) is not null;
        var gathering = activities.Meeting.IsIn(plain.Line, plain.Words) || plain.Words.Any(Announcements.IsGathering);
        (string Name, bool IsHeard)[] turns =
        [
            ("activity", activity), ("gathering", gathering), ("nothing to do", !activity && !gathering), ("asks", plain.Asks),
            ("asks for company", plain.Has(Cues.Asks)), ("proposes", plain.Has(Cues.Proposes)), ("asks about it", plain.Has(Cues.AsksAboutIt)),
            ("calls for others", Openings.CallForOthers(plain)), ("is for us", Openings.IsForUs(plain)), ("announces", Announcements.IsOne(plain, reading.HasTime)),
            ("answers", PlainAnswers.Of(plain) is not null), ("asks what is on", QuestionReader.ReadList(plain, reading) is not null),
            ("asks neighbours", NeighbourReader.Asks(plain)), ("asks for help", HelpCues.Ask(plain) || HelpCues.Want(plain)),
            ("wares", plain.Has(Cues.Wares)), ("favours", plain.Has(Cues.Favours)), ("past", plain.Has(Cues.Past)), ("reported", plain.Has(Cues.Reported)), ("mocks", plain.Has(Cues.Mocks)),
        ];
        return turns.Where(static turn => turn.IsHeard).Select(static turn => turn.Name);
    }
}
