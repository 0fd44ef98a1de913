using System.Globalization;
using System.Text;
using CommunityBot.Content.Safety;

namespace CommunityBot.Tests.Safety;

/// <summary>Measures the safety net on every labelled set beside a naive anchor, writes docs/safety-net-report.md, and holds the figures to gates.</summary>
public sealed class SafetyNetReport
{
    private static readonly DistressLevel[] Levels = [DistressLevel.Crisis, DistressLevel.Concern, DistressLevel.None];

    [Fact]
    public void The_figures_stay_above_their_gates_and_stand_in_the_docs()
    {
        var sets = new (string Name, IReadOnlyList<Labelled> Messages)[]
        {
            ("Held out, tenth set (by a stranger, while the net learnt from ten others)", Messages.TenthHeldOut),
            ("Held out, ninth set (by a stranger, while the net learnt from eight others)", Messages.NinthHeldOut),
            ("Held out, eighth set (by one more author who never saw the program)", Messages.EighthHeldOut),
            ("Held out, seventh set (by yet another author who never saw the program)", Messages.SeventhHeldOut),
            ("Sixth set (sealed for two trainings, then opened, tuned and trained on)", Messages.SixthHeldOut),
            ("Fifth set (sealed for three trainings, then opened, tuned and trained on)", Messages.FifthHeldOut),
            ("Dev (tuned on)", Messages.Dev),
            ("Held out, first set (never tuned on)", Messages.HeldOut),
            ("Second set (measured once while held out, then tuned on)", Messages.SecondSet),
            ("Held out, third set (written after the first tuning, never tuned on)", Messages.ThirdHeldOut),
            ("Held out, fourth set (written before the second widening, never tuned on)", Messages.FourthHeldOut),
        };
        var report = new StringBuilder(Head());
        foreach (var (name, messages) in sets)
        {
            report.Append(Table(name, messages));
        }

        report.Append(CultureInfo.InvariantCulture, $"""

            ## Everyday chat

            | set | lines | alarms (crisis) | of these from the classifier | answered before others | concern | anchor's alarms |
            |---|---|---|---|---|---|---|
            {Chat("everyday.txt (trained on as harmless)", Messages.Everyday)}
            {Chat("everyday2.txt (never tuned on)", Messages.SecondEveryday)}
            {Chat("everyday3.txt (never tuned on)", Messages.ThirdEveryday)}
            {Chat("everyday4.txt (by a stranger; opened, trained on)", Messages.FourthEveryday)}
            {Chat("everyday5.txt (by another; opened, trained on)", Messages.FifthEveryday)}
            {Chat("everyday7.txt (by yet another; sealed)", Messages.SeventhEveryday)}
            {Chat("everyday8.txt (by one more; sealed)", Messages.EighthEveryday)}
            {Chat("everyday9.txt (by a stranger who writes of people and feelings; sealed)", Messages.NinthEveryday)}
            {Chat("everyday10.txt (by a stranger asked for a plain sample of such chats; sealed)", Messages.TenthEveryday)}

            """);
        Write(report.ToString());

        Assert.InRange(Recall(Messages.Dev), 0.97, 1);
        Assert.InRange(Recall(Messages.HeldOut), 0.93, 1);
        Assert.InRange(Recall(Messages.SecondSet), 0.90, 1);
        Assert.InRange(Recall(Messages.ThirdHeldOut), 0.78, 1);
        Assert.InRange(Recall(Messages.FourthHeldOut), 0.90, 1);
        Assert.InRange(Recall([.. Messages.FourthHeldOut.Where(m => m.Class == "explicit")]), 0.95, 1);
        IReadOnlyList<Labelled> sealedSets = [.. Messages.SeventhHeldOut, .. Messages.EighthHeldOut, .. Messages.NinthHeldOut, .. Messages.TenthHeldOut];
        Assert.InRange(Recall(sealedSets), 0.95, 1);
        Assert.InRange(Recall([.. sealedSets.Where(m => m.Class == "explicit")]), 0.988, 1);
        Assert.InRange(sealedSets.Where(m => m.Class == "tricky").Share(m => Rings(m.Text)), 0, 0.05);
        Assert.InRange(Recall(Messages.TenthHeldOut), 0.90, 1);
        Assert.InRange(Recall(Messages.NinthHeldOut), 0.95, 1);
        Assert.InRange(Recall(Messages.EighthHeldOut), 0.94, 1);
        Assert.InRange(Recall([.. Messages.EighthHeldOut.Where(m => m.Class == "explicit")]), 0.98, 1);
        Assert.InRange(Recall(Messages.SeventhHeldOut), 0.96, 1);
        Assert.InRange(Recall([.. Messages.SeventhHeldOut.Where(m => m.Class == "explicit")]), 0.97, 1);
        Assert.InRange(Recall(Messages.SixthHeldOut), 0.98, 1);
        Assert.InRange(Recall([.. Messages.SixthHeldOut.Where(m => m.Class == "explicit")]), 0.97, 1);
        Assert.InRange(Recall(Messages.FifthHeldOut), 0.98, 1);
        Assert.InRange(Recall([.. Messages.FifthHeldOut.Where(m => m.Class == "explicit")]), 0.96, 1);
        foreach (var (name, messages) in sets)
        {
            // Names only: a text of a held-out set must not stand in a failing test's output. The goal is 0.05.
            var alarms = Alarms(messages);
            Assert.True(alarms <= (messages == Messages.SecondSet ? 0.10 : 0.09), $"{name}: {alarms:P1} alarms");
            Assert.True(Recall(messages) > messages.Where(IsCrisis).Share(m => NaiveAnchor.Rings(m.Text)), name);
        }

        string[] chat = [.. Messages.SecondEveryday, .. Messages.ThirdEveryday, .. Messages.SeventhEveryday, .. Messages.EighthEveryday, .. Messages.NinthEveryday, .. Messages.TenthEveryday];
        Assert.InRange(chat.Share(Rings), 0, 0.006); // The goal is 0.003, and that is reached for what is answered before others.
        Assert.InRange(chat.Share(RingsLoudly), 0, 0.003);
    }

    private static bool IsCrisis(Labelled message) => message.Level == DistressLevel.Crisis;

    private static bool Rings(string text) => SafetyNet.Read(text, "sv").Level == DistressLevel.Crisis;

    private static bool RingsLoudly(string text) => SafetyNet.Read(text, "sv") is { Level: DistressLevel.Crisis, Faint: false };

    private static bool KindIsRight(Labelled message) => string.Equals(SafetyNet.Read(message.Text, "sv").Kind?.ToString(), message.Kind, StringComparison.OrdinalIgnoreCase);

    private static double Recall(IReadOnlyList<Labelled> set) => set.Where(IsCrisis).Share(m => Rings(m.Text));

    private static double Alarms(IReadOnlyList<Labelled> set) => set.Where(m => m.Level == DistressLevel.None).Share(m => Rings(m.Text));

    private static string Head() => $"""
        # How well the safety net reads

        Written by `dotnet test --filter SafetyNetReport`; the test fails when a figure falls under its gate. Every message is invented.

        **Limits.** All messages, labels and rules were made by AI models; those of the fifth to the tenth set and everyday4 to everyday10 by separate ones that never saw the program, its
        rules or its training data. No clinician has seen any of it, so nobody should quote these figures as field rates. The sets are built to be hard; ordinary chat holds perhaps one crisis
        in a thousand messages. Nothing here predicts what a person will do: the reading chooses a reply, and is not stored.

        **The honest figures are those of the seventh to the tenth set**: nobody who works on the net has read their texts or misses; totals only, the tenth's looked at a dozen times, the others' some forty. The fifth and sixth were sealed too until their misses were read
        and mended on 22 November 2026; they measure nothing since. Goals: crisis recall 95 % (explicit 99 %), alarms at most 5 % of tricky harmless messages and 0.3 % of ordinary chat.

        | the net | set | crisis recall | explicit | oblique | alarms on tricky | alarms on its everyday chat |
        |---|---|---|---|---|---|---|
        | before any stranger's message | fifth, first sight | 216 of 260 = 83.1 % | 126 of 137 = 92.0 % | 61 of 89 = 68.5 % | 11 of 160 = 6.9 % | 10 of 700 = 1.4 % |
        | 1,940 strangers' messages | sixth, first sight | 270 of 300 = 90.0 % | 142 of 149 = 95.3 % | 78 of 96 = 81.3 % | 21 of 180 = 11.7 % | 9 of 1,000 = 0.9 % |
        | 14,190 | seventh, first sight | 283 of 300 = 94.3 % | 146 of 150 = 97.3 % | 88 of 99 = 88.9 % | 5 of 200 = 2.5 % | 3 of 500 = 0.6 % |
        | fifth and sixth opened | eighth, first sight | 284 of 300 = 94.7 % | 149 of 150 = 99.3 % | 89 of 100 = 89.0 % | 24 of 209 = 11.5 % | 12 of 1,000 = 1.2 % |
        | the same | ninth, first sight | 278 of 300 = 92.7 % | 144 of 150 = 96.0 % | 87 of 100 = 87.0 % | 9 of 210 = 4.3 % | 27 of 1,000 = 2.7 % |
        | the same | the three, everyday2, 3, 7, 8, 9 | 850 of 900 = 94.4 % | 440 of 450 = 97.8 % | 267 of 299 = 89.3 % | 41 of 619 = 6.6 % | 45 of 3,378 = 1.33 % |
        | 13,000 more by eight others, decision 45 | the three, everyday2, 3, 7, 8, 9 | 856 of 900 = 95.1 % | 442 of 450 = 98.2 % | 268 of 299 = 89.6 % | 29 of 619 = 4.7 % | 27 of 3,378 = 0.80 % |
        | the same | tenth, first sight | 265 of 300 = 88.3 % | 148 of 150 = 98.7 % | 61 of 90 = 67.8 % | 16 of 220 = 7.3 % | 5 of 1,200 = 0.4 % |
        | **29,000 more by seventeen others, and 12,000 lines of chat about times (now)** | seventh | 292 of 300 = 97.3 % | 149 of 150 = 99.3 % | 93 of 99 = 93.9 % | 5 of 200 = 2.5 % | 1 of 500 = 0.2 % |
        | **the same** | eighth | 287 of 300 = 95.7 % | 150 of 150 = 100.0 % | 89 of 100 = 89.0 % | 14 of 209 = 6.7 % | 4 of 1,000 = 0.4 % |
        | **the same** | ninth | 291 of 300 = 97.0 % | 148 of 150 = 98.7 % | 93 of 100 = 93.0 % | 5 of 210 = 2.4 % | 6 of 1,000 = 0.6 % |
        | **the same** | tenth | 274 of 300 = 91.3 % | 148 of 150 = 98.7 % | 69 of 90 = 76.7 % | 15 of 220 = 6.8 % | 9 of 1,200 = 0.8 % |
        | **the same** | the four, everyday2, 3, 7, 8, 9, 10 | **1,144 of 1,200 = 95.3 %** | **595 of 600 = 99.2 %** | **344 of 389 = 88.4 %** | **39 of 839 = 4.6 %** | **25 of 4,578 = 0.55 %** |

        **Three goals of four are reached on the four together; that of ordinary chat is not.** Before the lines about times were added, a threshold of 1 instead of .5 gave 0.31 % (14 of 4,578), at 93.9 % of the crises and 98.8 % of the explicit ones: to miss one is worse than to ask in private.
        On the three sets and five lists of the row before, that threshold would have reached all four goals (857 of 900, 446 of 450, 24 of 619, 9 of 3,378); the tenth author hints more faintly than the others. Between the authors of ordinary chat the figure varies tenfold: who writes of
        husbands, children, tiredness and being moved was misread most. More messages by more strangers still help, at every doubling: each round of some 10,000 took a fifth of the false alarms away at the same crises heard.
        How it came: rules that also ring for play only suspect (decision 45; the rules' own alarms on tricky lines nobody had read went from 5.9 to 2.4 %), each sentence is read by itself too (a cry put between four ordinary lines: 77 of 100 heard before, 87 after),
        a "not" no longer silences what is loud, and eight times as much ordinary chat.
        Thresholds are chosen on a fifth of the authors' training messages that nobody reads: there (harder, nearly half oblique) recall is 82.6 %, explicit 90.5 %, tricky alarms 6.5 %, ordinary 2.1 % before the short ones are held to more. A message of up to six words must reach 1.25 more,
        of up to nine .5 more, because most ordinary lines are so short and the rules know the short cries.
        Twice as many features as before (a file of 2 MB) were worth a point of recall once there were 60,000 messages, four times as many were worth no more. Tried and left out: a small neural network, a thesaurus of 1,600 words of danger for the words that no training message holds, other weights (no better at the same alarms).
        **What is faint, heard only by the classifier and under log-odds 2, is never answered before others in a group**: there the last column but two of the chat table counts.
        Earlier sets are by the rules' own author; heldout4 and everyday3 were written before the second widening, their misses never looked at, their totals seen several times.

        The anchor, measured in the same run, is a naive list of 17 words such as a bot without this file would use.

        """;

    private static string Table(string name, IReadOnlyList<Labelled> set)
    {
        var text = new StringBuilder();
        var crises = set.Where(IsCrisis).ToList();
        var rung = set.Where(m => Rings(m.Text)).ToList();
        text.Append(CultureInfo.InvariantCulture, $"""

            ## {name}: {set.Count} messages

            | | safety net | anchor |
            |---|---|---|
            | crisis recall | {Recall(set):P1} of {crises.Count} | {crises.Share(m => NaiveAnchor.Rings(m.Text)):P1} |
            | crisis recall, explicit | {Recall([.. set.Where(m => m.Class.StartsWith("explicit", StringComparison.Ordinal))]):P1} of {crises.Count(m => m.Class.StartsWith("explicit", StringComparison.Ordinal))} | |
            | kind read right, of crises heard | {crises.Where(m => m.Kind is not null && Rings(m.Text)).Share(KindIsRight):P1} | |
            | precision of an alarm | {rung.Share(IsCrisis):P1} | {set.Where(m => NaiveAnchor.Rings(m.Text)).ToList().Share(IsCrisis):P1} |
            | alarms on none | {Alarms(set):P1} | {set.Where(m => m.Level == DistressLevel.None).Share(m => NaiveAnchor.Rings(m.Text)):P1} |
            | alarms on concern | {set.Where(m => m.Level == DistressLevel.Concern).Share(m => Rings(m.Text)):P1} | {set.Where(m => m.Level == DistressLevel.Concern).Share(m => NaiveAnchor.Rings(m.Text)):P1} |
            | concern read as concern | {set.Where(m => m.Level == DistressLevel.Concern).Share(m => SafetyNet.Read(m.Text, m.Language).Level == DistressLevel.Concern):P1} | |
            | none read as none | {set.Where(m => m.Level == DistressLevel.None).Share(m => SafetyNet.Read(m.Text, m.Language).Level == DistressLevel.None):P1} | |

            | class | label | messages | read right | read as crisis |
            |---|---|---|---|---|

            """);
        foreach (var group in set.GroupBy(m => (m.Level, m.Class)).OrderBy(g => Array.IndexOf(Levels, g.Key.Level)).ThenBy(g => g.Key.Class, StringComparer.Ordinal))
        {
            var right = group.Count(m => SafetyNet.Read(m.Text, m.Language).Level == m.Level);
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key.Class} | {group.Key.Level} | {group.Count()} | {right} | {group.Count(m => Rings(m.Text))} |\n");
        }

        return text.ToString();
    }

    private static string Chat(string name, IReadOnlyList<string> lines)
    {
        var rules = new Judge(RuleBook.Shipped(), Classifier.Silent);
        var alarms = lines.Count(Rings);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {lines.Count} | {alarms} = {alarms / (double)lines.Count:P2} | {lines.Count(l => Rings(l) && rules.Read(l).Level != DistressLevel.Crisis)} "
            + $"| {lines.Count(l => SafetyNet.Read(l, "sv") is { Level: DistressLevel.Crisis, Faint: false })} "
            + $"| {lines.Count(l => SafetyNet.Read(l, "sv").Level == DistressLevel.Concern)} | {lines.Count(NaiveAnchor.Rings)} |");
    }

    private static void Write(string report)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CommunityBot.sln")))
        {
            root = root.Parent;
        }

        Assert.NotNull(root);
        File.WriteAllText(Path.Combine(root.FullName, "docs", "safety-net-report.md"), report.ReplaceLineEndings("\n"));
    }
}
