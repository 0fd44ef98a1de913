using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

public sealed class CrisisReplies
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly string[] Languages = ["sv", "en", "sv-lattlast"];
    private static readonly string[] AllDay = ["1177", "90101", "90390", "116 111", "020-50 50 50"];

    private static IEnumerable<(string Language, string Text)> Private =>
        from kind in Enum.GetValues<DistressKind>()
        from language in Languages
        select (language, CrisisTexts.For(new Triage(DistressLevel.Crisis, kind), language, inGroup: false, Today)!);

    private static IEnumerable<(string Language, string Text)> InGroup =>
        from kind in Enum.GetValues<DistressKind>()
        from language in Languages
        from written in (bool[])[true, false]
        let text = CrisisTexts.For(new Triage(DistressLevel.Crisis, kind), language, inGroup: true, Today, written)
        where text is not null
        select (language, text);

    private static IEnumerable<(string Language, string Text)> Every =>
        [.. Private, .. InGroup, .. Languages.Select(l => (l, CrisisTexts.Softened(l, Today))), .. Languages.Select(l => (l, CrisisTexts.Question(l, Today))),
         .. Languages.Select(l => (l, CrisisTexts.SoftenedInGroup(l, Today))), .. Languages.Select(l => (l, CrisisTexts.Human(l, Today)))];

    [Fact]
    public void Each_names_112_and_a_line_that_answers_round_the_clock() => Assert.All(Every, reply =>
    {
        Assert.Contains("112", reply.Text, StringComparison.Ordinal);
        Assert.Contains(AllDay, number => reply.Text.Contains(number, StringComparison.Ordinal));
    });

    [Fact]
    public void None_names_another_countrys_number_or_a_dead_one() => Assert.All(Every, reply =>
        Assert.DoesNotMatch(@"\b(988|911|999|116 123|020-22 00 60|0771-22 00 60)\b", reply.Text));

    [Fact]
    public void Each_fits_a_first_screen() => Assert.All(Every, reply =>
    {
        Assert.InRange(reply.Text.Length, 1, 450);
        Assert.InRange(reply.Text.Split('\n').Length, 1, 3);
    });

    [Fact]
    public void None_names_a_means_a_dose_or_a_diagnosis() => Assert.All(Every, reply => Assert.DoesNotMatch(
        new Regex(@"tablett|piller|medicin|rep\b|snara|kniv|vapen|bro\b|bron|tåg|hopp(a|ar)|skär|överdos|\bmg\b|milligram|självmord|suicid|psykos|depression|pills?\b|rope|knife|gun\b|bridge|train|jump|overdose|kill|\bcut", RegexOptions.IgnoreCase), reply.Text));

    [Fact]
    public void Each_says_that_it_is_a_bot() => Assert.All(Every, reply => Assert.Matches(@"\bbot\b", reply.Text));

    [Fact]
    public void Each_is_easy_to_read() => Assert.All(Every, reply => Assert.InRange(Lix(reply.Text), 0, 30));

    [Fact]
    public void Violence_at_home_is_met_with_silence_in_a_group() => Assert.All(Languages, language =>
    {
        Assert.Null(CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Violence), language, inGroup: true, Today));
        Assert.Null(CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Violence), language, inGroup: true, Today, writtenPrivately: false));
    });

    /// <summary>Whoever takes up somebody else's phone reads this and no more.</summary>
    [Fact]
    public void The_answer_to_violence_at_home_begins_with_words_that_tell_nothing() => Assert.All(Languages, language =>
    {
        var preview = CrisisTexts.PreviewOf(new Triage(DistressLevel.Crisis, DistressKind.Violence), language)!;

        Assert.Matches(@"^(Hej! Här är svaret på din fråga|Hi! Here is the answer to your question)\. (Tryck för att läsa|Tap to read)\.$", preview);
        Assert.All(Enum.GetValues<DistressKind>().Except([DistressKind.Violence]), kind => Assert.Null(CrisisTexts.PreviewOf(new Triage(DistressLevel.Crisis, kind), language)));
    });

    [Fact]
    public void The_group_reads_the_same_words_for_every_reason_that_is_nobody_elses_business() => Assert.All(Languages, language => Assert.Equal(
        CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Self), language, inGroup: true, Today),
        CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Psychosis), language, inGroup: true, Today)));

    [Fact]
    public void An_emergency_begins_with_the_number() => Assert.All(Languages, language =>
        Assert.Matches("^(Ring|Call) 112", CrisisTexts.For(new Triage(DistressLevel.Crisis, DistressKind.Medical), language, inGroup: false, Today)!));

    [Fact]
    public void Nothing_and_ordinary_concern_have_no_fixed_words()
    {
        Assert.Null(CrisisTexts.For(Triage.Nothing, "sv", inGroup: false, Today));
        Assert.Null(CrisisTexts.For(new Triage(DistressLevel.Concern, DistressKind.Self), "sv", inGroup: false, Today));
        Assert.Contains("1177", CrisisTexts.For(new Triage(DistressLevel.Concern, DistressKind.Medical), "sv", inGroup: false, Today), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_or_unverified_number_gives_way_to_the_web_address()
    {
        var lines = CrisisTexts.Helplines("sv", Today);
        var whenFresh = CrisisTexts.Helplines("sv", new DateOnly(2024, 5, 1));

        Assert.Null(lines.Single(l => l.Id == "men").Number);
        Assert.Equal("020-80 80 80", whenFresh.Single(l => l.Id == "men").Number);
        Assert.Null(CrisisTexts.Helplines("sv", new DateOnly(2020, 1, 2)).Single(l => l.Id == "gambling").Number); // the day after it was written down, from memory
        Assert.Equal("90390", lines.Single(l => l.Id == "hjalplinjen").Number);
    }

    [Fact]
    public void A_number_goes_stale_on_the_day_it_is_180_days_old()
    {
        var checkedOn = new DateOnly(2024, 4, 16);

        Assert.NotNull(CrisisTexts.Helplines("sv", checkedOn.AddDays(179)).Single(l => l.Id == "men").Number);
        Assert.Null(CrisisTexts.Helplines("sv", checkedOn.AddDays(180)).Single(l => l.Id == "men").Number);
    }

    [Fact]
    public void The_numbers_alone_are_those_of_the_misunderstanding() => Assert.All(Languages, language =>
        Assert.EndsWith(CrisisTexts.Numbers(language, Today), CrisisTexts.Softened(language, Today), StringComparison.Ordinal));

    [Fact]
    public void A_misunderstanding_keeps_the_numbers() => Assert.All(Languages, language => Assert.All(
        (string[])["112", "90390", "90101", "116 111"], number => Assert.Contains(number, CrisisTexts.Softened(language, Today), StringComparison.Ordinal)));

    [Fact]
    public void The_file_is_the_one_that_was_reviewed()
    {
        using var file = typeof(CrisisTexts).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.crisis.yaml")!;
        using var recorded = new StreamReader(typeof(CrisisTexts).Assembly.GetManifestResourceStream("CommunityBot.Content.Safety.crisis.sha256")!);

        Assert.Equal(recorded.ReadToEnd().Trim(), Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal("not yet reviewed by a professional", CrisisTexts.Review);
        Assert.Equal(new DateOnly(2026, 11, 21), CrisisTexts.ReviewDate);
    }

    /// <summary>Words per sentence plus the percentage of words longer than six letters (Björnsson 1968); under 30 is very easy.</summary>
    internal static double Lix(string text)
    {
        var words = Regex.Matches(text, @"[\p{L}\p{N}]+").Select(m => m.Value).ToArray();
        var sentences = Math.Max(1, Regex.Count(text, @"[.!?:](?=\s|$)|\n"));
        return ((double)words.Length / sentences) + (100.0 * words.Count(w => w.Length > 6) / words.Length);
    }
}
