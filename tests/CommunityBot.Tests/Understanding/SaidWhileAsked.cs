using CommunityBot.Content.Understanding;
using NodaTime;

namespace CommunityBot.Tests.Understanding;

/// <summary>What is said while a question is open: an answer, another wish, or a way out.</summary>
public sealed class SaidWhileAsked
{
    private static readonly LocalDateTime Now = new(2026, 11, 16, 10, 0);

    /// <summary>A new meetup, "Bokcirkel", on Thursday.</summary>
    private static readonly AskedAbout New = new("Bokcirkel", new LocalDate(2026, 11, 19), Posted: false, Moves: false);

    [Theory]
    [InlineData("ställ in promenaden")]
    [InlineData("kan du ställa in fikat på lördag")]
    [InlineData("flytta fikat till fredag")]
    [InlineData("jag vill flytta promenaden till söndag 14")]
    [InlineData("flytta fredag till lördag")]
    [InlineData("mina träffar")]
    [InlineData("vad händer i helgen?")]
    [InlineData("prata engelska")]
    [InlineData("pausa till måndag")]
    [InlineData("cancel the walk")]
    [InlineData("move chess to Sunday")]
    [InlineData("my meetups")]
    public void Another_wish_is_heard(string words) => Assert.Equal(Aside.OtherWish, Read(words, New));

    [Theory]
    [InlineData("torsdag 18")]
    [InlineData("flytta den till söndag 14")]
    [InlineData("flytta till fredag")]
    [InlineData("flytta fram den en timme")]
    [InlineData("flytta bokcirkeln till fredag")]
    [InlineData("flytta torsdag till fredag")]
    [InlineData("move it to Sunday")]
    [InlineData("nej, 18.30")]
    [InlineData("Café Paus")]
    [InlineData("på biblioteket")]
    [InlineData("dölj namnen")]
    [InlineData("https://meet.example.org/move/cancel")]
    public void An_answer_stays_one(string words) => Assert.Equal(Aside.None, Read(words, New));

    [Theory]
    [InlineData("strunta i det")]
    [InlineData("avbryt")]
    [InlineData("nej, inte nu")]
    [InlineData("ställ in")]
    [InlineData("never mind")]
    [InlineData("cancel")]
    public void A_way_out_is_taken(string words) => Assert.Equal(Aside.WayOut, Read(words, New));

    /// <summary>Of a meetup that is on a card already, moving and cancelling are no answers to how many seats it has.</summary>
    [Theory]
    [InlineData("ställ in bokcirkeln", false, Aside.OtherWish)]
    [InlineData("flytta bokcirkeln till fredag", false, Aside.OtherWish)]
    [InlineData("flytta bokcirkeln till fredag", true, Aside.None)]
    [InlineData("dölj namnen", false, Aside.OtherWish)]
    public void What_is_posted_can_be_meant_otherwise(string words, bool moves, Aside heard) => Assert.Equal(heard, Read(words, New with { Posted = true, Moves = moves }));

    [Theory]
    [InlineData("flytta möbler till vinden", Aside.None)]
    [InlineData("mina träffar", Aside.None)]
    [InlineData("strunta i det", Aside.WayOut)]
    public void A_name_may_be_anything_but_a_way_out(string words, Aside heard) => Assert.Equal(heard, Read(words, New, name: true));

    private static Aside Read(string words, AskedAbout about, bool name = false) => AsideReader.Read(words, "sv", Now, DateTimeZoneProviders.Tzdb["Europe/Stockholm"], about, name);
}
