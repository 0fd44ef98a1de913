using CommunityBot.Bot.Conversation;
using CommunityBot.Bot.Conversation.Safety;
using CommunityBot.Community.Groups;
using CommunityBot.Content.Safety;
using CommunityBot.Tests.Clock;

namespace CommunityBot.Tests.Conversation;

/// <summary>What is remembered of who was answered, and for which update.</summary>
public sealed class HearingLately
{
    private static readonly Triage Crisis = new(DistressLevel.Crisis, DistressKind.Self);

    /// <summary>Two messages fail together and are brought again: each finds its own verdict, and the first is still the first.</summary>
    [Fact]
    public void An_update_that_comes_again_gets_its_first_verdict_again_also_after_others()
    {
        using var heard = new HeardLately(TimeProvider.System);

        Assert.Equal(Repeat.First, heard.Judge(Said("1", "jag vill dö"), Crisis));
        Assert.Equal(Repeat.Same, heard.Judge(Said("2", "jag vill dö"), Crisis));
        Assert.Equal(Repeat.Anew, heard.Judge(Said("3", "jag ska ta mitt liv"), Crisis));
        Assert.Equal([Repeat.First, Repeat.Same, Repeat.Anew], new[] { "1", "2", "3" }.Select(update => heard.Judge(Said(update, "jag vill dö"), Crisis)));
    }

    [Fact]
    public void Nobody_can_make_it_remember_without_end()
    {
        using var heard = new HeardLately(TimeProvider.System);

        var verdicts = Enumerable.Range(0, 200).Select(update => heard.Judge(Said($"{update}", $"jag vill dö {update}"), Crisis)).ToList();

        Assert.Equal(99, verdicts.Count(verdict => verdict == Repeat.Anew));
        Assert.All(verdicts[100..], verdict => Assert.Equal(Repeat.Same, verdict));
    }

    /// <summary>Who was in danger is nobody's business half an hour later, and there may never be another.</summary>
    [Fact]
    public void Nobody_is_remembered_when_nobody_is_heard_again()
    {
        var time = new StoppedTime(new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
        using var heard = new HeardLately(time);
        heard.Judge(Said("1", "jag vill dö"), Crisis);

        time.Pass(TimeSpan.FromMinutes(9));
        Assert.Equal(1, heard.Count);
        time.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(0, heard.Count);
    }

    [Fact]
    public void Nobody_is_remembered_longer_because_others_are_heard()
    {
        var time = new StoppedTime(new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
        using var heard = new HeardLately(time);
        foreach (var kind in new[] { DistressKind.Self, DistressKind.Violence, DistressKind.Psychosis })
        {
            heard.Judge(Said($"{kind}", "…"), new Triage(DistressLevel.Crisis, kind));
            time.Pass(TimeSpan.FromMinutes(6));
        }

        Assert.Equal(2, heard.Count);
    }

    [Fact]
    public void A_direct_reply_whose_end_nobody_knows_is_tried_once_more_and_no_third_time()
    {
        var said = new SaidDirectly();
        var update = Said("1", "jag vill dö");

        Assert.True(said.Begin(update));
        Assert.False(said.Begin(update));
        said.End(update, Arrival.Uncertain);
        Assert.False(said.Has(update));
        Assert.True(said.Begin(update));
        said.End(update, Arrival.Uncertain);
        Assert.True(said.Has(update));
        Assert.False(said.Begin(update));
    }

    [Fact]
    public void A_line_that_did_not_arrive_leaves_its_hour_to_the_next()
    {
        var lines = new GroupLines(TimeProvider.System);
        Assert.True(lines.MaySay(Said("1", ""), Crisis));
        Assert.True(lines.MaySay(Said("1", ""), Crisis));
        Assert.False(lines.MaySay(Said("2", ""), Crisis));
        Assert.False(lines.MaySay(Said("2", ""), new Triage(DistressLevel.Crisis, DistressKind.Psychosis)));

        lines.NotSaid(Said("2", ""), Crisis);
        Assert.False(lines.MaySay(Said("2", ""), Crisis));
        lines.NotSaid(Said("1", ""), Crisis);

        Assert.True(lines.MaySay(Said("2", ""), Crisis));
    }

    private static Incoming Said(string update, string text) =>
        new("fake", update, new Place("-1", ChatKind.Group, ""), new Speaker("7", "Anna", "sv"), new Happening.Said(text, null, ToBot: true));
}
