namespace CommunityBot.Content.Library;

/// <summary>Reads one tip file: facts at the top, then one block of texts per language.</summary>
internal static class TipReader
{
    private static readonly string[] Languages = ["sv", "en", "sv-lattlast"];

    public static Tip Read(YamlRecord record)
    {
        var texts = Languages.ToDictionary(language => language, language => TextsOf(record, language));
        var doors = record.Record("turn_to");
        var reviewed = record.Record("reviewed");
        var tip = new Tip(
            record.Text("id"),
            record.Texts("topics"),
            record.Texts("loneliness"),
            record.Number("effort_minutes", 10),
            record.Number("cost_kronor", 0),
            record.Texts("needs"),
            Join(texts, text => text.Title),
            Join(texts, text => text.Why),
            Join(texts, text => text.Step),
            Join(texts, text => text.IfHard),
            Join(texts, text => text.WhenToSeekHelp),
            doors?.Texts("voluntary") ?? [],
            doors?.Texts("professional") ?? [],
            record.Texts("keywords"),
            record.Texts("sources"),
            reviewed?.Text("by") ?? "",
            Languages.Where(language => reviewed?.OptionalText(language) is not null)
                .ToDictionary(language => language, language => reviewed!.Date(language)),
            record.Date("review_by"),
            record.Number("version", 1),
            record.Text("status"));
        doors?.EndOfFields();
        reviewed?.EndOfFields();
        record.EndOfFields();
        return tip;
    }

    private static Texts TextsOf(YamlRecord record, string language)
    {
        if (record.Record(language) is not { } block)
        {
            record.Fault($"The language '{language}' is missing.");
            return new("", "", "", "", "");
        }

        var texts = new Texts(
            block.Text("title"), block.Text("why"), block.Text("step"), block.Text("if_hard"), block.Text("when_to_seek_help"));
        block.EndOfFields();
        return texts;
    }

    private static LocalText Join(Dictionary<string, Texts> texts, Func<Texts, string> field) =>
        new(field(texts["sv"]), field(texts["en"]), field(texts["sv-lattlast"]));

    private sealed record Texts(string Title, string Why, string Step, string IfHard, string WhenToSeekHelp);
}
