using System.Diagnostics;
using System.Text;
using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

public sealed class ReadingDistress
{
    [Theory]
    [InlineData("jag vill dö")]
    [InlineData("JAG VILL DÖ!!!")]
    [InlineData("jag vill do")] // no Swedish keyboard
    [InlineData("jag vill do\u0308")] // o and a combining diaeresis
    [InlineData("ｊａｇ ｖｉｌｌ ｄö")] // full-width letters
    [InlineData("jаg vіll dö")] // Cyrillic а and і
    [InlineData("jag vi\u200bll d\u200dö")] // invisible joiners
    [InlineData("j a g  v i l l  d ö")]
    [InlineData("jag vill d.ö.")]
    [InlineData("jagvilldö")]
    [InlineData("jaaag viiill dööö")]
    [InlineData("jag v1ll dö")]
    [InlineData("ja vil dö 😭")]
    [InlineData("I don’t want to live anymore")] // typographic apostrophe
    [InlineData("I dont want to l1ve anymore")]
    [InlineData("i want to k i l l myself")]
    [InlineData("tänker på sjalvmord varje dag")]
    [InlineData("har självmord stankar igen")]
    [InlineData("sj*lvm*rd är allt jag tänker på")]
    public void A_wish_to_die_is_heard_however_it_is_written(string text) =>
        Assert.Equal(new Triage(DistressLevel.Crisis, DistressKind.Self), SafetyNet.Read(text, "sv"));

    [Theory]
    [InlineData("Jag är inte ledsen, jag dör av skratt")]
    [InlineData("Den backen tar livet av mig")]
    [InlineData("Vi hoppar över söndag")]
    [InlineData("That workout was a killer")]
    [InlineData("Kan någon laga min cykel? I am skilled with tea in return")]
    public void Everyday_words_that_only_look_grave_are_nothing(string text) =>
        Assert.Equal(Triage.Nothing, SafetyNet.Read(text, "sv"));

    [Theory]
    [InlineData("Jag vill inte dö", DistressLevel.Concern)]
    [InlineData("Det är inte så att jag inte vill dö", DistressLevel.Crisis)]
    [InlineData("Jag kan inte sluta tänka på att ta livet av mig", DistressLevel.Crisis)]
    [InlineData("I don't want to die", DistressLevel.Concern)]
    [InlineData("I never said I didn't want to die", DistressLevel.Crisis)]
    [InlineData("För tio år sedan försökte jag ta livet av mig", DistressLevel.Concern)]
    public void Negation_and_the_past_turn_the_meaning(string text, DistressLevel expected) =>
        Assert.Equal(expected, SafetyNet.Read(text, "sv").Level);

    [Theory]
    [InlineData("Han slår mig", DistressKind.Violence)]
    [InlineData("Min granne säger att han vill dö", DistressKind.ThirdParty)]
    [InlineData("pappa slår mig, jag är 11", DistressKind.Child)]
    [InlineData("Rösterna säger åt mig att hoppa", DistressKind.Psychosis)]
    [InlineData("Jag ska döda honom", DistressKind.Threat)]
    [InlineData("Jag har tagit för många tabletter", DistressKind.Medical)]
    [InlineData("Han slår mig och jag vill dö", DistressKind.Violence)] // the reply must not show in the group
    public void The_kind_chooses_the_reply(string text, DistressKind expected) =>
        Assert.Equal(new Triage(DistressLevel.Crisis, expected), SafetyNet.Read(text, "sv"));

    [Fact]
    public void The_language_is_only_a_hint() => Assert.All(
        Messages.Dev, m => Assert.Equal(SafetyNet.Read(m.Text, "sv"), SafetyNet.Read(m.Text, "fi")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uFFFF\uFFFE")]
    public void Nothing_is_nothing(string? text) => Assert.Equal(Triage.Nothing, SafetyNet.Read(text!, null!));

    [Fact]
    public void Fifty_thousand_random_strings_raise_no_exception()
    {
        var random = new Random(45);
        var pieces = Messages.Dev.Select(m => m.Text).SelectMany(t => t.Split(' ')).Distinct().ToArray();
        for (var i = 0; i < 50_000; i++)
        {
            SafetyNet.Read(i % 2 == 0 ? Noise(random) : Salad(random, pieces), "sv");
        }
    }

    [Fact]
    public void The_longest_message_is_read_in_milliseconds()
    {
        var random = new Random(7);
        var pieces = Messages.Dev.Select(m => m.Text).Concat(Messages.Everyday.Take(400)).ToArray();
        var texts = Enumerable.Range(0, 100).Select(_ => Long(random, pieces)).ToArray();
        var p99 = Percentile99(texts);

        Assert.True(p99 < Budget, $"p99 of 4,096 characters was {p99.TotalMilliseconds:0.00} ms");
    }

    /// <summary>A bound against runaway phrases only. The goal, 5 ms in an optimised build, is measured by tools/TrainTriage (pace).</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(600);

    /// <summary>The best of five readings of each text, so that other processes don't count.</summary>
    private static TimeSpan Percentile99(string[] texts) => texts.Select(text => Enumerable.Range(0, 5).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        SafetyNet.Read(text, "sv");
        return Stopwatch.GetElapsedTime(started);
    })).Order().ElementAt(texts.Length * 99 / 100);

    private static string Long(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        while (text.Length < 4096)
        {
            text.Append(pieces[random.Next(pieces.Length)]).Append(' ');
        }

        return text.ToString(0, 4096);
    }

    private static string Noise(Random random) =>
        string.Create(random.Next(120), random, static (into, random) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = random.Next(4) switch { 0 => (char)random.Next(0xD800, 0xE000), 1 => (char)random.Next(32, 127), _ => (char)random.Next(0x10000) };
            }
        });

    private static string Salad(Random random, string[] pieces) =>
        string.Join(" .,!?\n\"'*".Substring(random.Next(9), 1), Enumerable.Range(0, random.Next(25)).Select(_ => pieces[random.Next(pieces.Length)]));
}
