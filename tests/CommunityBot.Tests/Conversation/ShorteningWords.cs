using System.Globalization;
using CommunityBot.Community.Outbox;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Conversation;

public sealed class ShorteningWords
{
    [Theory]
    [InlineData("Promenad", 8, "Promenad")]
    [InlineData("Promenader", 8, "Promena…")]
    [InlineData("Familj 👨‍👩‍👧 och vänner", 12, "Familj …")] // a family is five characters to a machine and one to people
    [InlineData("Kaffe 🥐 i parken", 8, "Kaffe …")] // not half of a croissant
    public void Cuts_between_characters_as_people_see_them(string words, int most, string shown) => Assert.Equal(shown, Shortened.To(words, most));

    [Fact]
    public void Fits_and_leaves_whole_what_fits() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements("a", "å", "e\u0301", "🥐", "👨‍👩‍👧", " ").ListOf().Select(pieces => string.Concat(pieces)).Zip(Gen.Choose(1, 40)).ToArbitrary(),
        any => Shortened.To(any.Item1, any.Item2) is var shown && shown.Length <= any.Item2 && (shown == any.Item1 || (any.Item1.Length > any.Item2 && shown[^1] == '…' && Whole(any.Item1, shown.Length - 1)))));

    private static bool Whole(string words, int end) => end == 0 || StringInfo.ParseCombiningCharacters(words).Contains(end);
}
