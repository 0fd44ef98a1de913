namespace CommunityBot.Content.Library.Checks;

/// <summary>What a survey template must be: short, kind, honest about what it is, and never of so few that somebody could be told apart.</summary>
internal sealed class SurveyRules(WritingRules writing)
{
    private const int MostQuestions = 6, MostOptions = 8;
    private static readonly string[] Languages = ["sv", "en", "sv-lattlast"];

    public void Check(YamlRecord record, SurveyTemplate survey)
    {
        Require(record, survey.Questions.Count is > 0 and <= MostQuestions, "questions", $"A survey has 1 to {MostQuestions} questions.");
        Require(record, survey.IsOwn, "own_questions", "'own_questions' must be true: instruments of others need their owners' permission and their exact words.");
        Require(record, survey.ShownFrom >= SurveyReader.SmallestGroup, "shown_from", $"'shown_from' is at least {SurveyReader.SmallestGroup}: fewer answers could be told apart.");
        Require(record, survey.OpenDays is > 0 and <= 30, "open_days", "'open_days' is 1 to 30.");
        foreach (var id in survey.Questions.GroupBy(question => question.Id).Where(same => same.Count() > 1).Select(same => same.Key))
        {
            record.Fault($"The question '{id}' is there twice.", "questions");
        }

        foreach (var question in survey.Questions)
        {
            CheckQuestion(record, question);
        }

        var texts = survey.Questions.SelectMany(question => question.Options.Select(option => option.Text).Prepend(question.Text));
        foreach (var text in texts.Append(survey.Title).Append(survey.Intro))
        {
            CheckText(record, text);
        }
    }

    private static void CheckQuestion(YamlRecord record, SurveyQuestion question)
    {
        Require(record, question.Kind is "one" or "many", "questions", $"{question.Id}: 'kind' is one or many.");
        Require(
            record, question.FromTopics ? question.Options.Count == 0 : question.Options.Count is > 1 and <= MostOptions,
            "questions", $"{question.Id}: 2 to {MostOptions} options, or 'from_topics: true' and none.");
        Require(record, question.Options.DistinctBy(option => option.Id).Count() == question.Options.Count, "questions", $"{question.Id}: an option is there twice.");
        Require(record, question.Text.Swedish.EndsWith('?') && question.Text.English.EndsWith('?'), "questions", $"{question.Id}: a question ends with a question mark.");
    }

    private void CheckText(YamlRecord record, LocalText text)
    {
        foreach (var language in Languages)
        {
            var faults = writing.ShameIn(text.In(language)).Concat(language == "sv-lattlast" ? writing.HardIn(text.In(language)) : []);
            foreach (var fault in faults)
            {
                record.Fault($"{language}: {fault}");
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
