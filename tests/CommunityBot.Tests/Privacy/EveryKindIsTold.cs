using CommunityBot.Community.Privacy;
using CommunityBot.Content.Phrases;
using CommunityBot.Tests.Phrases;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Privacy;

/// <summary>What the list of personal data names must have its sentences, and its place in the page that people read before they trust the bot.</summary>
public sealed class EveryKindIsTold
{
    private static IEnumerable<string> Kinds => PersonalData.All.Where(held => held is { Kind: not null, OnlyInFile: false }).Select(held => held.Kind!);

    [Fact]
    public void In_every_language() => Faults.None(
        from kind in Kinds
        from key in new[] { $"mydata.kind-{kind}", $"mydata.row-{kind}" }
        from language in PhraseFiles.Book.Languages
        where language != Phrasebook.Easy && !PhraseFiles.Book.Has(language, key)
        select $"{key} is missing in {language}");

    /// <summary>A row's phrase can only say what is shown, and a kind's how many days it is kept.</summary>
    [Fact]
    public void With_what_is_shown_of_it() => Faults.None(
        from held in PersonalData.All
        where held is { Kind: not null, OnlyInFile: false }
        let shown = held.Shows.Split(',').Select(column => column.Trim().Split(' ')[^1]).Concat(held.Shows.Contains("AS starts", StringComparison.Ordinal) ? ["when"] : []).Concat(held.Kind == "you" ? ["reminders"] : [])
        from missing in PhraseFiles.Book.PlaceholdersOf("sv", $"mydata.row-{held.Kind}").Except(shown).Concat(PhraseFiles.Book.PlaceholdersOf("sv", $"mydata.kind-{held.Kind}").Except(held.Days is null ? [] : ["days"]))
        select $"{held.Kind} says {missing}, which it doesn't have");

    [Fact]
    public void Under_a_name_of_its_own() => Assert.Equal(PersonalData.All.Where(held => held.Kind is not null).Select(held => held.Kind).Distinct(), PersonalData.All.Where(held => held.Kind is not null).Select(held => held.Kind));

    [Fact]
    public void On_the_page_about_privacy()
    {
        var page = File.ReadAllText(Path.Combine(TheSources.Root, "docs", "privacy.md"));

        Faults.None(PersonalData.All.Select(held => held.Table).Concat(PersonalData.Otherwise.Keys).Distinct().Where(table => !page.Contains($"`{table}`", StringComparison.Ordinal)).Select(table => $"docs/privacy.md doesn't name {table}"));
    }
}
