using CommunityBot.Community.HostNotes;
using CommunityBot.Content.TimeWords;

namespace CommunityBot.Tests.HostNotes;

public sealed class ReadingForWhom
{
    [Theory]
    [InlineData("Grannfika torsdag 18 för uppgång B", "uppgång B", "Grannfika torsdag 18")]
    [InlineData("Grannfika för trapphus 2B torsdag 18 i tvättstugan", "trapphus 2B", "Grannfika torsdag 18 i tvättstugan")]
    [InlineData("Fika, bara för oss i port 14-16, lördag 10", "oss i port 14-16", "Fika , lördag 10")]
    [InlineData("Städdag bara för gården 10 maj kl 10", "gården", "Städdag 10 maj kl 10")]
    [InlineData("Soppa endast för vår trappa i morgon 18", "vår trappa", "Soppa i morgon 18")]
    [InlineData("Coffee on Thursday at 18 only for our stairwell", "our stairwell", "Coffee on Thursday at 18")]
    [InlineData("Coffee for entrance 3 Thursday 18", "entrance 3", "Coffee Thursday 18")]
    public void Takes_the_stairwell_out_of_the_line(string line, string who, string left)
    {
        Assert.Equal(who, OnlyForWords.Take(ref line));
        Assert.Equal(left, line);
    }

    [Theory]
    [InlineData("Fika för alla i huset torsdag 18")]
    [InlineData("Promenad för hundägare torsdag 18")]
    [InlineData("Middag för hus 18.30 på torsdag")]
    [InlineData("Vi går förbi huset på torsdag 18")]
    [InlineData("Run for beginners Thursday 18")]
    public void Leaves_other_lines_alone(string line)
    {
        var before = line;

        Assert.Null(OnlyForWords.Take(ref line));
        Assert.Equal(before, line);
    }

    [Theory]
    [InlineData("bara för uppgång B.", "uppgång B")]
    [InlineData("uppgång B", "uppgång B")]
    [InlineData("Only for stairwell B", "stairwell B")]
    public void Reads_an_answer_with_and_without_the_small_words(string answer, string who) => Assert.Equal(who, OnlyForWords.Bare(answer));

    [Theory]
    [InlineData("ta\n  reflex\u0007", "ta reflex")]
    [InlineData("  ", null)]
    [InlineData("mer än tio tecken", null)]
    public void Makes_one_line_that_fits(string words, string? line) => Assert.Equal(line, NoteText.Read(words, 10));
}
