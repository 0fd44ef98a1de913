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

            """);
        Write(report.ToString());

        Assert.InRange(Recall(Messages.Dev), 0.97, 1);
        Assert.InRange(Recall(Messages.HeldOut), 0.93, 1);
        Assert.InRange(Recall(Messages.SecondSet), 0.90, 1);
        Assert.InRange(Recall(Messages.ThirdHeldOut), 0.78, 1);
        Assert.InRange(Recall(Messages.FourthHeldOut), 0.90, 1);
        Assert.InRange(Recall([.. Messages.FourthHeldOut.Where(m => m.Class == "explicit")]), 0.95, 1);
        Assert.InRange(Recall(Messages.EighthHeldOut), 0.94, 1);
        Assert.InRange(Recall([.. Messages.EighthHeldOut.Where(m => m.Class == "explicit")]), 0.98, 1);
        Assert.InRange(Recall(Messages.SeventhHeldOut), 0.95, 1);
        Assert.InRange(Recall([.. Messages.SeventhHeldOut.Where(m => m.Class == "explicit")]), 0.97, 1);
        Assert.InRange(Recall(Messages.SixthHeldOut), 0.98, 1);
        Assert.InRange(Recall([.. Messages.SixthHeldOut.Where(m => m.Class == "explicit")]), 0.97, 1);
        Assert.InRange(Recall(Messages.FifthHeldOut), 0.98, 1);
        Assert.InRange(Recall([.. Messages.FifthHeldOut.Where(m => m.Class == "explicit")]), 0.96, 1);
        foreach (var (name, messages) in sets)
        {
            // Names only: a text of a held-out set must not stand in a failing test's output. The goal is 0.05.
            var alarms = Alarms(messages);
            Assert.True(alarms <= (messages == Messages.EighthHeldOut ? 0.11 : messages == Messages.SecondSet ? 0.10 : 0.09), $"{name}: {alarms:P1} alarms");
            Assert.True(Recall(messages) > messages.Where(IsCrisis).Share(m => NaiveAnchor.Rings(m.Text)), name);
        }

        string[] chat = [.. Messages.SecondEveryday, .. Messages.ThirdEveryday, .. Messages.SeventhEveryday, .. Messages.EighthEveryday];
        Assert.InRange(chat.Share(Rings), 0, 0.009); // The goal is 0.003, and that is reached for what is answered before others.
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

        **Limits.** All messages, labels and rules were made by AI models; those of the fifth to the eighth set, everyday4.txt, everyday5.txt, everyday7.txt and everyday8.txt by separate ones that never saw the program, its
        rules or its training data. No clinician has seen any of it, so nobody should quote these figures as field rates. The sets are built to be hard; ordinary chat holds perhaps one crisis
        in a thousand messages. Nothing here predicts what a person will do: the reading chooses a reply, and is not stored.

        **The honest figure is the eighth set's first sight, then the seventh's**: nobody who works on the net has read their texts or misses; totals only. The fifth and sixth were sealed as well until every miss of
        theirs was read on 22 November 2026; what those had in common went into the rules, the sets into the training, and they measure nothing since:
        | when | set | crisis recall | explicit | oblique | alarms on tricky | alarms on its everyday chat |
        |---|---|---|---|---|---|---|
        | first sight, before anything was done | fifth | 216 of 260 = 83.1 % | 126 of 137 = 92.0 % | 61 of 89 = 68.5 % | 11 of 160 = 6.9 % | 10 of 700 = 1.4 % |
        | after the first 1,940 strangers' messages and 1,390 questions and plans, sixth set's first sight | fifth | 242 = 93.1 % | 134 = 97.8 % | 77 = 86.5 % | 12 = 7.5 % | 8 = 1.1 % |
        | the same | sixth | 270 of 300 = 90.0 % | 142 of 149 = 95.3 % | 78 of 96 = 81.3 % | 21 of 180 = 11.7 % | 9 of 1,000 = 0.9 % |
        | after 9,850 more, 1,145 questions and plans, hints instead of weak rules, fair shares of features | sixth | 274 = 91.3 % | 144 = 96.6 % | 80 = 83.3 % | 18 = 10.0 % | 3 = 0.3 % |
        | after 2,400 more and what they showed of the rules | sixth | 279 = 93.0 % | 147 = 98.7 % | 82 = 85.4 % | 14 = 7.8 % | 2 = 0.2 % |
        | the same | fifth | 247 = 95.0 % | 133 = 97.1 % | 82 = 92.1 % | 13 = 8.1 % | 4 = 0.6 % |
        | after one more rule was narrowed | fifth | 248 = 95.4 % | 133 = 97.1 % | 83 = 93.3 % | 13 = 8.1 % | 3 = 0.4 % |
        | the same, seventh set's first sight | seventh | 283 of 300 = 94.3 % | 146 of 150 = 97.3 % | 88 of 99 = 88.9 % | 5 of 200 = 2.5 % | 3 of 500 = 0.6 % |
        | a threshold of .25 instead of .5 | seventh | 288 = 96.0 % | 147 = 98.0 % | 91 = 91.9 % | 6 = 3.0 % | 4 = 0.8 % |
        | the same | sixth | 280 = 93.3 % | 147 = 98.7 % | 83 = 86.5 % | 14 = 7.8 % | 3 = 0.3 % |
        | the same | fifth | 250 = 96.2 % | 134 = 97.8 % | 84 = 94.4 % | 13 = 8.1 % | not looked at |
        | the three together, everyday3, 4, 5 and 7 beside them | .5 | 809 of 860 = 94.1 % | 426 of 436 = 97.7 % | 252 of 284 = 88.7 % | 31 of 540 = 5.7 % | 10 of 2,514 = 0.40 % |
        | the same | **.25** | **818 = 95.1 %** | **428 = 98.2 %** | **258 = 90.8 %** | **33 = 6.1 %** | **14 = 0.56 %** |
        | the same | .05 | 822 = 95.6 % | 429 = 98.4 % | 260 = 91.5 % | 35 = 6.5 % | 16 = 0.64 % |
        | after the fifth and sixth were opened (now) | seventh | 288 of 300 = 96.0 % | 147 of 150 = 98.0 % | 91 of 99 = 91.9 % | 8 of 200 = 4.0 % | 3 of 500 = 0.6 % |
        | **the same, eighth set's first sight** | eighth | 284 of 300 = 94.7 % | 149 of 150 = 99.3 % | 89 of 100 = 89.0 % | 24 of 209 = 11.5 % | 12 of 1,000 = 1.2 % |
        | the two together, everyday2, 3, 7 and 8 beside them | seventh, eighth | **572 of 600 = 95.3 %** | **296 of 300 = 98.7 %** | **180 of 199 = 90.5 %** | **32 of 409 = 7.8 %** | **18 of 2,378 = 0.76 %** |

        What was mended: guards that silenced emergencies because a word in the sentence was of a game, a pet, a meal or a course ("slog mig **i** natt", "livlöst i **poolen**", "andas inte, **hunden** skäller", "min **svenska** är dålig"),
        the plainest ways of saying it in every order of words, ways of spelling, and kinds taken for others. **The net as it was before reads the eighth set so: 280 of 300 = 93.3 %, explicit 147, oblique 87, tricky 19 of 209 = 9.1 %,
        chat 12 of 1,000**: four more crises are heard, and five more tricky messages taken for one. On the unread fifth of the authors' training messages (harder, mostly oblique)
        the rules alone went from 72.7 to 80.2 % of the explicit, the whole from 92.8 to about 94 %, oblique 76 to 79 %, ordinary alarms 1.8 to 1.6 %, while alarms on tricky ones rose from 7.4 to 8.4 %.
        The seventh set's totals were looked at three times meanwhile; a threshold was chosen between looks.
        **A message of up to six words must reach 1.25 more, of up to nine .5 more**, because most ordinary lines are so short and the rules know the short cries; ordinary lines count twice in training, and the classifier no longer
        sees which crisis the rules heard, since it is asked only where they heard none.
        Tried and left out: 2,500 more messages and 2,000 ordinary lines by four more authors (at the same number of ordinary alarms it heard fewer crises), other models, and letting the classifier take back what the rules hear
        (tricky alarms on the sixth set 7.2 to 4.4 %; but the classifier may only raise).
        **What is faint, heard only by the classifier and under log-odds 2, is never answered before others in a group**: there the last column but two of the chat table counts.
        Earlier sets are by the rules' own author; heldout4 and everyday3 were written before the second widening, their misses never looked at, their totals seen several times.
        The goals are crisis recall 95 % (explicit 99 %), alarms at most 5 % of tricky harmless messages and 0.3 % of ordinary chat. Crisis recall is reached on the two sealed sets together, explicit on the eighth but not on both; alarms are **not**: the eighth set's author wrote trickier lines, and shorter chat.

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
