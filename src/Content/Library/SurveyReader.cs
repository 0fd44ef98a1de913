namespace CommunityBot.Content.Library;

/// <summary>Reads one survey template file.</summary>
internal static class SurveyReader
{
    public static SurveyTemplate Read(YamlRecord record)
    {
        var survey = new SurveyTemplate(
            record.Text("id"), record.Local("title"), record.Local("intro"), record.Flag("own_questions"),
            record.Number("shown_from", SmallestGroup), record.Number("open_days", 7), [.. record.Records("questions").Select(QuestionOf)]);
        record.EndOfFields();
        return survey;
    }

    /// <summary>Fewer answers could be told apart (reliability.md 4).</summary>
    public const int SmallestGroup = 5;

    private static SurveyQuestion QuestionOf(YamlRecord record)
    {
        var question = new SurveyQuestion(
            record.Text("id"), record.Text("kind"), record.Flag("from_topics"), record.Flag("sensitive"), record.Local("text"), [.. record.Records("options").Select(OptionOf)]);
        record.EndOfFields();
        return question;
    }

    private static SurveyOption OptionOf(YamlRecord record)
    {
        var option = new SurveyOption(record.Text("id"), record.Local("text"));
        record.EndOfFields();
        return option;
    }
}
