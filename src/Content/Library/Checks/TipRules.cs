namespace CommunityBot.Content.Library.Checks;

/// <summary>What a tip must be: one small step for today, both doors live, three languages, nothing that shames.</summary>
internal sealed class TipRules(ContentLibrary library, WritingRules writing)
{
    private static readonly string[] Languages = ["sv", "en", "sv-lattlast"];
    private static readonly string[] Needs = ["nothing", "place", "phone", "other_person"];
    private static readonly string[] Loneliness = ["social", "emotional", "existential"];
    private static readonly string[] Statuses = ["draft", "approved", "retired"];

    public void Check(YamlRecord record, Tip tip)
    {
        CheckFacts(record, tip);
        CheckDoors(record, tip);
        foreach (var language in Languages)
        {
            CheckTexts(record, tip, language);
            if (!tip.ReviewedOn.TryGetValue(language, out var day))
            {
                record.Fault($"'reviewed' has no day for {language}.", "reviewed");
            }
            else if (tip.ReviewBy <= day)
            {
                record.Fault($"'review_by' must come after the review of {language}.", "review_by");
            }
        }
    }

    private void CheckFacts(YamlRecord record, Tip tip)
    {
        Require(record, tip.Topics.Count is >= 1 and <= 3, "topics", "A tip has one to three topics.");
        foreach (var code in tip.Topics.Where(code => library.Topic(code) is null))
        {
            record.Fault($"There is no topic '{code}'.", "topics");
        }

        Require(record, tip.Needs.Count > 0 && tip.Needs.All(Needs.Contains), "needs", $"'needs' is of {string.Join(", ", Needs)}.");
        Require(record, tip.Loneliness.All(Loneliness.Contains), "loneliness", $"'loneliness' is of {string.Join(", ", Loneliness)}.");
        Require(record, tip.EffortMinutes is >= 1 and <= 10, "effort_minutes", "A step takes 1 to 10 minutes.");
        Require(record, tip.CostKronor >= 0, "cost_kronor", "A cost is 0 or more.");
        Require(record, Statuses.Contains(tip.Status), "status", $"'status' is {string.Join(", ", Statuses)}.");
        Require(record, tip.ReviewedBy.Length > 0, "reviewed", "'reviewed' says by whom, or that nobody has yet.");
        Require(record, tip.Sources.Count > 0, "sources", "'sources' is missing; own wording is a source too.");
        Require(record, tip.Keywords.Count > 0, "keywords", "'keywords' is missing; search lives on them.");
    }

    // Every tip about how one feels or is placed has a voluntary and a professional door; an activity has at least one. Who lives where
    // none of them is sees only the national ones, so each side that must be there has one of those.
    private void CheckDoors(YamlRecord record, Tip tip)
    {
        var isActivity = tip.Topics.Count > 0 && library.Topic(tip.Topics[0])?.Facet == "activity";
        Require(record, isActivity ? tip.Voluntary.Count + tip.Professional.Count > 0 : tip.Voluntary.Count > 0 && tip.Professional.Count > 0,
            "turn_to", isActivity ? "An activity has at least one door." : "Both doors are needed: voluntary and professional.");
        var (voluntary, professional) = (tip.Voluntary.Any(IsEverywhere), tip.Professional.Any(IsEverywhere));
        Require(record, isActivity ? voluntary || professional : voluntary, "turn_to", "A voluntary door must be national: whoever lives elsewhere would see none.");
        Require(record, isActivity || professional, "turn_to", "A professional door must be national: whoever lives elsewhere would see none.");
        CheckDoor(record, tip.Voluntary, "voluntary");
        CheckDoor(record, tip.Professional, "professional");
    }

    private bool IsEverywhere(string id) => library.Resource(id) is { IsLive: true, LeadsSomewhere: true, Area.Extent: "national" };

    private void CheckDoor(YamlRecord record, IReadOnlyList<string> ids, string door)
    {
        foreach (var id in ids)
        {
            var fault = library.Resource(id) switch
            {
                null => $"'turn_to' names '{id}', which isn't in resources.yaml.",
                { IsLive: false } => $"'turn_to' names '{id}', which is closed or leads nowhere yet.",
                var resource when resource.Door != door => $"'{id}' is a {resource.Door} door, not a {door} one.",
                _ => null,
            };
            if (fault is not null)
            {
                record.Fault(fault, "turn_to");
            }
        }
    }

    private void CheckTexts(YamlRecord record, Tip tip, string language)
    {
        if (record.Record(language) is not { } block)
        {
            return;   // already told: the language is missing
        }

        var isCrisis = tip.Topics.Any(code => library.Topic(code)?.Facet == "safety");
        foreach (var fault in writing.TitleFaults(tip.Title.In(language), language))
        {
            block.Fault(fault, "title");
        }

        if (WritingRules.CountSentences(tip.Step.In(language)) > 4)
        {
            block.Fault("A step has at most three sentences (a spoken line after a colon may be a fourth).", "step");
        }

        foreach (var (field, text) in (ReadOnlySpan<(string, LocalText)>)
            [("title", tip.Title), ("why", tip.Why), ("step", tip.Step), ("if_hard", tip.IfHard), ("when_to_seek_help", tip.WhenToSeekHelp)])
        {
            var said = text.In(language);
            foreach (var fault in writing.ShameIn(said).Concat(writing.HardIn(said)))
            {
                block.Fault(fault, field);
            }

            if (!isCrisis && WritingRules.HasNumberToDial(said))
            {
                block.Fault("Numbers to dial come from resources.yaml, never from the text of a tip.", field);
            }
        }
    }

    private static void Require(YamlRecord record, bool holds, string field, string fault)
    {
        if (!holds)
        {
            record.Fault(fault, field);
        }
    }
}
