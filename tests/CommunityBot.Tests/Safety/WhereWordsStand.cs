using CommunityBot.Content.Safety;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Safety;

/// <summary>The flat arrays say of any message what a list of places for each word set would say.</summary>
public sealed class WhereWordsStand
{
    private const int Sets = 200;

    /// <summary>A message of up to sixty words, each in up to twenty sets, the same one twice at times: both as a word and by its beginning.</summary>
    private static readonly Arbitrary<int[][]> Messages = Gen.Choose(0, Sets - 1).ArrayOf().Resize(20).ArrayOf().Resize(60).ToArbitrary();

    [Fact]
    public void Each_set_knows_its_words_in_order() => Check.QuickThrowOnFailure(Prop.ForAll(Messages, message =>
    {
        var places = Of(message);

        return Enumerable.Range(0, Sets).All(set => places.Holds(set)
            ? places.Of(set).SequenceEqual(Listed(message, set))
            : Listed(message, set).Length == 0);
    }));

    [Fact]
    public void Sets_come_in_the_order_of_their_first_word() => Check.QuickThrowOnFailure(Prop.ForAll(Messages, message =>
    {
        int[] asked = [.. Enumerable.Range(0, Sets - 70).Where(set => set % 3 > 0)]; // Fewer bits than the message has.

        return Of(message).Among(Bits.Of(asked, Sets - 70)).SequenceEqual(message.SelectMany(sets => sets).Distinct().Where(asked.Contains));
    }));

    [Fact]
    public void A_word_is_in_its_sets_and_no_others() => Check.QuickThrowOnFailure(Prop.ForAll(Messages, message =>
        message.All(sets => Enumerable.Range(0, Sets).All(set => new WordSets(sets, Sets).Has(set) == sets.Contains(set)))));

    private static Places Of(int[][] message) => new([.. message.Select(sets => new WordSets(sets, Sets))], Sets);

    private static int[] Listed(int[][] message, int set) => [.. message.Index().SelectMany(word => word.Item.Where(other => other == set).Select(_ => word.Index))];
}
