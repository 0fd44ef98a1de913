using CommunityBot.Content.Finding;
using CommunityBot.Content.Library;
using CommunityBot.TrainTriage;

namespace CommunityBot.Tests.Finding;

public sealed class TheShippedSearch
{
    [Fact]
    public void Is_what_the_content_that_ships_teaches()
    {
        Assert.True(SearchModel.Embedded().AsSpan().SequenceEqual(FindTrainer.Train()),
            "Run `dotnet run -c Release --project tools/TrainTriage -- train-find` after changing src/Content/Data or how the search reads texts.");
    }

    [Fact]
    public void Is_small()
    {
        using var file = typeof(SearchModel).Assembly.GetManifestResourceStream("CommunityBot.Content.Finding.find.model")!;

        Assert.InRange(file.Length, 1, 1_600_000);
    }

    [Fact]
    public void Is_read_as_it_was_written() => Assert.True(SearchModelFile.Write(SearchModel.Shipped).AsSpan().SequenceEqual(SearchModel.Embedded()));

    [Fact]
    public void Is_unpacked_to_what_was_packed()
    {
        byte[] model = [3, 1, 4, 1, 5, 9, 2, 6];

        Assert.Equal(model, SearchModelFile.Unpack(new MemoryStream(SearchModelFile.Pack(model))));
    }

    /// <summary>Else a running process would learn anew for a telephone number.</summary>
    [Theory]
    [InlineData("tips/t33.yaml", "Ute finns alltid något att titta på.", "Ute finns alltid något nytt.")]
    [InlineData("resources.yaml", "90101", "90102")]
    public void Serves_content_that_changed_in_what_it_was_not_learnt_from(string path, string from, string to) => Assert.Equal(SearchModel.Shipped.Syllabus, SyllabusAfter(path, from, to));

    [Theory]
    [InlineData("sayings/sleep.yaml", "  - sover dåligt\n", "  - sover illa\n")]
    [InlineData("topics.yaml", "Ny på orten", "Ny på platsen")]
    [InlineData("nouns.yaml", "  - advent\n", "  - adventsstjärna\n")]
    [InlineData("meanings.yaml", "parkinson*", "parkinsson*")]
    [InlineData("resources.yaml", "en: Bris – children", "en: Bris – young people")]
    public void Serves_no_content_that_teaches_something_else(string path, string from, string to) => Assert.NotEqual(SyllabusOf(ContentFile.Embedded()), SyllabusAfter(path, from, to));

    /// <summary>The folder in Development lists its files in another order than the program.</summary>
    [Fact]
    public void Serves_the_same_content_whatever_the_order_of_its_files() =>
        Assert.Equal(SearchModel.Shipped.Syllabus, SyllabusOf([.. ContentFile.Embedded().OrderBy(file => file.Path, StringComparer.Ordinal)]));

    [Fact]
    public void Weighs_by_the_same_exponential_on_every_machine() =>
        Assert.All(Enumerable.Range(0, 8700), hundredths => Assert.Equal(1, Shares.Exponential(-hundredths / 100f) / Math.Exp(-hundredths / 100f), 1e-6));

    private static byte[] SyllabusAfter(string path, string from, string to)
    {
        Assert.Contains(from, ContentFile.Embedded().Single(file => file.Path == path).Text, StringComparison.Ordinal);
        return SyllabusOf([.. ContentFile.Embedded().Select(file => file.Path == path ? file with { Text = Once(file.Text, from, to) } : file)]);
    }

    private static string Once(string text, string from, string to) => text.IndexOf(from, StringComparison.Ordinal) is var at ? string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)) : text;

    private static byte[] SyllabusOf(IReadOnlyList<ContentFile> files)
    {
        var library = ContentLibrary.From(files);
        return Syllabus.Of(library, Shelf.Of(library, new PlaceReader(library.Places)));
    }
}
